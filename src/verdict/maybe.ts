import type { Contest } from '../policy/contest.ts';
import { isElsewhere } from './open.ts';
import type { Reading } from './reading.ts';
import { callsByNumber, isCalled } from './scene.ts';
import type { NameSpan, Signals, Suspect } from './signals.ts';
import { hasCapital, isAddressed, isSaidHere } from './written.ts';

/**
 * Those of the person's `own` contests whom a post may mean, though its names are somebody else's as well: written as names are, or a slogan
 * of several words; where there is no name, by the ballot number, of the text before those of what it stands in. The name of an account tells nothing, and beside words of organisers
 * nobody is meant, nor below what speaks of an election that is none of the law's. No number is meant below what speaks of no election.
 */
export function maybeMeant(
  signals: Signals,
  readings: readonly Reading[],
  own: readonly Contest[],
): Suspect[] {
  const { suspects, neutral, numbers, others } = signals;
  if (neutral.length > 0 || others.includes('context')) return [];
  const isSpoken = isOfElections(signals);
  const named = suspects.flatMap((suspect) => {
    if (!own.includes(suspect.contest) || suspect.contestant.kind === 'party') return [];
    const names = suspect.names.filter((name) => isLikeName(name) || (isSpoken && isSaid(name)));
    return names.length > 0 ? [{ ...suspect, names }] : [];
  });
  if (named.length > 0) return named;
  if (isElsewhere(signals, readings)) return [];
  const shown = numbers.filter((span) => (isCalled(span) || span.gesture) && isSaidHere(span));
  const said = shown.filter(({ reading }) => reading.where === 'text');
  const called = said.length > 0 ? said : shown;
  return own.flatMap((contest) => callsByNumber(contest, called) ?? []);
}

/** Whether something in the post is of elections: then a name in small letters may be one. */
function isOfElections({ race, cues, numbers }: Signals): boolean {
  return race.some(({ weak }) => !weak) || cues.some(({ weak }) => !weak) || numbers.some(isCalled);
}

function isSaid(name: NameSpan): boolean {
  return name.meaning.kind !== 'slogan' && isSaidHere(name);
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
  const token = reading.tokens[from];
  if (!hasCapital(name)) return false;
  return meaning.kind !== 'part' || !(token?.breaks || reading.titled || reading.shouted);
}
