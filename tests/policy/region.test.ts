import { expect, test } from 'vitest';
import { scopeOf } from '../../src/policy/policy.ts';
import { contains, isNeighbouring } from '../../src/policy/region.ts';

test.each<[outer: string, inner: string, answer: boolean]>([
  ['ID', '17.07', true],
  ['ID', 'ID', true],
  ['17', '17.07', true],
  ['17', '17', true],
  ['17.07', '17', false],
  ['17.07', '17.08', false],
  ['1', '17', false],
  ['1', '17.07', false],
  ['17.0', '17.07', false],
  ['17', 'ID', false],
])('%s contains %s: %s', (outer, inner, answer) => {
  expect(contains(outer, inner)).toBe(answer);
});

test.each<[a: string, b: string, answer: boolean]>([
  ['17.07', '17.08', true],
  ['17.07', '17.07', false],
  ['17.07', '16.07', false],
  ['17', '16', false],
  ['17', '17.07', false],
])('%s and %s are neighbours: %s', (a, b, answer) => {
  expect(isNeighbouring(a, b)).toBe(answer);
});

test.each<[contest: string, regions: string[], scope: string]>([
  ['17.07', ['17.07'], 'mine'],
  ['17', ['17.07'], 'mine'],
  ['ID', ['17.07'], 'national'],
  ['17.01', ['17.07'], 'neighbouring'],
  ['16', ['17.07'], 'elsewhere'],
  ['16.07', ['17.07'], 'elsewhere'],
  ['17.01', ['17'], 'mine'],
  ['17.01', ['17.07', '17.01'], 'mine'],
  ['73.01', ['17.07', '73.02'], 'neighbouring'],
  ['17.07', [], 'elsewhere'],
  ['ID', [], 'national'],
])('the contest of %s is, for a person in %j, %s', (contest, regions, scope) => {
  expect(scopeOf(contest, regions)).toBe(scope);
});
