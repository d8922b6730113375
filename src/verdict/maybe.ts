import type { Contest } from '../policy/contest.ts';
import { callsByNumber, isCalled } from './scene.ts';
import { isAddressed, type NameSpan, type Signals, type Suspect } from './signals.ts';

/**
 * Those of the person's `own` contests whom a post may mean, though its names are somebody else's as well: written as names are, or a slogan
 * of several words; where there is no name, by the ballot number. The name of an account tells nothing, and beside words of organisers
 * nobody is meant.
 */
export function maybeMeant({ suspects, neutral, numbers }: Signals, own: readonly Contest[]): Suspect[] {
  if (neutral.length > 0) return [];
  const named = suspects.flatMap((suspect) => {
    if (suspect.scope !== 'mine' || suspect.contestant.kind === 'party') return [];
    const names = suspect.names.filter(isLikeName);
    return names.length > 0 ? [{ ...suspect, names }] : [];
  });
  if (named.length > 0) return named;
  const numbered = own.flatMap((contest) => callsByNumber(contest, numbers.filter(isCalled)) ?? []);
  return numbered.length === 1 ? numbered : [];
}

/** A slogan of fewer words than this is a phrase of every day. */
const SLOGAN = 3;

/**
 * After a word of address, of several words, or, where the pack says that people use it, with a capital. Most parts of names are words or
 * first names of every day.
 */
function isLikeName(name: NameSpan): boolean {
  const { reading, from, to, meaning } = name;
  if (reading.where === 'author' || reading.where === 'link') return false;
  if (meaning.kind === 'slogan') return to - from >= SLOGAN;
  if (isAddressed(name) || to - from > 1) return true;
  const first = reading.text.charAt(reading.tokens[from]?.start ?? 0);
  return meaning.kind !== 'part' && first !== first.toLowerCase();
}
