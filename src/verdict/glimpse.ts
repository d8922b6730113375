import type { Glance, Post } from '../sites/site.ts';
import { Bag } from './bag.ts';
import { fold, GAP, handNumber } from './fold.ts';
import { isFigure } from './normalise.ts';
import { numberWords } from './numbers.ts';
import type { Phrases } from './phrases.ts';
import { Pieces, pieceOf } from './pieces.ts';
import { readable } from './reading.ts';
import { abbreviations } from './spelling.ts';
import { isUnknown } from './unknown.ts';
import type { Meaning } from './vocabulary.ts';

/** Whether a post of which this was seen can count, in whatever order it stands: never `false` where a judge would have a verdict. */
export type Glimpse = (glance: Glance) => boolean;

/** What a site sees at a glance of a post that it has read, as far as a judge reads it. */
export function glanceOf({ author, text, images, links, context, quoted }: Post): Glance {
  const inside = quoted ? glanceOf(quoted) : { texts: [], addresses: [] };
  return {
    texts: [...[text, author.name, ...images, ...context].map(readable), ...inside.texts],
    addresses: [`/${author.handle}`, ...links, ...inside.addresses],
  };
}

/** Pages of a few posts have no more different pieces; where there are more, it pays to make a filter of all words. */
const FEW = 300;

/** A number of so many digits is that of a post or video; those of accounts have 16 at most. */
const POST_NUMBER = 17;

const INSIDE = 0;
/** Between words. */
const BETWEEN = 1;
/** Between words, and not in a handle either. */
const SPACE = 2;
const AT = 3;
/** Stands for a letter where one follows: `pil!h`. */
const MARK = 4;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(character: string): number {
  if (/[\s,;:()"]/.test(character)) return SPACE;
  if (/[.?/|=<>[\]{}\\~^%]/.test(character)) return BETWEEN;
  if (character === '@') return AT;
  return character === '!' ? MARK : INSIDE;
}

/**
 * Looks at a post as a whole, every piece of it once. Most pieces have been looked at before, because a page repeats them, or are words that no
 * phrase has, which their letters tell.
 */
export function glimpseFor(phrases: Phrases<Meaning>): Glimpse {
  const { known } = phrases;
  const { mayHave = () => true } = known;
  let isFiltered = false;
  const words = new Pieces(
    (written) => pieceOf(written, known, false),
    (text, start, end) => isFiltered && isUnknown(text, start, end, mayHave),
  );
  const handles = new Pieces((written) => pieceOf(written, known, true));
  const bag = new Bag(phrases);

  function addText(text: string): void {
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 32;
      const kind = code < 128 ? (CLASSES[code] ?? INSIDE) : classBeyond(text, at, at === start);
      if (kind === INSIDE || (kind === MARK && at > start && isInside(text, at + 1))) continue;
      if (at > start) addWord(text, start, at);
      if (kind === AT) at = addHandle(text, at + 1) - 1;
      start = at + 1;
    }
  }

  function addWord(text: string, start: number, end: number): void {
    const piece = words.at(text, start, end);
    bag.add(piece, piece.isBallot && isTime(text, start, end));
  }

  /** Adds the handle that begins at `start`; gives where it ends. */
  function addHandle(text: string, start: number): number {
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code < 128 ? CLASSES[code] === SPACE : classBeyond(text, end, false) !== INSIDE) break;
    }
    if (end > start) bag.add(handles.at(text, start, end));
    return end;
  }

  /** Adds the parts of the paths of addresses, one a line. */
  function addAddresses(lines: string): void {
    let start = 0;
    let digits = 0;
    for (let at = 0; at <= lines.length; at++) {
      const code = at < lines.length ? lines.charCodeAt(at) : LINE;
      if (code !== SLASH && code !== QUESTION && code !== HASH && code !== LINE) {
        if (code === 64 && at === start) start++;
        if (code >= 48 && code <= 57) digits++;
        continue;
      }
      if (at > start && !(digits === at - start && digits >= POST_NUMBER)) {
        bag.add(handles.at(lines, start, at));
      }
      if (code === QUESTION || code === HASH) {
        const end = lines.indexOf('\n', at);
        at = end < 0 ? lines.length : end;
      }
      start = at + 1;
      digits = 0;
    }
  }

  return ({ texts, addresses }) => {
    bag.empty();
    if (!isFiltered && words.read > FEW) {
      isFiltered = true;
      phrases.filterWords([...abbreviations(), ...numberWords()]);
    }
    // One text of our own is gone through much faster than many of the page's.
    addText(texts.join('\n'));
    addAddresses(addresses.join('\n'));
    return bag.isEnough();
  };
}

/** Whether the two figures from `start` up to `end` are those of a time, a date or a sum: 08.00. */
function isTime(text: string, start: number, end: number): boolean {
  return end - start === 2 && (isFigure(text, start - 1, start - 2) || isFigure(text, end, end + 1));
}

const LINE = 10;
const SLASH = 47;
const QUESTION = 63;
const HASH = 35;

/** What a character that is not ASCII is to a piece; `first`: none has begun. */
function classBeyond(text: string, at: number, first: boolean): number {
  const code = text.charCodeAt(at);
  // The second half of what was looked at as a whole belongs to the first.
  if (code >= 0xdc00 && code <= 0xdfff) return first ? BETWEEN : INSIDE;
  const point = text.codePointAt(at) ?? code;
  const known = beyond.get(point);
  if (known !== undefined) return known;
  const kind = fold(point) === GAP && handNumber(point) === undefined ? BETWEEN : INSIDE;
  beyond.set(point, kind);
  return kind;
}

/** What was found of characters; a page uses few different ones. */
const beyond = new Map<number, number>();

function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 128 || (CLASSES[code] === INSIDE && code > 32);
}
