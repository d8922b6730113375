// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CASES, SEED } from './budget.ts';
import { guardKeepsItsWord, listenForModel, verdictOn } from './guard.ts';

beforeAll(listenForModel);

test('no sequence of gestures, recycling and answers leaks, doubles or loses a like', () => {
  fc.assert(guardKeepsItsWord(), { seed: SEED, numRuns: CASES });
});

test('a guard that overlooks one campaign post is found out', () => {
  const overlooks = guardKeepsItsWord(({ text }) => (text.endsWith('8') ? undefined : verdictOn(text)));
  const found = fc.check(overlooks, { seed: SEED, numRuns: CASES });
  expect(String(found.errorInstance)).toContain('reached the site without an answer');
});
