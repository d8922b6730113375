import type { Contest } from '../policy/contest.ts';
import { accountWord, placeOf, plainWords, wholeNames } from './names.ts';

/** In which contests' names words occur, so that of a nation's contestants only those are looked at whom a text may name. */
export interface WordIndex {
  /** By words that are a name by themselves, or an account. */
  alone: WordTable;
  /** By the other words of names and places: whom they name has a second one beside them. */
  together: WordTable;
}

/** Contests by words; of a word that is in no name there may be some, too. */
export type WordTable = Map<string, Contest | Contest[]>;

/** Makes the index of `contests`, or has one at hand that knows these and others. */
export type NameWords = (contests: readonly Contest[]) => WordIndex;

export const wordsOfNames: NameWords = (contests) => {
  const index: WordIndex = { alone: new Map(), together: new Map() };
  for (const contest of contests) {
    const { alone, together } = namingWords(contest);
    for (const word of alone) addWord(index.alone, word, contest);
    for (const word of together) addWord(index.together, word, contest);
  }
  return index;
};

/** Adds that `word` occurs in the names of `contest`. */
export function addWord(table: WordTable, word: string, contest: Contest): void {
  const known = table.get(word);
  if (known === undefined) table.set(word, contest);
  else if (!Array.isArray(known)) {
    if (known !== contest) table.set(word, [known, contest]);
  } else if (known.at(-1) !== contest) known.push(contest);
}

/** The contests of `word`. */
export function contestsIn(table: WordTable, word: string): readonly Contest[] {
  const contests = table.get(word);
  if (contests === undefined) return NONE;
  return Array.isArray(contests) ? contests : [contests];
}

const NONE: readonly Contest[] = [];

/**
 * All words of two letters and more that occur in the `wholeNames` of the contestants of a contest, their accounts and its place; each once,
 * as one that names somebody alone or as one that does so together with others.
 */
export function namingWords(contest: Contest): Record<keyof WordIndex, Set<string>> {
  const together = new Set(placeOf(contest));
  const alone = new Set<string>();
  for (const contestant of contest.contestants) {
    const { title, names, accounts = [] } = contestant;
    for (const { handle } of accounts) alone.add(accountWord(handle));
    for (const text of [title, ...names.map((name) => name.text)]) {
      for (const word of plainWords(text)) together.add(word);
    }
    for (const [phrase] of wholeNames({ contest, contestant, scope: 'elsewhere', isOver: false })) {
      const words = new Set(phrase.filter(isIndexed));
      if (words.size === 1) for (const word of words) alone.add(word);
    }
  }
  for (const word of together) if (alone.has(word) || !isIndexed(word)) together.delete(word);
  return { alone, together };
}

function isIndexed(word: string): boolean {
  return word.length > 1;
}
