import { describe, expect, test } from 'vitest';
import { grows, minutesFor, type Sample, trendOf } from '../../scripts/soak/growth.ts';

/** Twelve samples, one every two minutes. */
const samples = (listenersAt: (n: number) => number): Sample[] =>
  Array.from({ length: 12 }, (_, n) => ({
    heap: 10e6,
    ours: 5_000,
    nodes: 900,
    listeners: listenersAt(n),
    minutes: 2 * n,
    turns: n,
  }));

describe('in half an hour', () => {
  test.each<[string, (n: number) => number, string[]]>([
    ['what stays is flat', () => 100, []],
    ['what fills at the start is flat', (n) => Math.min(100, n * 30), []],
    ['what wavers is flat', (n) => 100 + (n % 2) * 5, []],
    ['what becomes less is flat', (n) => 100 - n, []],
    ['what comes with every turn grows', (n) => 100 + n * 10, ['listeners: at least 300 an hour, of 175']],
    [
      'one in two hundred with every turn grows',
      (n) => 1000 + n * 5,
      ['listeners: at least 150 an hour, of 1038'],
    ],
  ])('%s', (_, listenersAt, found) => {
    expect(grows(samples(listenersAt))).toEqual(found);
  });
});

test('a trend that wavers says how far off it may be', () => {
  // Least squares of 0, 1, 0, 1, 0, 1, 0, 1 at 8, 10, … 22 minutes.
  const { perMinute, within, mean } = trendOf(
    samples((n) => n % 2),
    'listeners',
  );
  expect(mean).toBe(0.5);
  expect(perMinute).toBeCloseTo(0.0238, 4);
  expect(within).toBeCloseTo(0.1065, 4);
});

test.each([
  ['as long as is asked, where every tab is read often enough in that time', 5, 0.1, 5],
  ['longer, where it is not', 0.3, 0.1, 2.4],
])('a reading takes %s', (_, asked, once, takes) => {
  expect(minutesFor(asked, once)).toBeCloseTo(takes);
});
