import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDate,
  compareDates,
  isCivilDate,
  isPartialDate,
  startOf,
  type Zone,
} from '../../src/policy/date.ts';

describe('the day turns at midnight of the zone', () => {
  test.each<[zone: Zone, instant: string, date: string]>([
    ['WIB', '2024-09-24T16:59:59.999Z', '2024-09-24'],
    ['WIB', '2024-09-24T17:00:00.000Z', '2024-09-25'],
    ['WITA', '2024-09-24T15:59:59.999Z', '2024-09-24'],
    ['WITA', '2024-09-24T16:00:00.000Z', '2024-09-25'],
    ['WIT', '2024-09-24T14:59:59.999Z', '2024-09-24'],
    ['WIT', '2024-09-24T15:00:00.000Z', '2024-09-25'],
  ])('%s at %s is on %s', (zone, instant, date) => {
    expect(civilDate(zone, Date.parse(instant))).toBe(date);
  });

  test.each<Zone>(['WIB', 'WITA', 'WIT'])('in %s a day begins where the one before ends', (zone) => {
    const begin = startOf('2024-11-27', zone);
    expect(civilDate(zone, begin)).toBe('2024-11-27');
    expect(civilDate(zone, begin - 1)).toBe('2024-11-26');
  });
});

test('dates sort by day, and years that nobody has dated come after every day', () => {
  const sorted = ['2024-02-14', '2024-11-27', '2025-03-22', '9999', 'undated 2029'];
  expect(sorted.toReversed().sort(compareDates)).toEqual(sorted);
  expect(compareDates('2024-11-27', '2024-11-27')).toBe(0);
});

test.each<[date: string, days: number, then: string]>([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2025-03-01', -1, '2025-02-28'],
  ['2024-09-25', 0, '2024-09-25'],
])('%s moved by %i days is %s', (date, days, then) => {
  expect(addDays(date, days)).toBe(then);
});

test.each<[text: string, civil: boolean, partial: boolean]>([
  ['2024-02-29', true, true],
  ['2023-02-29', false, false],
  ['2024-13-01', false, false],
  ['2024-1-1', false, false],
  ['2024-01-01T00:00', false, false],
  ['2024-09', false, true],
  ['2024-9', false, false],
  ['2024-13', false, false],
  ['2024', false, true],
  ['24', false, false],
  ['', false, false],
])('"%s": a day %s, a day, month or year %s', (text, civil, partial) => {
  expect([isCivilDate(text), isPartialDate(text)]).toEqual([civil, partial]);
});
