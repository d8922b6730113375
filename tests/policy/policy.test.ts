import { describe, expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Stage } from '../../src/policy/calendar.ts';
import type { Interaction } from '../../src/policy/circular.ts';
import type { Office } from '../../src/policy/contest.ts';
import { civilDate } from '../../src/policy/date.ts';
import { type Occasion, policyOn, rulesFor, type Sources } from '../../src/policy/policy.ts';

const bundled = openBundled();
const sources: Sources = { elections: bundled.calendar().body, contests: bundled.contestants().body };
const circulars = bundled.circulars().body;

/** The contests of the person's own regions, as `id stage`; those only played carry a `+`. */
function mine(date: string, regions: string[], rehearsal?: string): string[] {
  return policyOn(date, regions, sources, rehearsal)
    .contests.filter(({ scope }) => scope === 'mine')
    .map(({ contest, stage, rehearsed }) => `${rehearsed ? '+ ' : ''}${contest.id} ${stage.stage}`);
}

function scopes(date: string, regions: string[]): Record<string, number> {
  const count: Record<string, number> = {};
  for (const { scope } of policyOn(date, regions, sources).contests) count[scope] = (count[scope] ?? 0) + 1;
  return count;
}

describe('what a person must observe', () => {
  test.each<[who: string, regions: string[], date: string, contests: string[]]>([
    ['in Lebong, the day before the prospects', ['17.07'], '2024-05-04', []],
    [
      'in Lebong, among prospects',
      ['17.07'],
      '2024-05-05',
      ['pilkada-2024-17 prospect', 'pilkada-2024-17.07 prospect'],
    ],
    [
      'in Lebong, in the campaign',
      ['17.07'],
      '2024-10-01',
      ['pilkada-2024-17 campaign', 'pilkada-2024-17.07 campaign'],
    ],
    [
      'in Lebong, on the day of voting',
      ['17.07'],
      '2024-11-27',
      ['pilkada-2024-17 voting', 'pilkada-2024-17.07 voting'],
    ],
    ['in Lebong, the day after the inauguration', ['17.07'], '2025-02-21', []],
    ['in Bengkulu Selatan, during its re-vote', ['17.01'], '2025-04-01', ['psu-2025-17.01 campaign']],
    ['in Lebong, during the re-vote next door', ['17.07'], '2025-04-01', []],
    ['in Jakarta, where only the governor is elected', ['31.71'], '2024-10-01', ['pilkada-2024-31 campaign']],
    ['in Yogyakarta, where the governor is not', ['34.71'], '2024-10-01', ['pilkada-2024-34.71 campaign']],
    ['in Banda Aceh', ['11.71'], '2024-10-01', ['pilkada-2024-11 campaign', 'pilkada-2024-11.71 campaign']],
    [
      'in two regions',
      ['17.07', '73.71'],
      '2024-10-01',
      [
        'pilkada-2024-17 campaign',
        'pilkada-2024-17.07 campaign',
        'pilkada-2024-73 campaign',
        'pilkada-2024-73.71 campaign',
      ],
    ],
    ['in Lebong, in 2026', ['17.07'], '2026-11-21', []],
  ])('%s', (_, regions, date, contests) => {
    expect(mine(date, regions)).toEqual(contests);
  });

  test('contests from elsewhere count too', () => {
    expect(scopes('2024-10-01', ['17.07'])).toEqual({
      mine: 2,
      national: 2,
      neighbouring: 9,
      elsewhere: 534,
    });
  });

  test('with no region chosen, national contests and all others as elsewhere', () => {
    expect(scopes('2024-09-30', [])).toEqual({ national: 2, elsewhere: 545 });
  });

  test('the nearest come first', () => {
    const order = policyOn('2024-09-30', ['17.07'], sources).contests.map(({ scope }) => scope);
    expect(order).toEqual(order.toSorted((a, b) => NEAREST.indexOf(a) - NEAREST.indexOf(b)));
  });

  test('Aceh votes on its local parties in the national contest', () => {
    const national = policyOn('2024-02-14', ['11.71'], sources).contests.filter(
      ({ scope }) => scope === 'national',
    );
    const parties = national.find(({ contest }) => contest.office === 'legislature')?.contest.contestants;
    expect(parties?.find(({ number }) => number === 21)?.title).toBe('Partai Aceh');
  });
});

const NEAREST = ['mine', 'national', 'neighbouring', 'elsewhere'];

describe('midnight before the campaign', () => {
  test.each([
    ['17.07', 'WIB', '2024-09-24T16:59:59Z', 'designation'],
    ['17.07', 'WIB', '2024-09-24T17:00:00Z', 'campaign'],
    ['51.71', 'WITA', '2024-09-24T15:59:59Z', 'designation'],
    ['51.71', 'WITA', '2024-09-24T16:00:00Z', 'campaign'],
    ['91.71', 'WIT', '2024-09-24T14:59:59Z', 'designation'],
    ['91.71', 'WIT', '2024-09-24T15:00:00Z', 'campaign'],
  ])('in %s (%s) at %s: %s', (region, zone, instant, stage) => {
    const found = bundled.regions().body.find(({ code }) => code === region);
    expect(found?.zone).toBe(zone);
    const date = civilDate(found?.zone ?? 'WIB', Date.parse(instant));
    expect(mine(date, [region])).toContain(`pilkada-2024-${region} ${stage}`);
  });
});

