import type { Contest } from '../policy/contest.ts';
import { ADDRESSES } from './addresses.ts';
import { insideOf } from './inside.ts';
import type { CueKind } from './lexicon.ts';
import { type Named, type NameMeaning, NOBODY } from './names.ts';
import type { Token } from './normalise.ts';
import type { Reading } from './reading.ts';
import { isCut, looksBallot } from './telling.ts';
import type { Evidence } from './verdict.ts';
import type { Meaning } from './vocabulary.ts';
import {
  hasCapital,
  isAddressed,
  isCapitals,
  isForNumber,
  isInCompoundTag,
  isInTag,
  isJoined,
  isSpeltOut,
  type Span,
  writtenAs,
} from './written.ts';

export type { Span };

export interface NameSpan extends Span {
  meaning: NameMeaning;
}

export interface CueSpan extends Span {
  kind: CueKind;
  weak: boolean;
  number: number | undefined;
}

export interface RaceSpan extends Span {
  /** An office (`bupati`), which says less than a word of elections. */
  weak: boolean;
  office: Contest['office'] | undefined;
}

/** A number that may be a ballot number: bare, in a box, or shown by a hand. */
export interface NumberSpan extends Span {
  number: number;
  /** A hand, a digit in a box, or a number written as ballots write it (`02`). */
  gesture: boolean;
}

/** A contestant and the words of the post that may name them. */
export interface Suspect extends Named {
  names: NameSpan[];
}

/** All that a post says about elections. */
export interface Signals {
  suspects: Suspect[];
  cues: CueSpan[];
  race: RaceSpan[];
  /** Phrases of organisers and of the neutrality rules in what the post says itself. */
  neutral: Span[];
  /** What it answers or quotes has such a phrase. */
  isBelowNeutral: boolean;
  parties: (Span & { weak: boolean })[];
  regions: Set<Contest>;
  numbers: NumberSpan[];
}

/**
 * Gathers what was found in `readings`. Words inside a longer name, cue or neutral phrase do not count for themselves: nobody is urged
 * by a contestant who is called Sayang, and a grand rally (*kampanye akbar*) is not about somebody called Akbar. `mentions` are accounts that
 * are known, in their words.
 */
export function signalsIn(readings: readonly Reading[], mentions: readonly NameSpan[]): Signals {
  const signals: Signals = {
    suspects: [],
    cues: [],
    race: [],
    neutral: [],
    isBelowNeutral: false,
    parties: [],
    regions: new Set(),
    numbers: [],
  };
  const names: NameSpan[] = [...mentions];
  for (const reading of readings) {
    for (const { meaning, from, to, number } of reading.found) {
      sort(meaning, { reading, from, to }, number, signals, names);
    }
    if (reading.where !== 'link') addNumbers(reading, signals.numbers);
  }
  const { cues, race, numbers, regions, neutral } = signals;
  const isSpoken = cues.length + race.length + numbers.length + regions.size > 0;
  const said = names.filter((name) => !isCut(name.meaning) || (isSpoken && isCalledSo(name, names)));
  const called = said.filter(({ meaning }) => meaning.kind !== 'slogan');
  const isInName = insideOf(called);
  const teaching = [...neutral.filter((phrase) => !isInName(phrase)), ...race.filter(isOrganiser)];
  signals.neutral = teaching.filter(isOwn);
  signals.isBelowNeutral = signals.neutral.length < teaching.length;
  const isInLonger = insideOf([...cues, ...teaching, ...called]);
  signals.cues = cues.filter((cue) => !isInLonger(cue));
  const isInNameOrNeutral = insideOf([...said, ...teaching]);
  const isInCue = insideOf(cues);
  signals.suspects = suspectsOf(
    said.filter(
      (name) =>
        !isInNameOrNeutral(name) && !((name.meaning.kind === 'part' || name.meaning.joined) && isInCue(name)),
    ),
  );
  return signals;
}

function sort(
  meaning: Meaning,
  span: Span,
  number: number | undefined,
  signals: Signals,
  names: NameSpan[],
): void {
  if (meaning.is === 'name') {
    if (canBeName(meaning, span)) names.push({ ...span, meaning });
  } else if (meaning.is === 'cue')
    signals.cues.push({
      ...span,
      kind: meaning.kind,
      weak: meaning.weak,
      number: isForNumber(span) ? number : undefined,
    });
  else if (meaning.is === 'party') {
    if (!meaning.weak || isCapitals(span)) signals.parties.push({ ...span, weak: meaning.weak });
  } else if (meaning.is === 'region') signals.regions.add(meaning.contest);
  else if (meaning.is === 'neutral') signals.neutral.push(span);
  else if (meaning.is === 'account' || meaning.is === 'choice') return;
  else if (number === undefined) signals.race.push({ ...span, weak: meaning.weak, office: meaning.office });
  else signals.numbers.push({ ...span, number, gesture: false });
}

const ORGANISERS = new Set(['kpu', 'bawaslu', 'panwaslu', 'kpps', 'dkpp', 'ppk', 'pps', 'panwascam']);

