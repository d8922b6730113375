import { expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { newIn } from '../../src/packs/changes.ts';

const bundled = openBundled();
const [circulars, answers] = [bundled.circulars().body, bundled.answers().body];
const [circular, other] = circulars;
const [answer] = answers;
if (!circular || !other || !answer) throw new Error('empty packs');

test('what says that it came with this edition is new in it, and nothing else', () => {
  const [rule, ...rules] = other.rules;
  if (!rule) throw new Error('no rule');
  const packs = {
    circulars: [{ ...circular, since: 3 }, { ...other, rules: [{ ...rule, since: 3 }, ...rules] }, circular],
    answers: [{ ...answer, since: 2 }],
  };
  expect(newIn({ circulars: 3, answers: 3 }, packs)).toEqual([
    { kind: 'circulars', how: 'added', id: circular.id, name: circular.short },
    { kind: 'circulars', how: 'changed', id: other.id, name: other.short },
  ]);
  expect(newIn({ circulars: 4, answers: 2 }, packs).map(({ kind }) => kind)).toEqual(['answers']);
});

test('nothing is new in a first edition', () => {
  const packs = { circulars: [{ ...circular, since: 1 }], answers: [] };
  expect(newIn({ circulars: 1, answers: 1 }, packs)).toEqual([]);
});
