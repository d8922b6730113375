import { expect, test } from 'vitest';
import { checkPacks } from '../../src/packs/check.ts';
import { type Bodies, READERS } from '../../src/packs/readers.ts';
import { calendarBody, changed, circularsBody, contestantsBody, packText, regionsBody } from './invented.ts';

function packs(change: (bodies: Record<string, unknown>) => unknown = (bodies) => bodies): Partial<Bodies> {
  const made = change({
    regions: regionsBody(),
    calendar: calendarBody().slice(0, 1),
    contestants: contestantsBody(),
    circulars: circularsBody(),
  }) as Record<'regions' | 'calendar' | 'contestants' | 'circulars', unknown>;
  return {
    regions: READERS.regions(packText('regions', made.regions)).body,
    calendar: READERS.calendar(packText('calendar', made.calendar)).body,
    contestants: READERS.contestants(packText('contestants', made.contestants)).body,
    circulars: READERS.circulars(packText('circulars', made.circulars)).body,
  };
}

test('packs that hang together give no finding', () => {
  expect(checkPacks(packs())).toEqual([]);
});

test.each<[what: string, at: (string | number)[], to: unknown, path: string, message: string]>([
  [
    'a contest in an unknown region',
    ['contestants', 'contests', 1, 'region'],
    '77.02',
    'body.contests[1].region',
    'pilkada-2030-77.01 is in region 77.02, which no pack has',
  ],
  [
    'a contest of an unknown election',
    ['contestants', 'contests', 0, 'election'],
    'pilkada-2031',
    'body.contests[0].election',
    'pilkada-2030-77 belongs to election pilkada-2031, which no pack has',
  ],
  [
    'a circular for an unknown region',
    ['circulars', 0, 'region'],
    '78',
    'body[0].region',
    'edaran-77 holds in region 78, which no pack has',
  ],
  [
    'an election in which nobody stands',
    ['calendar'],
    calendarBody(),
    'body[1].id',
    'no contest belongs to psu-2031',
  ],
  [
    'regions that are not sorted',
    ['regions', 'regions'],
    regionsBody().regions.toReversed(),
    'body.regions[1].code',
    '77 stands after 77.01, so the list is not sorted',
  ],
  [
    'contests that are not sorted',
    ['contestants', 'contests'],
    contestantsBody().contests.toReversed(),
    'body.contests[1].id',
    'pilkada-2030-77 stands after pilkada-2030-77.01, so the list is not sorted',
  ],
])('%s is found', (_, at, to, path, message) => {
  const found = checkPacks(packs((bodies) => changed(bodies, at, to)));
  expect(found.map((one) => [one.path, one.message])).toEqual([[path, message]]);
});

test('a pack may refer to what is in force besides it', () => {
  const { contestants, ...others } = packs();
  expect(checkPacks({ contestants: contestants ?? [] }, others)).toEqual([]);
  expect(checkPacks({ contestants: contestants ?? [] })).toHaveLength(4);
});
