import { ADDRESSES } from './addresses.ts';
import { type Named, type NameMeaning, NOBODY } from './names.ts';
import type { Token } from './normalise.ts';
import type { Reading } from './reading.ts';
import {
  hasCapital,
  isAddressed,
  isCapitals,
  isInCompoundTag,
  isInTag,
  isJoined,
  isSpeltOut,
  type Span,
  writtenAs,
} from './written.ts';

/** Words that name somebody, or may. */
export interface NameSpan extends Span {
  meaning: NameMeaning;
}

/** An acronym that is also a word has to look like a name; a pair put together by us has to stand together elsewhere. */
export function canBeName({ kind, strength, joined, named }: NameMeaning, span: Span): boolean {
  const [first, last] = [span.reading.tokens[span.from], span.reading.tokens[span.to - 1]];
  const isByItself = first === last && !isAddressed(span) && !isJoined(span);
  if (strength === 'weak' && isByItself && NOBODY.has(first?.word ?? '')) return false;
  if (kind === 'acronym' && strength === 'weak') {
    if (isInCompoundTag(span) || isNumbered(span, named)) return true;
    if (joined && !isInTag(span) && !isCapitals(span)) return false;
    return isSpeltOut(span) && (named.scope === 'mine' || !span.reading.shouted);
  }
  if (joined && named.scope === 'elsewhere') return last?.joined === true || first === last;
  if (strength === 'weak' && span.to - span.from === 1 && isPartOfAnother(span, named)) return false;
  if (named.contestant.kind === 'party' && strength === 'weak' && span.to - span.from === 1)
    return isAbbreviated(span, named) ? isCapitals(span) : hasCapital(span) && !span.reading.shouted;
  return true;
}

/** Whether the ballot number of somebody of the person's own contests follows: "romer nomor 2". */
function isNumbered({ reading: { tokens }, to }: Span, { scope, contestant }: Named): boolean {
  const at = tokens[to]?.word === 'nomor' ? to + 1 : to;
  return scope === 'mine' && tokens[at]?.number === contestant.number && !tokens[to]?.breaks;
}

/** Whether a name cut short, which counts only beside another sign, stands with a capital after a word of address or right beside the name of the other of the pair. */
export function isCalledSo(name: NameSpan, names: readonly NameSpan[]): boolean {
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
