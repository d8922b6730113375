import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BriefingPacks, compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { readBriefing } from '../../src/briefing/wire.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import type { Stage } from '../../src/policy/calendar.ts';
import type { Contest, ContestantName } from '../../src/policy/contest.ts';
import { policyOn } from '../../src/policy/policy.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { contestsIn, namingWords, type WordIndex } from '../../src/verdict/word-index.ts';
import type { Language } from '../../src/words/language.ts';
import { pageTexts } from '../../src/words/page-texts.ts';
import { unmoved } from '../verdict/model.ts';

const NO_WORDS: WordIndex = { alone: new Map(), together: new Map() };
const FACT = { confidence: 'single' as const, sources: ['https://example.org/a'] };

const PACKS: BriefingPacks = {
  issued: '2027-02-01',
  regions: [
    { code: '17', name: 'Bengkulu', zone: 'WIB' },
    { code: '17.07', name: 'Kabupaten Lebong', zone: 'WIB' },
    { code: '91', name: 'Papua', zone: 'WIT' },
  ],
  elections: [
    election('uji-maret', ['campaign', '2027-03-10', '2027-03-20'], ['voting', '2027-03-24', '2027-03-24']),
    election('uji-lama', ['campaign', '2020-03-10', '2020-03-20']),
  ],
  contests: [
    contest('uji-maret', '17.07'),
    contest('uji-maret', '91'),
    contest('uji-maret', '91.03'),
    contest('uji-lama', '17.07'),
  ],
  circulars: [circular('nasional', 'ID'), circular('bengkulu', '17'), circular('papua', '91')],
  lexicon: {
    cues: {
      call: [{ phrase: 'coblos nomor #', ...FACT }],
      support: [{ phrase: 'lanjutkan', weak: true, ...FACT }],
      attack: [],
      event: [],
      team: [],
      gesture: [],
    },
    race: [{ phrase: 'cabup', ...FACT }],
    neutral: [],
    parties: [{ phrase: 'partai uji', ...FACT }],
    choices: [],
    others: [],
  },
  model: unmoved(0),
};

describe('which contests are in a briefing', () => {
  test.each<[string, string, Partial<Settings>, string[]]>([
    ['long before', '2027-01-01T03:00:00Z', {}, []],
    ['fifteen days before the first day', '2027-02-23T03:00:00Z', {}, []],
    ['fourteen days before the first day', '2027-02-24T03:00:00Z', {}, ['uji-maret']],
    ['in a gap between two stages', '2027-03-22T03:00:00Z', {}, ['uji-maret']],
    ['late on the last day', '2027-03-24T16:59:00Z', {}, ['uji-maret']],
    ['after midnight of the last day', '2027-03-24T17:00:00Z', {}, []],
    ['after midnight of the last day further east', '2027-03-24T15:00:00Z', { regions: ['91'] }, []],
    ['a rehearsed day adds', '2027-03-24T16:59:00Z', rehearse('2020-03-15'), ['uji-maret', 'uji-lama']],
    ['a rehearsed day alone', '2026-01-01T03:00:00Z', rehearse('2020-03-15'), ['uji-lama']],
    ['a rehearsed day outside every stage', '2026-01-01T03:00:00Z', rehearse('2020-04-15'), []],
    ['a rehearsal that is over', '2028-01-01T03:00:00Z', rehearse('2020-03-15'), []],
  ])('%s', (_, now, settings, elections) => {
    const briefing = compile(now, settings);
    expect(briefing.elections.map(({ id }) => id)).toEqual(elections);
    expect(new Set(briefing.contests.map((one) => one.election))).toEqual(new Set(elections));
  });
});

