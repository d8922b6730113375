import type { ContestInForce } from '../policy/policy.ts';
import { plainWords } from './names.ts';
import type { Found, Phrases } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Meaning } from './vocabulary.ts';

/** Shorter names are one letter away from too many other words. */
const SHORTEST = 6;

/** Names of the person's own contests by every spelling that lacks one of their letters, and by themselves. */
export type NearSpellings = Map<string, string>;

/** The words of names whose misspellings are understood: long ones, of contests of the person's own. */
export function nearSpellings(contests: readonly ContestInForce[]): NearSpellings {
  const near: NearSpellings = new Map();
  for (const { contest, scope } of contests) {
    if (scope !== 'mine') continue;
    for (const { names } of contest.contestants) {
      for (const { text, kind } of names) {
        if (kind !== 'full' && kind !== 'pair') continue;
        for (const word of plainWords(text)) if (word.length >= SHORTEST) addSpellings(word, near);
      }
    }
  }
  return near;
}

function addSpellings(word: string, near: NearSpellings): void {
  for (const spelling of [word, ...lessOne(word)]) if (!near.has(spelling)) near.set(spelling, word);
}

function lessOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/**
 * `reading` with names that are one letter away from what was written, or nothing when there is none. Such a name counts only together
 * with another word of the name; whether a second signal is there is for the caller to see.
 */
export function respelled(
  reading: Reading,
  near: NearSpellings,
  phrases: Phrases<Meaning>,
): Reading | undefined {
  const corrected = new Set<number>();
  const tokens = reading.tokens.map((token, index) => {
    const word = phrases.known(token.word) ? undefined : nameNear(token.word, near);
    if (word === undefined) return token;
    corrected.add(index);
    return { ...token, word };
  });
  if (corrected.size === 0) return undefined;
  const isSingle = ({ from, to }: Found<Meaning>): boolean => to - from === 1 && corrected.has(from);
  return reading.respelled(
    tokens,
    phrases.find(tokens).filter((found) => !isSingle(found)),
  );
}

function nameNear(word: string, near: NearSpellings): string | undefined {
  if (word.length < SHORTEST - 1) return undefined;
  for (const spelling of [word, ...lessOne(word)]) {
    const name = near.get(spelling);
    if (name?.charAt(0) === word.charAt(0) && Math.abs(name.length - word.length) < 2) return name;
  }
  return undefined;
}
