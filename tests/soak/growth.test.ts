import { expect, test } from 'vitest';
import { grows } from '../../scripts/soak/growth.ts';

const samples = (listenersAt: (n: number) => number) =>
  Array.from({ length: 12 }, (_, n) => ({ heap: 10e6, nodes: 900, listeners: listenersAt(n), turns: n }));

test.each<[string, (n: number) => number, string[]]>([
  ['what stays is flat', () => 100, []],
  ['what fills at the start is flat', (n) => Math.min(100, n * 30), []],
  ['what wavers is flat', (n) => 100 + (n % 2) * 5, []],
  ['what comes with every turn grows', (n) => 100 + n * 10, ['listeners: 155 → 195']],
])('%s', (_, listenersAt, found) => {
  expect(grows(samples(listenersAt))).toEqual(found);
});