describe('what a briefing carries', () => {
  const during = '2027-03-15T03:00:00Z';

  test('its first and last day, in the zone of the first region', () => {
    expect(compile('2027-03-15T16:00:00Z', { regions: ['17'] })).toMatchObject({
      from: '2027-03-15',
      to: '2027-03-29',
    });
    expect(compile('2027-03-15T16:00:00Z', { regions: ['91', '17'] })).toMatchObject({ from: '2027-03-16' });
  });

  test('the regions as chosen, without one that nobody knows', () => {
    expect(compile(during, { regions: ['17.07', '99'] }).regions.map(({ name }) => name)).toEqual([
      'Kabupaten Lebong',
    ]);
  });

  test('the rules of the nation and of what lies around the region, none of elsewhere', () => {
    expect(compile(during, { regions: ['17.07'] }).circulars.map(({ id }) => id)).toEqual([
      'nasional',
      'bengkulu',
    ]);
    expect(compile(during, {}).circulars.map(({ id }) => id)).toEqual(['nasional']);
  });

  test('only rules about interactions', () => {
    const rules = compile(during, {}).circulars.flatMap((one) => one.rules);
    expect(rules.map(({ id }) => id)).toEqual(['klik']);
  });

  test('no rule about contests that nobody votes in', () => {
    const mayors = { ...circular('kota', 'ID'), offices: ['mayor' as const] };
    const regents = { ...circular('kabupaten', 'ID'), offices: ['mayor' as const, 'regent' as const] };
    const [first, second] = circular('campur', 'ID').rules;
    const mixed = {
      ...mayors,
      id: 'campur',
      rules: [first, { ...first, id: 'bupati', offices: ['regent'] }, second],
    };
    const packs = { ...PACKS, circulars: [mayors, regents, mixed] } as BriefingPacks;
    const { circulars } = compileBriefing(packs, DEFAULTS, Date.parse(during), 'id');
    expect(circulars.map(({ id, rules }) => [id, rules.map((rule) => rule.id)])).toEqual([
      ['kabupaten', ['klik']],
      ['campur', ['bupati']],
    ]);
  });

  test('with which edition a rule came is for the popup alone', () => {
    const added = circular('nasional', 'ID');
    const circulars = [{ ...added, since: 2, rules: added.rules.map((rule) => ({ ...rule, since: 2 })) }];
    const now = Date.parse(during);
    expect(compileBriefing({ ...PACKS, circulars }, DEFAULTS, now, 'id')).toEqual(
      compileBriefing({ ...PACKS, circulars: [added] }, DEFAULTS, now, 'id'),
    );
  });

  test.each<[Language, string]>([
    ['id', 'Jangan.'],
    ['en', 'Do not.'],
  ])('of circulars what a warning quotes, in one language: %s', (language, text) => {
    const [{ rules = [], ...quoted } = {}] = compile(during, {}, language).circulars;
    expect(Object.keys(quoted).sort()).toEqual(['id', 'region', 'short', 'url']);
    expect(rules).toMatchObject([{ id: 'klik', text }]);
  });

  test('of elections no more than when they run', () => {
    expect(compile(during, {}).elections).toEqual([
      {
        id: 'uji-maret',
        stages: [
          { stage: 'campaign', from: '2027-03-10', to: '2027-03-20', confidence: 'single', sources: [] },
          { stage: 'voting', from: '2027-03-24', to: '2027-03-24', confidence: 'single', sources: [] },
        ],
      },
    ]);
  });

  test('all names of a contest nearby; of one from elsewhere full names, and both names of governors', () => {
    const kinds = new Map(
      compile(during, { regions: ['17.07'] }).contests.map(({ region, contestants }) => [
        region,
        contestants[0]?.names.map(({ kind }) => kind),
      ]),
    );
    expect(kinds.get('17.07')).toEqual(['full', 'full', 'short', 'pair', 'acronym']);
    expect(kinds.get('91')).toEqual(['full', 'full', 'pair']);
    expect(kinds.get('91.03')).toEqual(['full', 'full']);
  });

  test('no rules in the off-season', () => {
    expect(compile('2026-01-01T03:00:00Z', {}).circulars).toEqual([]);
  });
});

