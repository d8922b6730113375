import type { ContestInForce, Policy } from '../policy/policy.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Language, Words } from '../words/words.ts';

/** The contest that a verdict is about, or those one of which it is about. */
export function contestsOf({ contest: id, contests = [] }: Verdict, policy: Policy): ContestInForce[] {
  return policy.contests.filter(({ contest }) => contest.id === id || contests.includes(contest.id));
}

/** Their names, of which one is meant. */
export function either(contests: readonly ContestInForce[], words: Words, language: Language): string {
  return contests
    .map(({ contest }) => contest.name[language])
    .reduce((one, other) => words('dialogOr', one, other));
}

/** Those of `contests` whom a verdict names. */
export function contestants({ numbers }: Verdict, contests: readonly ContestInForce[], words: Words): string {
  return contests
    .flatMap(({ contest }) => contest.contestants)
    .filter(({ number }) => numbers.includes(number))
    .map(({ title, kind, number }) =>
      words('dialogContestant', kind === 'empty-column' ? words('contestantEmpty') : title, String(number)),
    )
    .reduce((list, one) => (list === '' ? one : words('dialogAnd', list, one)), '');
}
