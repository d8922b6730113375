import { ADDRESSES } from './addresses.ts';
import type { Reading } from './reading.ts';

/** Words in one text of the post: its tokens from `from` up to, not including, `to`. */
export interface Span {
  reading: Reading;
  from: number;
  to: number;
}

/** Whether it is written with a capital. */
export function hasCapital(span: Span): boolean {
  const written = writtenAs(span);
  return written !== written.toLowerCase();
}

/** Its first word as it stands in the text. */
export function writtenAs({ reading, from }: Span): string {
  const token = reading.tokens[from];
  return reading.text.slice(token?.start, token?.end);
}

/** Whether it is in capitals where not all is. */
export function isCapitals({ reading, from }: Span): boolean {
  return reading.tokens[from]?.capitals === true && !reading.shouted;
}

/** What is counted after a number that is then no ballot number: "coblos satu kali", "coblos dua surat suara". */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    'kali x surat lembar kertas suara orang pasang pasangan paslon calon kandidat hari minggu jam menit bulan tahun kotak kolom gambar foto lubang ' +
    'duanya tiganya jari periode putaran atau juta ribu rb jt persen'
  ).split(' '),
);

/**
 * Whether words with a number end in it, or show it by fingers: "cukup 1 periode", "dukung 100 persen" and "coblos satu kali" are for no ballot
 * number.
 */
export function isForNumber({ reading: { tokens }, to }: Span): boolean {
  const [before, last, next] = [tokens[to - 2], tokens[to - 1], tokens[to]];
  if (last?.number === undefined) return last?.word === 'jari';
  const isOrdinal = before?.word === 'nomor' || last.word.startsWith('0');
  return isOrdinal || next === undefined || next.breaks || !COUNTED.has(next.word);
}

/** "Coblos salah satu" is for nobody. */
export function isForAny({ reading: { tokens }, to }: Span): boolean {
  return tokens[to]?.word === 'salah' && tokens[to + 1]?.word === 'satu';
}

/** Whether it stands in a hashtag together with other words: `#YURImenang`, `#bersaku2024`, but not `#bagus`. */
export function isInCompoundTag(span: Span): boolean {
  return isJoined(span) && isInTag(span);
}

/** Whether it stands together with the word before or after. */
export function isJoined({ reading: { tokens }, from, to }: Span): boolean {
  return tokens[to]?.joined === true || tokens[from]?.joined === true;
}

const TAG = /[#@][\p{L}\d_]*$/u;
const ENDS_HANDLE = /[ \t\n\v\f\r,;:()"]/;

/** Whether it is said, by whoever: not in the name of an account, whose post it is or who is mentioned, nor in a page's address. */
export function isSaidHere(span: Span): boolean {
  const { where } = span.reading;
  return where !== 'author' && where !== 'link' && !isInMention(span);
}

/** Whether nothing that ends a handle stands between it and an `@` before it: `@rina_02`. */
function isInMention({ reading: { text, tokens }, from }: Span): boolean {
  const start = tokens[from]?.start ?? 0;
  const sign = text.lastIndexOf('@', start - 1);
  return start > 0 && sign >= 0 && !ENDS_HANDLE.test(text.slice(sign, start));
}

/** Whether it stands in a hashtag or a mention. */
export function isInTag({ reading: { text, tokens }, from }: Span): boolean {
  const start = tokens[from]?.start ?? 0;
  return TAG.test(text.slice(Math.max(0, start - LONGEST_TAG), start));
}

/** How far before a word the sign of its hashtag can stand. */
const LONGEST_TAG = 40;

/** Whether the word before is one with which people are addressed: "Pak Helmi". */
export function isAddressed({ reading, from }: Span): boolean {
  const before = reading.tokens[from - 1];
  return before !== undefined && ADDRESSES.has(before.word) && !reading.tokens[from]?.breaks;
}

/** With a capital at its beginning, and exactly as it is spelt: "Aamiin" is not AMIN. */
export function isSpeltOut(span: Span): boolean {
  const written = writtenAs(span);
  return hasCapital(span) && written.toLowerCase() === span.reading.tokens[span.from]?.word;
}