/** Whether the one who writes is an organiser, by the account's name. */
function isOrganiser({ reading, from }: Span): boolean {
  return reading.where === 'author' && ORGANISERS.has(reading.tokens[from]?.word ?? '');
}

/** Whether the post says it itself: below what an organiser has posted people cheer as elsewhere. */
function isOwn({ reading: { where } }: Span): boolean {
  return where !== 'context' && where !== 'quoted';
}

/** An acronym that is also a word has to look like a name; a pair put together by us has to stand together elsewhere. */
function canBeName({ kind, strength, joined, named }: NameMeaning, span: Span): boolean {
  const [first, last] = [span.reading.tokens[span.from], span.reading.tokens[span.to - 1]];
  const isByItself = first === last && !isAddressed(span) && !isJoined(span);
  if (strength === 'weak' && isByItself && NOBODY.has(first?.word ?? '')) return false;
  if (kind === 'acronym' && strength === 'weak') {
    if (isInCompoundTag(span)) return true;
    if (joined && !isInTag(span) && !isCapitals(span)) return false;
    return isSpeltOut(span) && (named.scope === 'mine' || !span.reading.shouted);
  }
  if (joined && named.scope === 'elsewhere') return last?.joined === true || first === last;
  if (strength === 'weak' && span.to - span.from === 1 && isPartOfAnother(span, named)) return false;
  if (named.contestant.kind === 'party' && strength === 'weak' && span.to - span.from === 1)
    return isAbbreviated(span, named) ? isCapitals(span) : hasCapital(span) && !span.reading.shouted;
  return true;
}

/** Whether a name cut short, which counts only beside another sign, stands with a capital after a word of address or right beside the name of the other of the pair. */
function isCalledSo(name: NameSpan, names: readonly NameSpan[]): boolean {
  const { reading, from, to, meaning } = name;
  if (reading.where === 'author' || reading.where === 'link') return false;
  const isOther = ({ meaning: other }: NameSpan): boolean =>
    other.named === meaning.named && other.person !== meaning.person;
  const isBeside = (one: NameSpan): boolean =>
    one.reading === reading && (one.to === from || one.from === to);
  return (
    hasCapital(name) &&
    (isAddressed(name) || (isJoined(name) && names.some((one) => isBeside(one) && isOther(one))))
  );
}

/** Whether the pack writes the name as an abbreviation: PAN needs its capitals, Demokrat only the first. */
function isAbbreviated(span: Span, { contestant }: Named): boolean {
  const written = writtenAs(span).toUpperCase();
  return contestant.names.some(({ text }) => text === written);
}

/**
 * Whether a name stands in somebody else's: next to it is a word with a capital that is no name of the contestant's. Where
 * most words have capitals nothing can be said.
 */
export function isPartOfAnother({ reading, from, to }: Span, { contestant }: Named): boolean {
  if (reading.titled) return false;
  const own = contestant.title.toLowerCase();
  return [reading.tokens[from - 1], reading.tokens[to]].some((token, side) => {
    const isApart = side === 1 ? token?.breaks : reading.tokens[from]?.breaks;
    return token !== undefined && !isApart && !own.includes(token.word) && isNameLike(token, reading);
  });
}

/** A word with a capital that is no beginning of a sentence, no way to address somebody and none of the words that matter. */
function isNameLike({ word, start, breaks, capitals }: Token, { text, isKnown }: Reading): boolean {
  const first = text.charAt(start);
  if (breaks || capitals || first === first.toLowerCase()) return false;
  return word.length > 2 && !ADDRESSES.has(word) && !isKnown(word);
}

function addNumbers(reading: Reading, numbers: NumberSpan[]): void {
  for (const [index, token] of reading.tokens.entries()) {
    const { number } = token;
    if (number !== undefined)
      numbers.push({ reading, from: index, to: index + 1, number, gesture: looksBallot(token) });
  }
}

function suspectsOf(names: readonly NameSpan[]): Suspect[] {
  const suspects = new Map<object, Suspect>();
  for (const name of names) {
    const { named } = name.meaning;
    const suspect = suspects.get(named.contestant);
    if (suspect) suspect.names.push(name);
    else suspects.set(named.contestant, { ...named, names: [name] });
  }
  return [...suspects.values()];
}

/** The words of `span` as they stand in the post, as evidence. */
export function evidenceOf(span: Span, kind: Evidence['kind'], named?: Named): Evidence {
  const { tokens, text, where } = span.reading;
  const words = text.slice(tokens[span.from]?.start ?? 0, tokens[span.to - 1]?.end ?? text.length);
  return {
    kind,
    words,
    where,
    ...(named ? { contest: named.contest.id, number: named.contestant.number } : {}),
  };
}

/** What stands farther apart than this many words has nothing to do with each other. */
const APART = 12;

/** Words between two spans of one text; `undefined` when they are far apart, in different texts, or a sentence ends between. */
export function distance(one: Span, other: Span): number | undefined {
  if (one.reading !== other.reading) return undefined;
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  if (second.from - first.to > APART) return undefined;
  for (let at = first.to; at <= second.from; at++) if (one.reading.tokens[at]?.breaks) return undefined;
  return Math.max(0, second.from - first.to);
}