describe('a briefing on its way through storage', () => {
  const briefing = compile('2027-03-15T03:00:00Z', { regions: ['17.07'], ...rehearse('2020-03-15') });

  test('comes back as it was, without the sources of names and phrases', () => {
    const back = readBriefing(writeBriefing(briefing));
    expect({ ...back, contests: back.contests.map(plain) }).toEqual({
      ...briefing,
      contests: briefing.contests.map((one) => ({
        ...one,
        sources: [],
        contestants: one.contestants.map((pair) => ({
          ...pair,
          names: pair.names.map((name) => ({ ...name, sources: [] })),
          ...(pair.accounts
            ? { accounts: pair.accounts.map((account) => ({ ...account, sources: [] })) }
            : {}),
        })),
      })),
      lexicon: back.lexicon,
      names: expect.any(Function),
    });
    expect(back.lexicon.cues.support).toMatchObject([{ phrase: 'lanjutkan', weak: true }]);
    expect(back.lexicon.cues.call).toMatchObject([{ phrase: 'coblos nomor #' }]);
  });

  test.each<[string, (content: string) => string]>([
    ['of another format', (content) => content.replace(/^\d+/, '1')],
    ['of the first format', () => '{"format":1}'],
    ['cut short', (content) => content.slice(0, -9)],
    ['with a letter more', (content) => content.replace('Sari', 'Sarii')],
    ['with another part', (content) => content.replaceAll(/[a-z]/g, 'x')],
    ['of nothing', () => ''],
  ])('one %s is refused', (_, broken) => {
    expect(() => readBriefing(broken(writeBriefing(briefing)))).toThrow(/^briefing: expected format/);
  });

  test.each([
    'Pemilihan % A 2024',
    'Pemilihan Bupati  Uji',
    'Bupati',
    'Pemilihan \\u2013 Uji 2024',
    'Pemilihan “Uji” 2024',
  ])('a contest called "%s" comes back with its name', (id) => {
    const [first] = briefing.contests;
    if (!first) throw new Error('no contest');
    const contests = [{ ...first, name: { id, en: `The ${id}` } }];
    const [back] = readBriefing(writeBriefing({ ...briefing, contests })).contests;
    expect(back?.name).toEqual({ id: id.replace('  ', ' '), en: `The ${id.replace('  ', ' ')}` });
  });

  test.each([
    '!Budi',
    '@budi x single',
    '#Budi',
    '"Budi"',
    '_Budi',
    '=',
    '*',
    '+Budi|Sari',
    '\\u2013',
    '– Budi',
  ])('a contestant called "%s" comes back with the name', (text) => {
    const [first] = briefing.contests;
    const [pair] = first?.contestants ?? [];
    if (!first || !pair) throw new Error('no contestant');
    for (const kind of ['full', 'short', 'pair', 'acronym', 'slogan'] as const) {
      for (const ambiguous of [true, false]) {
        const name = {
          text,
          kind,
          confidence: FACT.confidence,
          sources: [],
          ...(ambiguous && { ambiguous }),
        };
        const contestant = { number: 1, title: text, kind: pair.kind, names: [name] };
        const contests = [{ ...first, contestants: [contestant] }];
        const [back] = readBriefing(writeBriefing({ ...briefing, contests })).contests;
        expect(back?.contestants).toEqual([contestant]);
      }
    }
  });

  test('tells how warnings look, where it does', () => {
    const styles = '.bubble {\n  content: "–";\n}';
    const written = writeBriefing({ ...briefing, styles });
    expect(written).not.toMatch(/[^\0-\xff]/);
    expect(readBriefing(written).styles).toBe(styles);
    expect(readBriefing(writeBriefing(briefing)).styles).toBeUndefined();
  });

  test('has the words of all names at hand, and the accounts', () => {
    const { contests, names } = readBriefing(writeBriefing(briefing));
    const { alone, together } = names?.(contests) ?? NO_WORDS;
    for (const word of ['budi', 'sari']) expect([word, together.has(word)]).toEqual([word, true]);
    for (const word of ['budiujisaricoba', '@budi_uji', '@budi.uji']) {
      expect([word, alone.has(word)]).toEqual([word, true]);
    }
    expect(alone.has('bupati') || together.has('bupati')).toBe(false);
    expect(contestsIn(together, 'budi').map(({ id }) => id)).toEqual(contests.map(({ id }) => id));
  });
});

