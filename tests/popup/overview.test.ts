import { describe, expect, test } from 'vitest';
import { CONDUCTS, type Conduct } from '../../src/policy/circular.ts';
import type { RuleInForce } from '../../src/policy/policy.ts';
import { overviewOf } from '../../src/popup/overview.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { PACKS } from './packs.ts';

const OFF_SEASON = '2026-11-21T05:00:00Z';

function at(now: string, settings: Partial<Settings>) {
  return overviewOf(PACKS, { ...DEFAULTS, ...settings }, Date.parse(now));
}

describe('what runs', () => {
  test.each<[string, string, Partial<Settings>, string[]]>([
    ['in the off-season nothing', OFF_SEASON, { regions: ['17.07'] }, []],
    [
      'in the campaign of 2024, one’s own first',
      '2024-10-05T05:00:00Z',
      { regions: ['17.07'] },
      ['pilkada-2024 campaign', 'pilpres-2024 after'],
    ],
    ['in the quiet period', '2024-11-25T05:00:00Z', { regions: ['17.07'] }, ['pilkada-2024 quiet']],
    [
      'before midnight of the last campaign day',
      '2024-11-23T16:59:00Z',
      { regions: ['17.07'] },
      ['pilkada-2024 campaign'],
    ],
    ['after it', '2024-11-23T17:00:00Z', { regions: ['17.07'] }, ['pilkada-2024 quiet']],
    [
      'after it, an hour earlier in the east',
      '2024-11-23T15:00:00Z',
      { regions: ['91'] },
      ['pilkada-2024 quiet'],
    ],
    [
      'in a rehearsal',
      OFF_SEASON,
      { regions: ['17.07'], rehearsal: { date: '2024-11-25', until: '2026-12-01' } },
      ['pilkada-2024 quiet'],
    ],
    [
      'in a rehearsal that is over',
      OFF_SEASON,
      { regions: ['17.07'], rehearsal: { date: '2024-11-25', until: '2026-11-20' } },
      [],
    ],
  ])('%s', (_, now, settings, running) => {
    expect(at(now, settings).running.map(({ election, stage }) => `${election.id} ${stage.stage}`)).toEqual(
      running,
    );
  });

  test('what is to come: dated in one’s own region or the nation first, then what nobody has dated', () => {
    const coming = (date: string, region: string) =>
      at(`${date}T05:00:00Z`, { regions: [region] }).coming.map(({ id }) => id);
    expect(coming('2025-02-01', '63.72')[0]).toBe('psu-2025-banjarbaru');
    expect(coming('2025-02-01', '17.07')).not.toContain('psu-2025-banjarbaru');
    expect(coming('2025-02-01', '17.07').slice(-2)).toEqual(['pemilu-2029', 'daerah-2031']);
    expect(coming('2022-12-01', '17.07').slice(0, 2)).toEqual(['pileg-2024', 'pilpres-2024']);
  });

  test('contests of regency and province are near, the others are counted', () => {
    const [pilkada] = at('2024-10-05T05:00:00Z', { regions: ['17.07'] }).running;
    expect(pilkada?.contests.map(({ region }) => region).sort()).toEqual(['17', '17.07']);
    expect(pilkada?.elsewhere).toBe(
      PACKS.contests.filter(({ election }) => election === 'pilkada-2024').length - 2,
    );
    expect(pilkada?.next?.stage).toBe('quiet');
  });

  test('without a region none is near', () => {
    expect(
      at('2024-10-05T05:00:00Z', {}).running.find(({ election }) => election.id === 'pilkada-2024')?.contests,
    ).toEqual([]);
  });
});

