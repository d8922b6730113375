import type { Answer } from '../policy/answer.ts';
import type { Circular } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import type { BothLanguages } from '../policy/fact.ts';

/** Something that a person may want to know has come or has changed. */
export interface Change {
  kind: 'contestants' | 'circulars' | 'answers';
  how: 'added' | 'changed';
  id: string;
  name: BothLanguages;
}

/** The lists in which people are told of changes. */
export interface Listed {
  contestants: Contest[];
  circulars: Circular[];
  answers: Answer[];
}

/** What `after` has that `before` has not, or has otherwise. Nothing can go away. */
export function changesBetween(before: Listed, after: Listed): Change[] {
  return [
    ...changed(before.circulars, after.circulars).map((one) => about('circulars', one, one.of.short)),
    ...changed(before.contestants, after.contestants).map((one) => about('contestants', one, one.of.name)),
    ...changed(before.answers, after.answers).map((one) => about('answers', one, one.of.question)),
  ];
}

/** What came or changed with the edition of each pack, by what the entries say themselves; of a first edition nothing did. */
export function newIn(
  editions: Record<'circulars' | 'answers', number>,
  { circulars, answers }: Pick<Listed, 'circulars' | 'answers'>,
): Change[] {
  const isNew = (since: number | undefined, edition: number) => edition > 1 && since === edition;
  const { circulars: current } = editions;
  return [
    ...circulars
      .filter(({ since, rules }) =>
        [since, ...rules.map((rule) => rule.since)].some((one) => isNew(one, current)),
      )
      .map((of) => about('circulars', { of, how: isNew(of.since, current) ? 'added' : 'changed' }, of.short)),
    ...answers
      .filter(({ since }) => isNew(since, editions.answers))
      .map((of) => about('answers', { of, how: 'added' }, of.question)),
  ];
}

interface Changed<T> {
  of: T;
  how: Change['how'];
}

function changed<T extends { id: string }>(before: T[], after: T[]): Changed<T>[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return after.flatMap((of): Changed<T>[] => {
    const old = known.get(of.id);
    if (!old) return [{ of, how: 'added' }];
    return old === of || JSON.stringify(old) === JSON.stringify(of) ? [] : [{ of, how: 'changed' }];
  });
}

function about(kind: Change['kind'], { of, how }: Changed<{ id: string }>, name: BothLanguages): Change {
  return { kind, how, id: of.id, name };
}
