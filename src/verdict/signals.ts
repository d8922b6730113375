import type { Contest } from '../policy/contest.ts';
import { insideOf } from './inside.ts';
import type { CueKind } from './lexicon.ts';
import { canBeName, isCalledSo, type NameSpan } from './name-like.ts';
import type { Named } from './names.ts';
import { type PlaceSpan, regionsOf } from './places.ts';
import type { Reading } from './reading.ts';
import { isCut, looksBallot } from './telling.ts';
import type { Evidence } from './verdict.ts';
import type { Meaning } from './vocabulary.ts';
import { isCapitals, isForAny, isForNumber, isSaidHere, type Span } from './written.ts';

export type { NameSpan, Span };

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
  /** Where an election is spoken of that is none of the law's, of a school or a village. */
  others: Reading['where'][];
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
    others: [],
    numbers: [],
  };
  const names: NameSpan[] = [...mentions];
  const places: PlaceSpan[] = [];
  for (const reading of readings) {
    for (const { meaning, from, to, number } of reading.found) {
      sort(meaning, { reading, from, to }, number, signals, names, places);
    }
    if (reading.where !== 'link') addNumbers(reading, signals.numbers);
  }
  const { cues, race, numbers, neutral } = signals;
  const regions = regionsOf(places, race);
  signals.regions = regions;
  const isSpoken = cues.length + race.length + numbers.length + regions.size > 0;
  const isAnswer = readings.some(({ where }) => where === 'context');
  const said = names.filter(
    (name) =>
      (!isCut(name.meaning) || (isSpoken && isCalledSo(name, names))) && !(isAnswer && isNamesake(name)),
  );
  const called = said.filter(({ meaning }) => meaning.kind !== 'slogan');
  const isInName = insideOf(called);
  const teaching = [...neutral.filter((phrase) => !isInName(phrase)), ...race.filter(isOrganiser)];
  signals.neutral = teaching.filter(isOwn);
  signals.isBelowNeutral = signals.neutral.length < teaching.length;
  const isInLonger = insideOf([...cues, ...teaching, ...called]);
  const isMute = (span: Span): boolean => signals.isBelowNeutral && !isOwn(span);
  signals.cues = cues.filter((cue) => !isInLonger(cue) && !isMute(cue));
  signals.numbers = numbers.filter((span) => !isMute(span));
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
  places: PlaceSpan[],
): void {
  if (meaning.is === 'name') {
    if (canBeName(meaning, span)) names.push({ ...span, meaning });
  } else if (meaning.is === 'cue') {
    if (isForAny(span)) return;
    signals.cues.push({
      ...span,
      kind: meaning.kind,
      weak: meaning.weak,
      number: isForNumber(span) ? number : undefined,
    });
  } else if (meaning.is === 'party') {
    if (!meaning.weak || isCapitals(span)) signals.parties.push({ ...span, weak: meaning.weak });
  } else if (meaning.is === 'region') places.push({ ...span, ...meaning });
  else if (meaning.is === 'neutral') signals.neutral.push(span);
  else if (meaning.is === 'others') {
    if (isSaidHere(span)) signals.others.push(span.reading.where);
  } else if (meaning.is === 'account' || meaning.is === 'choice') return;
  else if (number === undefined) signals.race.push({ ...span, weak: meaning.weak, office: meaning.office });
  else signals.numbers.push({ ...span, number, gesture: false });
}

/** Whether somebody who answers is called like a contestant: what is answered says nothing of who answers. */
function isNamesake({ reading, meaning }: NameSpan): boolean {
  return reading.where === 'author' && meaning.strength === 'weak' && meaning.kind !== 'acronym';
}

/** Whether the one who writes is the commission, by the account's name: a word of elections elsewhere, while the other organisers' names are neutral phrases. */
function isOrganiser({ reading, from }: Span): boolean {
  return reading.where === 'author' && reading.tokens[from]?.word === 'kpu';
}

/** Whether the post says it itself: below what an organiser has posted people cheer as elsewhere. */
function isOwn({ reading: { where } }: Span): boolean {
  return where !== 'context' && where !== 'quoted';
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