describe('other conduct', () => {
  const says = (conduct: Conduct, now: string) => {
    const { forbids = [], allows = [] } = at(now, { regions: ['17.07'] }).conducts.get(conduct) ?? {};
    const names = (rules: RuleInForce[]) => rules.map(({ circular, rule }) => `${circular.id} ${rule.id}`);
    return { forbids: names(forbids), allows: names(allows) };
  };
  const CAMPAIGN = '2024-10-25T05:00:00Z';
  const NOMINATION = '2024-09-01T05:00:00Z';
  /** In the campaign of the general election. */
  const GENERAL = '2024-01-15T05:00:00Z';

  test.each<[Conduct, string, Partial<ReturnType<typeof says>>]>([
    ['photo', CAMPAIGN, { forbids: ['skb-2022 B.7'] }],
    ['photo', NOMINATION, { forbids: expect.arrayContaining(['skb-2022 A.5']) }],
    ['attributes', CAMPAIGN, { forbids: ['pp-94-2021 pasal-5-n', 'se-18-2023 atribut'], allows: [] }],
    ['insult', CAMPAIGN, { forbids: ['skb-2022 B.6', 'se-137-2018 1-8'], allows: [] }],
    ['vote', CAMPAIGN, { forbids: [], allows: ['boleh memilih'] }],
    ['read', CAMPAIGN, { forbids: [], allows: ['boleh melihat'] }],
    ['material', CAMPAIGN, { forbids: ['skb-2022 B.1', 'skb-2022 B.8'], allows: [] }],
    ['material', GENERAL, { forbids: ['skb-2022 B.1', 'skb-2022 B.8', 'uu-7-2017 pasal-283'], allows: [] }],
  ])('%s on %s', (conduct, now, expected) => expect(says(conduct, now)).toMatchObject(expected));

  test('attending in the campaign: support is forbidden, quiet listening disputed, the region’s own word first', () => {
    const { forbids, allows } = says('attend', CAMPAIGN);
    expect(forbids[0]).toBe('skb-2022 B.4');
    expect(allows[0]).toBe('bengkulu-2024 sekda-2024-09-boleh');
    expect(allows).toContain('boleh hadir');
  });

  test('every kind has a rule in the campaign, and none in the off-season', () => {
    for (const conduct of CONDUCTS) {
      expect(Object.values(says(conduct, CAMPAIGN)).flat().length, conduct).toBeGreaterThan(0);
      expect(Object.values(says(conduct, OFF_SEASON)).flat()).toEqual([]);
    }
  });
});

describe('what is forbidden', () => {
  const ids = (settings: Partial<Settings>, now: string) =>
    at(now, settings).forbidden.like.map(({ circular, rule }) => `${circular.id} ${rule.id}`);

  test('a like in the campaign: the joint decree first, then what is nearest', () => {
    const rules = ids({ regions: ['17.07'] }, '2024-10-25T05:00:00Z');
    expect(rules[0]).toBe('skb-2022 B.6');
    expect(rules.some((rule) => rule.startsWith('bengkulu-2024'))).toBe(true);
    expect(new Set(rules).size).toBe(rules.length);
  });

  test('what a region said of one election is not quoted in another, nor before it was said', () => {
    const regional = (now: string) =>
      at(now, { regions: ['17.07'] }).forbidden.share.flatMap(({ circular, rule }) =>
        circular.region === 'ID' ? [] : [`${circular.id} ${rule.id}`],
      );
    expect(regional('2023-12-05T05:00:00Z')).toEqual(['bengkulu-2024 gubernur-2023']);
    expect(regional('2024-11-05T05:00:00Z')).toEqual(['lebong-2024 konten', 'bengkulu-2024 sekda-2024-09']);
  });

  test('a like before the designation: the other part of the decree', () => {
    const rules = ids({ regions: ['17.07'] }, '2024-09-01T05:00:00Z');
    expect(rules).toContain('skb-2022 A.4');
  });

  test('no circular of Bengkulu for a person in Papua', () => {
    expect(
      ids({ regions: ['91'] }, '2024-10-25T05:00:00Z').filter((rule) => rule.includes('bengkulu')),
    ).toEqual([]);
  });

  test('nothing in the off-season, but the duty holds and is named first', () => {
    const { forbidden, always } = at(OFF_SEASON, { regions: ['17.07'] });
    expect(Object.values(forbidden).flat()).toEqual([]);
    expect(always.slice(0, 2).map(({ circular }) => circular.id)).toEqual(['uu-20-2023', 'se-137-2018']);
  });

  test('what is allowed is never among what is forbidden or what always binds', () => {
    const { forbidden, always, allowed } = at('2024-10-25T05:00:00Z', { regions: ['17.07'] });
    expect(allowed.length).toBeGreaterThan(0);
    expect(
      [...Object.values(forbidden).flat(), ...always].filter(({ rule }) => rule.effect === 'allows'),
    ).toEqual([]);
  });
});