describe('a briefing of the bundled packs', () => {
  const packs = openPacks({ packs: [] });
  const settings: Settings = { ...DEFAULTS, regions: ['17.07'], ...rehearse('2024-10-01') };
  const text = writeBriefing(compileBriefing(packs, settings, Date.parse('2027-03-15T03:00:00Z'), 'id'));

  test('in a rehearsed campaign has every contest', () => {
    const inForce = policyOn('2024-10-01', ['17.07'], packs).contests.map(({ contest }) => contest.id);
    expect(inForce.length).toBeGreaterThan(1);
    expect(new Set(readBriefing(text).contests.map(({ id }) => id))).toEqual(new Set(inForce));
  });

  test('stays below 150 kB on the first day of every stage, for a person of several regions', {
    timeout: 30_000,
  }, () => {
    const days = new Set(packs.elections.flatMap(({ stages }) => stages.map((stage) => stage.from)));
    const sizes = [...days].map((day) => {
      const now = Date.parse(`${day}T03:00:00Z`);
      const mine = { ...DEFAULTS, regions: ['17.07', '17', '17.71'] };
      const texts = pageTexts('id');
      const styles = readFileSync('src/warning/warning.css', 'utf8');
      return Buffer.byteLength(writeBriefing({ ...compileBriefing(packs, mine, now, 'id'), texts, styles }));
    });
    expect(Math.max(...sizes)).toBeLessThan(150_000);
    expect(Math.max(...sizes)).toBeGreaterThan(80_000);
  });

  test('has all words by which somebody is found at hand', () => {
    const { contests, names } = readBriefing(text);
    const index = names?.(contests) ?? NO_WORDS;
    for (const contest of contests) {
      const { alone, together } = namingWords(contest);
      const isIn = (table: keyof WordIndex, word: string) => contestsIn(index[table], word).includes(contest);
      expect([...alone].filter((word) => !isIn('alone', word))).toEqual([]);
      expect([...together].filter((word) => !isIn('together', word) && !isIn('alone', word))).toEqual([]);
    }
  });

  test('has hardly a word at hand by which nobody is found', () => {
    const { contests, names } = readBriefing(text);
    const index = names?.(contests) ?? NO_WORDS;
    const words = contests.map(namingWords);
    const alone = new Set(words.flatMap((one) => [...one.alone]));
    const known = new Set([...alone, ...words.flatMap(({ together }) => [...together])]);
    expect([...index.together.keys()].filter((word) => !known.has(word)).length).toBeLessThan(10);
    // Slogans and short names of several words begin with a sign as well.
    expect([...index.alone.keys()].filter((word) => !alone.has(word)).length).toBeLessThan(100);
  });

  test('has every contestant under the same title, number and full names', () => {
    for (const contest of readBriefing(text).contests) {
      const packed = packs.contests.find(({ id }) => id === contest.id);
      expect(contest.name).toEqual(packed?.name);
      expect(contest.contestants.map(essence)).toEqual(packed?.contestants.map(essence));
    }
  });
});

/** With all that a contest read from text has ready only when it is asked for. */
function plain({ id, election, office, region, name, contestants, confidence, sources }: Contest): Contest {
  return { id, election, office, region, name, contestants, confidence, sources };
}

function essence({ number, title, kind, names }: Contest['contestants'][number]) {
  return { number, title, kind, full: names.filter((name) => name.kind === 'full').map(({ text }) => text) };
}

function compile(now: string, settings: Partial<Settings>, language: Language = 'id') {
  return compileBriefing(PACKS, { ...DEFAULTS, ...settings }, Date.parse(now), language);
}

function rehearse(date: string): Pick<Settings, 'rehearsal'> {
  return { rehearsal: { date, until: '2027-04-01' } };
}

function election(id: string, ...stages: [Stage, string, string][]) {
  return { id, name: both(id), stages: stages.map(([stage, from, to]) => ({ stage, from, to, ...FACT })) };
}

function contest(election: string, region: string): Contest {
  const name = (text: string, kind: ContestantName['kind']): ContestantName => ({ text, kind, ...FACT });
  return {
    id: `${election}-${region}`,
    election,
    office: region.includes('.') ? 'regent' : 'governor',
    region,
    name: { id: `Pemilihan Bupati ${region}`, en: `Election of the regent of ${region}` },
    contestants: [
      {
        number: 1,
        title: 'Budi Uji – Sari Coba',
        kind: 'pair',
        names: [
          name('Budi Uji', 'full'),
          name('Sari Coba', 'full'),
          { ...name('Budi', 'short'), ambiguous: true },
          name('Budi Uji – Sari Coba', 'pair'),
          name('BUSAR', 'acronym'),
        ],
        accounts: [
          { site: 'x', handle: 'budi_uji', ...FACT },
          { site: 'kanal video', handle: 'budi.uji', ...FACT },
        ],
      },
      { number: 2, title: 'Kotak kosong', kind: 'empty-column', names: [name('kotak kosong', 'full')] },
    ],
    ...FACT,
  };
}

function circular(id: string, region: string) {
  const rule = {
    clause: both('A.1'),
    stages: ['campaign' as const],
    text: { id: 'Jangan.', en: 'Do not.' },
    ...FACT,
  };
  return {
    id,
    title: both(id),
    short: both(id),
    number: '1',
    issuer: 'Penguji',
    date: '2027-01-01',
    region,
    status: both('berlaku'),
    url: 'https://example.org/edaran',
    rules: [
      { id: 'klik', interactions: ['like' as const], ...rule },
      { id: 'hadir', interactions: [], ...rule },
    ],
    ...FACT,
  };
}

function both(text: string) {
  return { id: text, en: text };
}
