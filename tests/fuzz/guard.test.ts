// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { budget } from './budget.ts';
import { guardKeepsItsWord, listenForModel, verdictOn } from './guard.ts';

beforeAll(listenForModel);

test('no sequence of gestures, recycling and answers leaks, doubles or loses a like', () => {
  fc.assert(guardKeepsItsWord(), budget());
});

test('a guard that overlooks one campaign post is found out', () => {
  const overlooks = guardKeepsItsWord(({ text }) => (text.endsWith('8') ? undefined : verdictOn(text)));
  const found = fc.check(overlooks, budget());
  expect(String(found.errorInstance)).toContain('reached the site without an answer');
});
