import { describe, expect, test } from 'vitest';
import { openPacks } from '../../src/briefing/packs.ts';
import bundledSites from '../../src/packs/bundled/sites.json';
import { PACK_KINDS } from '../../src/packs/pack.ts';
import { changed, circularsBody, contestantsBody, packText } from '../packs/invented.ts';

const BUNDLED = openPacks({ packs: [] });

test('without additions, all that is bundled is in force', () => {
  expect(BUNDLED.problems).toEqual([]);
  expect(BUNDLED.editions.map(({ kind, origin }) => [kind, origin])).toEqual(
    PACK_KINDS.map((kind) => [kind, 'bundled']),
  );
  expect(BUNDLED.sites).toBeUndefined();
});

describe('what an agency adds', () => {
  const circular = changed(circularsBody()[0], ['region'], '17.07');

  test('its circular stands beside the laws', () => {
    const { circulars, problems } = openPacks({ packs: [], circulars: [circular] });
    expect(problems).toEqual([]);
    expect(circulars).toHaveLength(BUNDLED.circulars.length + 1);
  });

  test('a contestant who stepped in for a re-vote', () => {
    const contest = bundledContest();
    const { sources: _, ...first } = {
      ...contest.contestants[0],
      number: contest.contestants.length + 1,
      sources: [],
    };
    const more = { ...contest, contestants: [...contest.contestants, first] };
    const { contests, problems } = openPacks({ packs: [], contestants: [more] });
    expect(problems).toEqual([]);
    expect(contests).toHaveLength(BUNDLED.contests.length);
    expect(contests.find(({ id }) => id === contest.id)?.contestants).toHaveLength(more.contestants.length);
  });

  test('repaired selectors of one site, the others as they were', () => {
    const body = bundledSites.body.slice(0, 1).map((site) => ({ ...site, skip: '.repaired' }));
    const { sites, editions, problems } = openPacks({ packs: [edition(99, 'sites', body)] });
    expect(problems).toEqual([]);
    expect(sites?.map(({ skip }) => skip)).toEqual([
      '.repaired',
      ...bundledSites.body.slice(1).map(({ skip }) => skip),
    ]);
    expect(editions).toContainEqual({
      kind: 'sites',
      edition: 99,
      issued: expect.any(String),
      origin: 'managed',
    });
  });

  const decree = BUNDLED.circulars.find(({ id }) => id === 'skb-2022');
  const election = BUNDLED.elections.find(({ id }) => id === 'pilkada-2024');

  test('a rule more and better words for a circular that comes with the extension', () => {
    const [first] = decree?.rules ?? [];
    const words = { id: 'Kalimat yang lebih jelas', en: 'A clearer sentence' };
    const rules = [...(changed(decree?.rules, [0, 'text'], words) as object[]), { ...first, id: 'Z.1' }];
    const { circulars, problems } = openPacks({ packs: [edition(99, 'circulars', [{ ...decree, rules }])] });
    expect(problems).toEqual([]);
    expect(circulars.find(({ id }) => id === 'skb-2022')?.rules).toEqual(rules);
  });

  test('a campaign that is longer, and a stage of our own reading that is another one', () => {
    const stages = election?.stages.slice(1).map((span) => {
      if (span.stage === 'nomination') return { ...span, from: election.stages[0]?.from };
      return span.stage === 'after' ? { ...span, to: '2025-06-30' } : span;
    });
    const { elections, problems } = openPacks({
      packs: [edition(99, 'calendar', [{ ...election, stages }])],
    });
    expect(problems).toEqual([]);
    expect(elections.find(({ id }) => id === 'pilkada-2024')?.stages).toEqual(stages);
  });

  test('dates for an election that had none', () => {
    const { unscheduled, ...dated } = BUNDLED.elections.find(({ stages }) => stages.length === 0) ?? {};
    const stages = election?.stages
      .map((span) => ({ ...span, from: '2029-01-01', to: '2029-01-02' }))
      .slice(-1);
    expect(unscheduled).toBeDefined();
    expect(openPacks({ packs: [edition(99, 'calendar', [{ ...dated, stages }])] }).problems).toEqual([]);
  });

  test('a day in the future by mistake changes nothing in what the clock is judged by', () => {
    const typo = edition(99, 'sites', bundledSites.body).replace('2030-01-01', '2062-11-21');
    expect(openPacks({ packs: [typo] })).toMatchObject({ issued: BUNDLED.issued, problems: [] });
    expect(BUNDLED.issued).toBe(
      BUNDLED.editions
        .map(({ issued }) => issued)
        .sort()
        .at(-1),
    );
  });

  test('a pack that Windows has saved with a byte order mark', () => {
    const text = `\uFEFF${edition(99, 'sites', bundledSites.body)}`;
    expect(openPacks({ packs: [text] }).problems).toEqual([]);
  });

  test('of two packs of a kind the newest that can be read', () => {
    const one = (skip: string) => bundledSites.body.slice(0, 1).map((site) => ({ ...site, skip }));
    const packs = [
      edition(98, 'sites', one('.older')),
      edition(99, 'sites', one('.newer')),
      edition(100, 'sites', one('{')),
    ];
    const { sites, problems } = openPacks({ packs });
    expect(sites?.[0]?.skip).toBe('.newer');
    expect(problems.map(({ path }) => path)).toEqual(['packs[2].body[0].skip', 'packs[0].edition']);
  });
});

