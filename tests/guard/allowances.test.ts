import { expect, test } from 'vitest';
import { Allowances } from '../../src/guard/allowances.ts';

const MINUTE = 60_000;

test('an act gone through with is covered for good, another one is not', () => {
  const allowances = new Allowances();
  allowances.proceed('like post 1');
  expect(allowances.covers('like post 1')).toBe(true);
  expect(allowances.covers('share post 1')).toBe(false);
});

const PRESSES: [string, number, number, boolean][] = [
  ['before the pause does not go through', 1400, 1500, false],
  ['after the pause goes through', 1500, 1500, true],
  ['that makes a double-click does not go through, even without a pause', 400, 0, false],
  ['after a double-click could be meant goes through without a pause', 500, 0, true],
];

test.each(PRESSES)('a second press %s', (_, after, pause, through) => {
  const allowances = new Allowances();
  allowances.bubbled('like post 1', 10_000);
  expect(allowances.takeSecondPress('like post 1', 10_000 + after, pause)).toBe(through);
});

test('a second press goes through exactly once', () => {
  const allowances = new Allowances();
  allowances.bubbled('like post 1', 0);
  expect(allowances.takeSecondPress('like post 1', 2000, 1500)).toBe(true);
  expect(allowances.takeSecondPress('like post 1', 4000, 1500)).toBe(false);
});

test('the bubble of one act lets no other act through', () => {
  const allowances = new Allowances();
  allowances.bubbled('like post 1', 0);
  expect(allowances.takeSecondPress('like post 2', 2000, 1500)).toBe(false);
});

test('without its bubble a press is a first one again', () => {
  const allowances = new Allowances();
  allowances.bubbled('like post 1', 0);
  allowances.forget('like post 1');
  expect(allowances.takeSecondPress('like post 1', 2000, 1500)).toBe(false);
});

const TIRED: [string, number[], number, boolean][] = [
  ['no dialog', [], 0, false],
  ['two dialogs within an hour', [0, 20], 30, false],
  ['three dialogs within an hour', [0, 20, 40], 50, true],
  ['three dialogs, the first more than an hour ago', [0, 20, 40], 61, false],
];

test.each(TIRED)('after %s', (_, shown, now, tired) => {
  const allowances = new Allowances();
  for (const minute of shown) allowances.dialogShown(minute * MINUTE);
  expect(allowances.isTired(now * MINUTE)).toBe(tired);
});
