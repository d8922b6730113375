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

/**
 * Hands the runs of `text` to `take`, in order, each in the same object: there are fifty in a post, and `take` keeps none. `tag` says that
 * the whole of it is one hashtag or handle.
 */
export function scan(text: string, tag: boolean, take: (run: Run) => void): void {
  const run: Run = {
    written: '',
    places: undefined,
    start: 0,
    end: 0,
    hand: undefined,
    boxed: false,
    simple: false,
    tag,
    joined: false,
    breaks: true,
  };
  let tagged = tag;
  let joined = false;
  let breaks = true;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (CLASSES[code] ?? OTHER) : WORD;
    if (kind <= WORD) {
      run.tag = tagged;
      run.joined = joined;
      run.breaks = breaks;
      readRun(run, text, at);
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

/** Longer ones than the usual three letters. */
const LONG_TITLES = new Set(['Moch', 'Mohd', 'Prof']);

/** Whether the full stop at `stop` belongs to an initial or a title: `D.`, `Moh.`, `Hj.`, `Prof.`. */
function isShortened(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && isLetterAt(text, start - 1) && stop - start < 5) start--;
  if (stop - start === 4) return LONG_TITLES.has(text.slice(start, stop));
  return stop - start < 4 && CLASSES[text.charCodeAt(start)] === CAPITAL;
}

function isDash(code: number): boolean {
  return code >= 0x2010 && code <= 0x2015;
}

/** Reads the run that begins at `start`. */
function readRun(run: Run, text: string, start: number): void {
  let end = start;
  let simple = !run.tag;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const kind = code < 128 ? (CLASSES[code] ?? OTHER) : SIGN;
    if (kind === SMALL || (kind === CAPITAL && end === start)) end++;
    else if (kind <= WORD) {
      simple = false;
      end++;
    } else if (kind === SIGN && (code >= 128 || isLetterAt(text, end + 1))) {
      readFolded(run, text, start, end);
      return;
    } else break;
  }
  run.written = text.slice(start, end);
  run.places = undefined;
  run.start = start;
  run.end = end;
  run.hand = undefined;
  run.boxed = false;
  run.simple = simple;
}

function isLetterAt(text: string, at: number): boolean {
  return (CLASSES[text.charCodeAt(at)] ?? OTHER) <= WORD;
}

const SIMPLE = /^[A-Z]?[a-z]+$/;

/** Reads a run of which only the part before `from` is plain. Never nothing: what is no letter is passed over. */
function readFolded(run: Run, text: string, start: number, from: number): void {
  let written = text.slice(start, from);
  const places: number[] = [];
  for (let place = start; place < from; place++) places.push(place);
  run.boxed = false;
  let at = from;
  while (at < text.length) {
    const point = text.codePointAt(at) ?? 0;
    const letters = point < 128 ? plainLetter(text, at, point) : fold(point);
    if (letters === GAP) break;
    if (point === BOX) run.boxed = true;
    written += letters;
    for (let count = 0; count < letters.length; count++) places.push(at);
    at += point > 0xffff ? 2 : 1;
  }
  run.hand = undefined;
  if (at === start) {
    const point = text.codePointAt(at) ?? 0;
    run.hand = handNumber(point);
    at += point > 0xffff ? 2 : 1;
  }
  run.written = written;
  run.places = places;
  run.start = start;
  run.end = at;
  run.simple = !run.tag && SIMPLE.test(written);
}

/** A plain character inside a run: itself, nothing when it is an apostrophe, `GAP` when the run ends before it. */
function plainLetter(text: string, at: number, code: number): string {
  const kind = CLASSES[code] ?? OTHER;
  if (kind <= WORD) return text.charAt(at);
  if (kind !== SIGN || !isLetterAt(text, at + 1)) return GAP;
  return code === 39 || code === 96 ? JOINT : text.charAt(at);
}
