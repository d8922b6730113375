import { fold, GAP, handNumber, JOINT } from './fold.ts';

/** A stretch of letters, digits and signs between them, or one hand. */
export interface Run {
  /** Folded to Latin letters, digits and signs, capitals kept; empty for a hand. */
  written: string;
  /** Where the letters of `written` stand in the text; nothing when they stand one after the other from `start`. */
  places: number[] | undefined;
  start: number;
  end: number;
  /** The ballot number that a hand shows. */
  hand: number | undefined;
  /** A digit in a box (1️⃣). */
  boxed: boolean;
  /** Nothing but plain letters, small ones after the first: most words, for which there is nothing to undo. */
  simple: boolean;
  /** In a hashtag, a mention or a handle. */
  tag: boolean;
  /** Nothing but a hyphen, a slash or an underscore stands between it and the run before. */
  joined: boolean;
  /** A sentence or a line ends before it. */
  breaks: boolean;
}

const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
/** The highest class that is a letter or a digit. */
const WORD = DIGIT;
/** Stands for a letter when it is inside a word: `cobl*s`, `pil!h`. */
const SIGN = 4;
const TIE = 5;
const TAG = 6;
const END = 7;
const OTHER = 8;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));
const BOX = 0x20e3;

function classOf(character: string): number {
  if (/[a-z]/.test(character)) return SMALL;
  if (/[A-Z]/.test(character)) return CAPITAL;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[*$!'`]/.test(character)) return SIGN;
  if (/[-/_&+]/.test(character)) return TIE;
  if (/[#@]/.test(character)) return TAG;
  return /[.?;|\n\r]/.test(character) ? END : OTHER;
}

/** Hands the runs of `text` to `take`, in order. `tag` says that the whole of it is one hashtag or handle. */
export function scan(text: string, tag: boolean, take: (run: Run) => void): void {
  let tagged = tag;
  let joined = false;
  let breaks = true;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (CLASSES[code] ?? OTHER) : WORD;
    if (kind <= WORD) {
      const run = runAt(text, at, tagged, joined, breaks);
      at = run.end;
      if (run.written === '' && run.hand === undefined) {
        joined = joined && isDash(code);
        continue;
      }
      take(run);
      joined = true;
      breaks = false;
      tagged = tag || (tagged && text.charCodeAt(at) === 95);
      continue;
    }
    if (kind === TAG) tagged = true;
    else if (code !== 95) tagged = tag;
    if (kind !== TIE) joined = false;
    if (isEnd(text, at, code, kind)) breaks = true;
    at++;
  }
}

function isEnd(text: string, at: number, code: number, kind: number): boolean {
  if (code === 33) return true;
  if (kind !== END) return false;
  if (code !== 46) return true;
  return (at + 1 >= text.length || text.charCodeAt(at + 1) <= 32) && !isShortened(text, at);
}

/** Whether the full stop at `stop` belongs to an initial or a title: `D.`, `Moh.`, `Hj.`. */
function isShortened(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && isLetterAt(text, start - 1) && stop - start < 4) start--;
  return stop - start < 4 && CLASSES[text.charCodeAt(start)] === CAPITAL;
}

function isDash(code: number): boolean {
  return code >= 0x2010 && code <= 0x2015;
}

function runAt(text: string, start: number, tag: boolean, joined: boolean, breaks: boolean): Run {
  let end = start;
  let simple = !tag;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code >= 128) return foldedRun(text, start, end, tag, joined, breaks);
    const kind = CLASSES[code] ?? OTHER;
    if (kind === SMALL || (kind === CAPITAL && end === start)) end++;
    else if (kind <= WORD) {
      simple = false;
      end++;
    } else if (kind === SIGN && isLetterAt(text, end + 1)) {
      return foldedRun(text, start, end, tag, joined, breaks);
    } else break;
  }
  const written = text.slice(start, end);
  return {
    written,
    places: undefined,
    start,
    end,
    hand: undefined,
    boxed: false,
    simple,
    tag,
    joined,
    breaks,
  };
}

function isLetterAt(text: string, at: number): boolean {
  return (CLASSES[text.charCodeAt(at)] ?? OTHER) <= WORD;
}

/** The run from `start`, of which the part before `from` is plain. Never empty: what is no letter ends it only after itself. */
function foldedRun(
  text: string,
  start: number,
  from: number,
  tag: boolean,
  joined: boolean,
  breaks: boolean,
): Run {
  let written = text.slice(start, from);
  let boxed = false;
  const places: number[] = [];
  for (let place = start; place < from; place++) places.push(place);
  let at = from;
  while (at < text.length) {
    const point = text.codePointAt(at) ?? 0;
    const letters = point < 128 ? plainLetter(text, at, point) : fold(point);
    if (letters === GAP) break;
    if (point === BOX) boxed = true;
    written += letters;
    if (letters.length === 1) places.push(at);
    else for (let count = 0; count < letters.length; count++) places.push(at);
    at += point > 0xffff ? 2 : 1;
  }
  let hand: number | undefined;
  if (at === start) {
    const point = text.codePointAt(at) ?? 0;
    hand = handNumber(point);
    at += point > 0xffff ? 2 : 1;
  }
  return { written, places, start, end: at, hand, boxed, simple: false, tag, joined, breaks };
}

/** A plain character inside a run: itself, nothing when it is an apostrophe, `GAP` when the run ends before it. */
function plainLetter(text: string, at: number, code: number): string {
  const kind = CLASSES[code] ?? OTHER;
  if (kind <= WORD) return text.charAt(at);
  if (kind !== SIGN || !isLetterAt(text, at + 1)) return GAP;
  return code === 39 || code === 96 ? JOINT : text.charAt(at);
}
