import { expect, test } from 'vitest';
import { decisionFor } from '../../src/guard/decide.ts';
import { INTERACTIONS } from '../../src/policy/circular.ts';

const CAUTION = { strictness: 'supervisor', role: 'official' } as const;

test('the agency’s account publishes and shares official work; whatever else it does with it meets a bubble', () => {
  const decisions = INTERACTIONS.map((interaction) => [
    interaction,
    decisionFor({ level: 'participant', onDuty: true }, interaction, CAUTION, false),
  ]);
  expect(Object.fromEntries(decisions)).toEqual({
    like: 'bubble',
    comment: 'bubble',
    share: 'pass',
    follow: 'bubble',
    join: 'bubble',
    publish: 'pass',
  });
});

test.each([
  ['campaign', true, 'official', 'dialog'],
  ['participant', undefined, 'official', 'bubble'],
  ['participant', true, 'personal', 'bubble'],
] as const)('%s, on duty %s, for a %s account: %s', (level, onDuty, role, decision) => {
  const verdict = onDuty ? { level, onDuty } : { level };
  expect(decisionFor(verdict, 'share', { ...CAUTION, role }, false)).toBe(decision);
});
