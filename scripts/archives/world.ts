import type { ArchiveSite } from '../../src/archives/act.ts';
import type { Interaction } from '../../src/policy/circular.ts';

/** An account as each site knows it. All of them are invented. */
export interface Account {
  name: string;
  handles: Record<ArchiveSite, string>;
  /** Whose account it is, when it is a contestant's or a campaign's. */
  number?: number;
}

/** One act of the invented person whose archives these are. */
export interface Deed {
  interaction: Interaction;
  /** Milliseconds since the epoch. */
  time: number;
  account: Account;
  /** The words of the post; empty for follows. */
  post: string;
  /** The words the person wrote. */
  own: string;
  /** Nineteen digits, as on X, from the moment of the post. */
  id: string;
}

/** The person whose archives these are. */
export const PERSON = 'Uji Coba';

/** The region's clock: WITA. */
export const ZONE_HOURS = 8;
export const REGION = '99.01';
export const CONTEST = 'uji-2022-99.01';

const MADE_UP = { confidence: 'single', sources: ['https://example.org/invented'] };

const STAGES = [
  ['prospect', '2022-01-10', '2022-05-31'],
  ['nomination', '2022-06-01', '2022-06-30'],
  ['designation', '2022-07-01', '2022-07-03'],
  ['campaign', '2022-07-04', '2022-09-30'],
  ['quiet', '2022-10-01', '2022-10-03'],
  ['voting', '2022-10-04', '2022-10-04'],
  ['count', '2022-10-04', '2022-10-20'],
  ['after', '2022-10-21', '2022-11-30'],
] as const;

/** The stage on a day of the region, as written down above and nowhere else. */
export function stageOnDay(day: string): string | undefined {
  return STAGES.find(([, from, to]) => from <= day && day <= to)?.[0];
}

export const PAIRS: [title: string, campaign: Account, team: Account][] = [
  [
    'Raka Samudra – Lintang Sagara',
    account('Raka Samudra Lintang Sagara', 'rakalintang', 1),
    account('Relawan Rimba Satu', 'relawan.rimba1', 1),
  ],
  [
    'Tirta Buana – Melati Anggraini',
    account('Tirta Buana Melati Anggraini', 'tirtamelati', 2),
    account('Sahabat Rimba Dua', 'sahabat.rimba2', 2),
  ],
];

/** An account whose name on each site has the form that the site has. */
export function account(name: string, handle: string, number?: number): Account {
  const letters = handle.replaceAll('.', '');
  return {
    name,
    handles: {
      facebook: handle,
      instagram: handle,
      x: letters.slice(0, 15),
      tiktok: handle,
      threads: handle,
      youtube: `UC${letters.padEnd(22, '0').slice(0, 22)}`,
    },
    ...(number === undefined ? {} : { number }),
  };
}

/** Packs as an agency's IT would bring them, in the order in which they lean on one another. */
export function packs(): string[] {
  const pack = (kind: string, body: unknown) =>
    JSON.stringify({ kind, format: 1, edition: 900_000, issued: '2022-01-01', body });
  return [
    pack('regions', regionsBody()),
    pack('calendar', calendarBody()),
    pack('contestants', contestantsBody()),
  ];
}

function regionsBody() {
  const regions = [
    { code: '99', name: 'Rimba Raya', zone: 'WITA' },
    { code: REGION, name: 'Kabupaten Muara Kecil', zone: 'WITA' },
  ];
  return { names: MADE_UP, zones: MADE_UP, regions };
}

function calendarBody() {
  const name = { id: 'Pemilihan Uji 2022', en: 'Trial election 2022' };
  return [
    { id: 'uji-2022', name, stages: STAGES.map(([stage, from, to]) => ({ stage, from, to, ...MADE_UP })) },
  ];
}

function contestantsBody() {
  const fact = { confidence: 'single', sources: ['invented'] };
  const contestants = PAIRS.map(([title, ...owned], index) => ({
    number: index + 1,
    title,
    kind: 'pair',
    names: title.split(' – ').map((text) => ({ text, kind: 'full', ...fact })),
    accounts: owned.flatMap(({ handles }) =>
      Object.entries(handles).map(([site, handle]) => ({ site, handle, ...fact })),
    ),
  }));
  const name = { id: 'Pemilihan Bupati Muara Kecil 2022', en: 'Election of the regent of Muara Kecil 2022' };
  const contest = {
    id: CONTEST,
    election: 'uji-2022',
    office: 'regent',
    region: REGION,
    name,
    contestants,
    ...fact,
  };
  return { sources: { invented: MADE_UP.sources }, contests: [contest] };
}
