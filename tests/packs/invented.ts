/** Small packs with invented people and places, right in every field; a test breaks one field of a copy. */
const SOURCED = { confidence: 'single', sources: ['https://example.org/1'] };

export function regionsBody() {
  return {
    names: { ...SOURCED },
    zones: { ...SOURCED },
    regions: [
      { code: 'ID', name: 'Indonesia', zone: 'WIB' },
      { code: '77', name: 'Rimba Raya', zone: 'WITA' },
      { code: '77.01', name: 'Kabupaten Muara Kecil', zone: 'WITA' },
    ],
  };
}

export function calendarBody() {
  const name = { id: 'Pemilihan 2030', en: 'Election 2030' };
  return [
    {
      id: 'pilkada-2030',
      name,
      stages: [
        { stage: 'campaign', from: '2030-01-01', to: '2030-01-31', ...SOURCED },
        { stage: 'quiet', from: '2030-02-01', to: '2030-02-03', ...SOURCED },
        { stage: 'voting', from: '2030-02-04', to: '2030-02-04', ...SOURCED },
        { stage: 'count', from: '2030-02-04', to: '2030-02-20', ...SOURCED },
      ],
    },
    { id: 'psu-2031', name, stages: [{ stage: 'voting', from: '2031-01-01', to: '2031-01-01', ...SOURCED }] },
  ];
}

export function contestantsBody() {
  const fact = { confidence: 'single', sources: ['kpu'] };
  const pair = (number: number, text: string) => ({
    number,
    title: text,
    kind: 'pair',
    names: [{ text, kind: 'full', ...fact }],
  });
  return {
    sources: { kpu: ['https://example.org/kpu'] },
    contests: [
      {
        id: 'pilkada-2030-77',
        election: 'pilkada-2030',
        office: 'governor',
        region: '77',
        name: { id: 'Pemilihan Gubernur', en: 'Election of the governor' },
        contestants: [pair(1, 'Wulan Sagara'), pair(2, 'Tirta Buana')],
        ...fact,
      },
      {
        id: 'pilkada-2030-77.01',
        election: 'pilkada-2030',
        office: 'regent',
        region: '77.01',
        name: { id: 'Pemilihan Bupati', en: 'Election of the regent' },
        contestants: [
          pair(1, 'Raka Samudra'),
          {
            number: 2,
            title: 'Kolom kosong',
            kind: 'empty-column',
            names: [{ text: 'kolom kosong', kind: 'full', ...fact }],
          },
        ],
        ...fact,
      },
    ],
  };
}

export function circularsBody() {
  const both = { id: 'Teks', en: 'Text' };
  const rule = (id: string) => ({
    id,
    clause: both,
    interactions: ['like', 'share'],
    stages: ['campaign', 'quiet'],
    text: both,
    ...SOURCED,
  });
  return [
    {
      id: 'edaran-77',
      title: both,
      short: both,
      number: '1/2030',
      issuer: 'Gubernur',
      date: '2030-01',
      region: '77',
      status: both,
      url: 'https://example.org/edaran',
      rules: [rule('1'), rule('2')],
      ...SOURCED,
    },
  ];
}

export function packText(kind: string, body: unknown): string {
  return JSON.stringify({ kind, format: 1, edition: 1, issued: '2030-01-01', body });
}

/** `text` parsed, with the value at `path` (keys and list places) replaced; a value of `undefined` removes the field. */
export function changed(value: unknown, path: (string | number)[], to: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return to;
  if (Array.isArray(value)) return value.map((item, at) => (at === first ? changed(item, rest, to) : item));
  const fields = Object.entries(value ?? {}).filter(([key]) => key !== first);
  const inner = Object.entries(value ?? {}).find(([key]) => key === first)?.[1];
  const replaced = changed(inner, rest, to);
  return Object.fromEntries(replaced === undefined ? fields : [...fields, [first, replaced]]);
}