describe('a rehearsal', () => {
  test('adds the contests of the day that is played, and marks them', () => {
    expect(mine('2026-11-21', ['17.07'], '2024-10-01')).toEqual([
      '+ pilkada-2024-17 campaign',
      '+ pilkada-2024-17.07 campaign',
    ]);
  });

  test('never takes away what is in force today', () => {
    expect(mine('2025-04-01', ['17.01'], '2024-10-01')).toEqual([
      'psu-2025-17.01 campaign',
      '+ pilkada-2024-17 campaign',
      '+ pilkada-2024-17.01 campaign',
    ]);
    expect(mine('2024-10-01', ['17.07'], '2026-01-01')).toEqual(mine('2024-10-01', ['17.07']));
  });

  test('does not change the stage that is real', () => {
    expect(mine('2024-11-25', ['17.07'], '2024-10-01')).toEqual([
      'pilkada-2024-17 quiet',
      'pilkada-2024-17.07 quiet',
    ]);
  });

  test('is told', () => {
    expect(policyOn('2026-11-21', [], sources, '2024-10-01').rehearsal).toBe('2024-10-01');
    expect(policyOn('2026-11-21', [], sources, '2024-10-01').contests[0]).toMatchObject({
      rehearsed: true,
      day: '2024-10-01',
    });
    expect(policyOn('2026-11-21', [], sources)).not.toHaveProperty('rehearsal');
  });
});

describe('rules for an act', () => {
  const on = (stage: Stage, office: Office = 'regent', day = '2024-10-01'): Occasion[] => [
    { contest: { office }, stage: { stage }, day },
  ];
  const decree = (stage: Stage, act: Interaction) =>
    rulesFor(act, on(stage), [], circulars).flatMap(({ circular, rule }) =>
      circular.id === 'skb-2022' ? [rule.id] : [],
    );

  test.each([
    ['a like before designation', 'nomination', 'like', ['A.4']],
    ['a like in the campaign', 'campaign', 'like', ['B.6']],
    ['a like in the quiet days', 'quiet', 'like', ['B.6']],
    ['a follow after the election', 'after', 'follow', ['B.6']],
    ['a post before designation', 'nomination', 'publish', ['A.2', 'A.4', 'A.5']],
    ['a post in the campaign', 'campaign', 'publish', ['B.2', 'B.6', 'B.7']],
  ] as const)('%s', (_, stage, act, rules) => {
    expect(decree(stage, act)).toEqual(rules);
  });

  test.each<[who: string, regions: string[], ids: string[]]>([
    ['in Lebong', ['17.07'], ['bengkulu-2024', 'lebong-2024']],
    ['in Kepahiang', ['17.08'], ['bengkulu-2024']],
    ['in Jambi', ['15'], []],
    ['nowhere', [], []],
  ])('local circulars hold %s', (_, regions, ids) => {
    const local = rulesFor('share', on('campaign'), regions, circulars).filter(
      ({ circular }) => circular.region !== 'ID',
    );
    expect([...new Set(local.map(({ circular }) => circular.id))]).toEqual(ids);
  });

  const local = (act: Interaction, office: Office, day: string, region: string) =>
    rulesFor(act, on('campaign', office, day), [region], circulars).flatMap(({ circular, rule }) =>
      circular.region === 'ID' ? [] : [`${circular.id} ${rule.id}`],
    );

  test.each<[who: string, act: Interaction, office: Office, day: string, region: string, rules: string[]]>([
    [
      'a legislative candidate in Kepahiang',
      'publish',
      'legislature',
      '2024-01-15',
      '17.08',
      ['bawaslu-kepahiang-2024 caleg'],
    ],
    ['a governor in Kepahiang', 'share', 'governor', '2024-10-01', '17.08', ['bengkulu-2024 sekda-2024-09']],
    [
      'the governor’s own words of 2023, of the general election',
      'share',
      'president',
      '2023-12-05',
      '17.07',
      ['bengkulu-2024 gubernur-2023'],
    ],
    [
      'a presidential pair in Lebong, of which its circular does not speak',
      'publish',
      'president',
      '2024-01-24',
      '17.07',
      [],
    ],
    [
      'the same, the day after somebody spoke of it',
      'publish',
      'president',
      '2024-01-26',
      '17.07',
      ['bengkulu-2024 sekda-2024-01'],
    ],
    [
      'a regent, the day before the regional secretary spoke',
      'share',
      'regent',
      '2024-09-29',
      '17.07',
      ['lebong-2024 konten'],
    ],
    [
      'a regent, on the day itself',
      'share',
      'regent',
      '2024-09-30',
      '17.07',
      ['bengkulu-2024 sekda-2024-09', 'lebong-2024 konten'],
    ],
    [
      'a party in Bengkulu Selatan',
      'like',
      'legislature',
      '2024-09-25',
      '17.01',
      ['bawaslu-bengkulu-2024 akun', 'bengkulu-2024 bkd-2024', 'bengkulu-2024 gubernur-2023'],
    ],
  ])('what was said about %s', (_, act, office, day, region, rules) => {
    expect(local(act, office, day, region)).toEqual(rules);
  });

  test('a rule’s own offices and day go before those of its circular', () => {
    const [lebong] = circulars.filter(({ id }) => id === 'lebong-2024');
    if (!lebong) throw new Error('no circular of Lebong');
    const [first] = lebong.rules;
    if (!first) throw new Error('no rule of Lebong');
    const own = {
      ...lebong,
      from: '2024-09-01',
      rules: [{ ...first, offices: ['mayor' as const], from: '2023' }],
    };
    const found = (office: Office, day: string) =>
      rulesFor('share', on('campaign', office, day), ['17.07'], [own]).length;
    expect([
      found('mayor', '2023-05-01'),
      found('regent', '2023-05-01'),
      found('mayor', '2022-05-01'),
    ]).toEqual([1, 0, 0]);
  });

  test('what is allowed is no rule for an act', () => {
    const all = ['like', 'share'] as const;
    const found = all.flatMap((act) => rulesFor(act, on('campaign'), ['17.07'], circulars));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ rule }) => rule.effect !== undefined)).toEqual([]);
  });
});
