import type { ContestInForce, Policy } from '../policy/policy.ts';
import type { Evidence, Verdict } from '../verdict/verdict.ts';
import type { Language, Words } from '../words/words.ts';

/** The contest that a verdict is about, or those one of which it may be about. */
export function contestsOf({ contest: id, contests = [] }: Verdict, policy: Policy): ContestInForce[] {
  return policy.contests.filter(({ contest }) => contest.id === id || contests.includes(contest.id));
}

/** Their names, one of which may be meant. */
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

/** Whether what names a contestant is none of the names that the packs have of them: cut short, made of several, or spelt otherwise. */
export function isOtherForm({ words, contest: id, number }: Evidence, policy: Policy): boolean {
  const contest = policy.contests.find(({ contest }) => contest.id === id)?.contest;
  const named = contest?.contestants.find((one) => one.number === number);
  if (!named) return false;
  const texts = [named.title, ...named.names.map(({ text }) => text)].map(partsOf);
  const known = new Set(texts.flatMap((parts) => [...parts, parts.join('')]));
  return partsOf(words).some((part) => !known.has(part));
}

function partsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
