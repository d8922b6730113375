import { ADDRESSES } from './addresses.ts';
import type { Named } from './names.ts';
import type { Token } from './normalise.ts';
import type { Reading } from './reading.ts';
import type { NameSpan, Signals, Span, Suspect } from './signals.ts';

/**
 * What stands for a name where words are weighed, so that what was learnt on one election holds in the next: contestants by how near their
 * contest is to the person, `former` ones whose voting is over, the `holder` of an office who stands in no contest, `somebody` with a name
 * that is nobody's here; parties, places of contests, slogans and numbers that can be a ballot's.
 */
const NAMES = ['mine', 'neighbouring', 'national', 'elsewhere', 'former', 'holder', 'somebody'] as const;
export type Mask = (typeof NAMES)[number] | 'party' | 'place' | 'slogan' | 'number' | 'hand';

/** Masks of people: one word to the words beside them, so that `pilih` and a name is the same everywhere. */
export const PEOPLE: ReadonlySet<Mask> = new Set(NAMES);

/** One word of a text, or one name with its mask in place of its words; `from` and `to` are tokens of the reading. */
export interface MaskedWord {
  word: string;
  mask: Mask | undefined;
  from: number;
  to: number;
}

/** A text of a post in which names are masked. */
export interface MaskedText {
  reading: Reading;
  words: MaskedWord[];
}

/**
 * The texts of a post, masked by what `signals` found in them. A name that may be an ordinary word is masked where the post surely is about
 * that contestant, who is one of `confirmed`.
 */
export function maskedTexts(
  readings: readonly Reading[],
  signals: Signals,
  confirmed: readonly Suspect[],
): MaskedText[] {
  return readings
    .filter(({ where }) => where !== 'link')
    .map((reading) => ({ reading, words: maskedWords(reading, spansOf(reading, signals, confirmed)) }));
}

interface MaskSpan {
  from: number;
  to: number;
  mask: Mask;
}

function spansOf(reading: Reading, signals: Signals, confirmed: readonly Suspect[]): MaskSpan[] {
  const spans: MaskSpan[] = [];
  const add = (span: Span, mask: Mask): void => {
    if (span.reading === reading) spans.push({ from: span.from, to: span.to, mask });
  };
  for (const suspect of signals.suspects) {
    const isMeant = confirmed.includes(suspect);
    for (const name of suspect.names) if (isMeant || isClear(name)) add(name, maskOf(name, suspect));
  }
  for (const party of signals.parties) add(party, 'party');
  for (const { meaning, from, to } of reading.found) {
    if (meaning.is === 'region') spans.push({ from, to, mask: 'place' });
  }
  for (const race of signals.race) {
    if (race.reading !== reading || race.office === undefined) continue;
    const end = endOfStranger(reading, race.to);
    if (end > race.to) spans.push({ from: race.to, to: end, mask: 'holder' });
  }
  return spans;
}

function isClear({ meaning }: NameSpan): boolean {
  return meaning.strength === 'strong';
}

function maskOf({ meaning }: NameSpan, { scope, isOver }: Named): Mask {
  if (meaning.kind === 'slogan') return 'slogan';
  return isOver ? 'former' : scope;
}

function maskedWords(reading: Reading, spans: readonly MaskSpan[]): MaskedWord[] {
  const { tokens } = reading;
  const longest = longestByStart(spans);
  const words: MaskedWord[] = [];
  for (let from = 0; from < tokens.length; ) {
    const span = longest.get(from);
    const stranger = span ? from : endOfStranger(reading, from);
    const word = tokens[from]?.word ?? '';
    if (span) words.push({ word, mask: span.mask, from, to: endOfName(span, longest, tokens) });
    else if (stranger > from) words.push({ word, mask: 'somebody', from, to: stranger });
    else words.push({ word, mask: numberMask(tokens[from]), from, to: from + 1 });
    from = words.at(-1)?.to ?? from + 1;
  }
  return words;
}

/**
 * Where names end that begin within one another, or that are joined: "Dedi Rahman-Sari Utami" holds both of a pair and each of them, and so does
 * a hashtag of the two.
 */
function endOfName(
  { from, to, mask }: MaskSpan,
  longest: ReadonlyMap<number, MaskSpan>,
  tokens: readonly Token[],
): number {
  let end = to;
  for (let at = from + 1; at <= end; at++) {
    const other = longest.get(at);
    if (!other || other.to <= end || !PEOPLE.has(mask) || !PEOPLE.has(other.mask)) continue;
    if (at < end || tokens[at]?.joined) end = other.to;
  }
  return end;
}

function longestByStart(spans: readonly MaskSpan[]): Map<number, MaskSpan> {
  const longest = new Map<number, MaskSpan>();
  for (const span of spans) if (span.to > (longest.get(span.from)?.to ?? 0)) longest.set(span.from, span);
  return longest;
}

function numberMask(token: Token | undefined): Mask | undefined {
  if (token?.number === undefined) return undefined;
  return token.gesture ? 'hand' : 'number';
}

/** Where a name ends that begins at `from` and is nobody's here; `from` when none begins. Where most words have capitals none is seen. */
function endOfStranger(reading: Reading, from: number): number {
  if (reading.titled || reading.shouted) return from;
  let to = from;
  while (isNameOfStranger(reading, to)) to++;
  return to;
}

function isNameOfStranger({ tokens, text, found }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || token.breaks || token.capitals || token.word.length < 3) return false;
  const first = text.charAt(token.start);
  if (first === first.toLowerCase() || ADDRESSES.has(token.word)) return false;
  return !found.some(({ meaning, from, to }) => meaning.is !== 'name' && from <= at && at < to);
}