describe('a bad addition changes nothing and is told with its field', () => {
  const contest = bundledContest();
  const [first, ...others] = contest.contestants;
  const ofPairs = BUNDLED.contests.find(({ contestants }) =>
    contestants.every(({ kind }) => kind === 'pair'),
  );
  const decree = BUNDLED.circulars.find(({ id }) => id === 'skb-2022');
  const at = decree?.rules.findIndex(({ interactions }) => interactions.length > 0) ?? 0;
  const election = BUNDLED.elections.find(({ id }) => id === 'pilkada-2024');
  const moved = election?.stages.map((span) => ({
    ...span,
    from: span.from.replace(/^20/, '19'),
    to: span.to.replace(/^20/, '19'),
  }));
  const shorter = election?.stages.map((span) =>
    span.stage === 'campaign' ? { ...span, to: '2024-11-22' } : span,
  );
  test.each<[string, Parameters<typeof openPacks>[0], string, RegExp]>([
    ['no JSON', { packs: ['{'] }, 'packs[0]', /JSON/],
    ['a kind that nobody knows', { packs: ['{"kind":"steps"}'] }, 'packs[0].kind', /one of/],
    ['words of the judge', { packs: [edition(99, 'lexicon', {})] }, 'packs[0].kind', /one of/],
    [
      'older than the bundled one',
      { packs: [edition(1, 'sites', bundledSites.body)] },
      'packs[0].edition',
      /more than/,
    ],
    [
      'a field deep inside',
      { packs: [edition(99, 'circulars', changed(circularsBody(), [0, 'rules', 0, 'stages'], ['soon']))] },
      'packs[0].body[0].rules[0].stages[0]',
      /one of/,
    ],
    [
      'a region that does not exist',
      { packs: [edition(99, 'contestants', contestantsBody())] },
      'packs[0].body.contests[0].region',
      /region/,
    ],
    [
      'a contestant left out',
      { packs: [], contestants: [{ ...contest, contestants: [first, others[0]] }] },
      'contestants[0].contestants[2]',
      /cannot be removed/,
    ],
    [
      'a name left out',
      { packs: [], contestants: [changed(contest, ['contestants', 0, 'names', 0, 'text'], 'Nama Lain')] },
      'contestants[0].contestants[0].names',
      /cannot be exempted/,
    ],
    [
      'a name made ambiguous',
      {
        packs: [],
        contestants: [
          changed(
            contest,
            ['contestants', 0, 'names'],
            first?.names.map((name) => ({ ...name, ambiguous: true })),
          ),
        ],
      },
      'contestants[0].contestants[0].names',
      /cannot be exempted/,
    ],
    [
      'a contest moved elsewhere',
      { packs: [], contestants: [{ ...contest, region: contest.region === '31' ? '32' : '31' }] },
      'contestants[0].region',
      /as bundled/,
    ],
    [
      'a pair that becomes an empty column, in a file that a person imports',
      {
        packs: [],
        imported: [
          edition(99, 'contestants', {
            sources: {},
            contests: [changed(ofPairs, ['contestants', 0, 'kind'], 'empty-column')],
          }),
        ],
      },
      'imported[0].body.contests[0].contestants[0].kind',
      /expected pair, as bundled/,
    ],
    [
      'a rule of a bundled circular left out',
      { packs: [edition(99, 'circulars', [{ ...decree, rules: decree?.rules.slice(1) }])] },
      'packs[0].body[0].rules',
      /rule cannot be weakened/,
    ],
    [
      'the same in a file that a person imports',
      { packs: [], imported: [edition(99, 'circulars', [{ ...decree, rules: decree?.rules.slice(0, 1) }])] },
      'imported[0].body[0].rules',
      /rule cannot be weakened/,
    ],
    [
      'a rule that holds for less',
      { packs: [edition(99, 'circulars', [changed(decree, ['rules', at, 'interactions'], [])])] },
      `packs[0].body[0].rules[${at}]`,
      /cannot be weakened/,
    ],
    [
      'a rule about fewer offices',
      { packs: [edition(99, 'circulars', [changed(decree, ['rules', at, 'offices'], ['mayor'])])] },
      `packs[0].body[0].rules[${at}]`,
      /leaves out president: a rule cannot be weakened/,
    ],
    [
      'a circular about fewer offices',
      { packs: [edition(99, 'circulars', [changed(decree, ['offices'], ['mayor'])])] },
      'packs[0].body[0].rules[0]',
      /cannot be weakened/,
    ],
    [
      'a rule that is quoted from a later day on',
      { packs: [edition(99, 'circulars', [changed(decree, ['rules', at, 'from'], '2030')])] },
      `packs[0].body[0].rules[${at}]`,
      /leaves out days before `from`: a rule cannot be weakened/,
    ],
    [
      'a rule that forbids no more',
      {
        packs: [
          edition(99, 'circulars', [
            changed(changed(decree, ['rules', at, 'interactions'], []), ['rules', at, 'effect'], 'allows'),
          ]),
        ],
      },
      `packs[0].body[0].rules[${at}]`,
      /leaves out forbids: a rule cannot be weakened/,
    ],
    [
      'a circular for fewer people',
      { packs: [edition(99, 'circulars', [{ ...decree, region: '17.07' }])] },
      'packs[0].body[0].region',
      /as bundled/,
    ],
    [
      'an election in another year',
      { packs: [], imported: [edition(99, 'calendar', [{ ...election, stages: moved }])] },
      'imported[0].body[0].stages',
      /leaves out prospect from .+ a stage cannot be shortened/,
    ],
    [
      'a campaign that ends a day early',
      { packs: [edition(99, 'calendar', [{ ...election, stages: shorter }])] },
      'packs[0].body[0].stages',
      /leaves out campaign from/,
    ],
    [
      'days of our own reading that no stage has any more',
      { packs: [edition(99, 'calendar', [{ ...election, stages: election?.stages.slice(1) }])] },
      'packs[0].body[0].stages',
      /leaves out prospect from/,
    ],
    ['a law rewritten', { packs: [], circulars: [BUNDLED.circulars[0]] }, 'circulars[0].id', /only adds/],
    [
      'a circular of nowhere',
      { packs: [], circulars: circularsBody() },
      'circulars[0].region',
      /no pack has/,
    ],
  ])('%s', (_, additions, path, reason) => {
    const { problems, editions, ...bodies } = openPacks(additions);
    const { problems: none, editions: floor, ...before } = BUNDLED;
    expect(problems).toEqual([{ path, reason: expect.stringMatching(reason) }]);
    expect(bodies).toEqual(before);
    expect([none, editions]).toEqual([[], floor]);
  });
});

/** A contest of three or more that calls its first contestant by a name that says it all. */
function bundledContest() {
  const contest = BUNDLED.contests.find(
    ({ contestants }) => contestants.length > 2 && contestants[0]?.names[0]?.ambiguous === undefined,
  );
  if (!contest) throw new Error('No contest of three');
  return contest;
}

function edition(number: number, kind: string, body: unknown): string {
  return JSON.stringify({ ...JSON.parse(packText(kind, body)), edition: number });
}
