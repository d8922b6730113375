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
  /** In a hashtag, a mention or a handle. */
  tag: boolean;
  /** Nothing but a hyphen, a slash or an underscore stands between it and the run before. */
  joined: boolean;
  /** A sentence or a line ends before it. */
  breaks: boolean;
}

const WORD = 1;
/** Stands for a letter when it is inside a word: `cobl*s`, `pil!h`. */
const SIGN = 2;
const TIE = 3;
const TAG = 4;
const END = 5;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));
const BOX = 0x20e3;

function classOf(character: string): number {
  if (/[A-Za-z0-9]/.test(character)) return WORD;
  if (/[*$!'`]/.test(character)) return SIGN;
  if (/[-/_&+]/.test(character)) return TIE;
  if (/[#@]/.test(character)) return TAG;
  return /[.?;|\n\r]/.test(character) ? END : 0;
}

/** The runs of `text` in order. `tag` says that the whole of it is one hashtag or handle. */
export function scan(text: string, tag: boolean): Run[] {
  const runs: Run[] = [];
  let tagged = tag;
  let joined = false;
  let breaks = true;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASSES[code] : WORD;
    if (kind === WORD) {
      const run = runAt(text, at, tagged, joined, breaks);
      if (run) {
        runs.push(run);
        at = run.end;
        joined = true;
        breaks = false;
        tagged = tag || (tagged && text.charCodeAt(at) === 95);
        continue;
      }
      joined = joined && isUnseenOrDash(text, at);
      at += widthAt(text, at);
      continue;
    }
    if (kind === TAG) tagged = true;
    else if (code !== 95) tagged = tag;
    if (kind !== TIE) joined = false;
    if (isEnd(text, at, code, kind)) breaks = true;
    at++;
  }
  return runs;
}

function isEnd(text: string, at: number, code: number, kind: number | undefined): boolean {
  if (code === 33) return true;
  if (kind !== END) return false;
  return code !== 46 || at + 1 >= text.length || text.charCodeAt(at + 1) <= 32;
}

function isUnseenOrDash(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x2010 && code <= 0x2015) || fold(text.codePointAt(at) ?? 0) === JOINT;
}

function runAt(text: string, start: number, tag: boolean, joined: boolean, breaks: boolean): Run | undefined {
  let end = start;
  let plain = true;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      const kind = CLASSES[code];
      if (kind === SIGN && end > start && CLASSES[text.charCodeAt(end + 1)] === WORD) plain = false;
      else if (kind !== WORD) break;
      end++;
    } else {
      if (fold(text.codePointAt(end) ?? 0) === GAP) break;
      plain = false;
      end += widthAt(text, end);
    }
  }
  const rest = { start, end, tag, joined, breaks, hand: undefined, boxed: false };
  if (end === start) return handAt(text, rest);
  if (plain) return { ...rest, written: text.slice(start, end), places: undefined };
  return foldedRun(text, rest);
}

function handAt(text: string, rest: Omit<Run, 'written' | 'places'>): Run | undefined {
  const hand = handNumber(text.codePointAt(rest.start) ?? 0);
  if (hand === undefined) return undefined;
  return { ...rest, hand, end: rest.start + widthAt(text, rest.start), written: '', places: undefined };
}

function foldedRun(text: string, rest: Omit<Run, 'written' | 'places'>): Run | undefined {
  let written = '';
  let boxed = false;
  const places: number[] = [];
  for (let at = rest.start; at < rest.end; at += widthAt(text, at)) {
    const point = text.codePointAt(at) ?? 0;
    if (point === BOX) boxed = true;
    const letters = point < 128 ? String.fromCharCode(point) : fold(point);
    if (letters === JOINT || letters === "'" || letters === '`') continue;
    written += letters;
    for (let count = 0; count < letters.length; count++) places.push(at);
  }
  return written === '' ? undefined : { ...rest, written, places, boxed };
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
