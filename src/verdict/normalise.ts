import { ballotNumber } from './numbers.ts';
import { type Run, scan } from './scan.ts';
import { cut, type Known, longestInside, spellerFor } from './spelling.ts';

/** One word of a text in its plain form, and where it stood: `text.slice(start, end)` is how it was written. */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** The ballot number that it can name here; nothing in a date, a time, a sum or a polling station's number. */
  number: number | undefined;
  /** It is a hand or a digit in a box. */
  gesture: boolean;
  /** In capitals throughout, two letters at least. */
  capitals: boolean;
  /** Stands together with the word before, or with a hyphen or slash between. */
  joined: boolean;
  /** A sentence or a line ends before it. */
  breaks: boolean;
}

/** Words after which a number is no ballot number. */
const COUNTED = new Set(
  (
    'tps rt rw jam pukul tanggal tgl km pasal ayat juz usia umur kelas lantai blok liga babak menit tahun bulan gang jalan jl dusun tahap ' +
    'edisi angkatan sd smp sma smk sdn smpn sman kodim korem polda koramil halaman unit vol part eps episode gelombang triwulan semester ' +
    'minggu hari pekan ke tingkat zona rp hp wa ext seri grup salah skor peringkat ranking juara negeri batch kloter posyandu antrean antrian loket ' +
    'trayek angkot shade gantangan finalis punggung kamar gedung melati posko mobil bus bab chapter kuda peserta kode kursi'
  ).split(' '),
);

/**
 * The words of `text` in plain form: NFKC, lower case, without invisible and bidirectional characters, look-alike letters as
 * Latin ones, hashtags cut into words, digits for letters, repeated and spaced-out letters undone where the result is `known`.
 * `tag` reads all of `text` as a hashtag is read (an account's handle).
 */
export function normalise(text: string, known: Known, tag = false): Token[] {
  const tokens: Token[] = [];
  const spell = spellerFor(known);
  scan(text, tag, (run) => addWords(run, known, spell, tokens));
  return withNumbers(withSpelledOut(tokens, known), text);
}

function addWords(run: Run, known: Known, spell: Spell, tokens: Token[]): void {
  if (run.hand !== undefined) {
    tokens.push(tokenOf(run, '☝', 0, 0));
    return;
  }
  const letters = run.written.toLowerCase();
  const word = spell(letters);
  if (run.simple || known(word) || isSimple(run, letters)) {
    tokens.push(tokenOf(run, word, 0, letters.length));
    return;
  }
  for (const [from, to] of piecesOf(run, letters, known, spell)) {
    tokens.push(tokenOf(run, spell(letters.slice(from, to)), from, to));
  }
}

/** Whether there is nothing to cut: a word without capitals inside, digits or signs that is in no hashtag. */
function isSimple(run: Run, letters: string): boolean {
  if (run.tag) return false;
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    if (code < 97) return letters.length < 3 || /^\d+$/.test(letters);
    if (at > 0 && run.written.charCodeAt(at) < 97 && run.written.charCodeAt(at - 1) >= 97) return false;
  }
  return true;
}

type Spell = ReturnType<typeof spellerFor>;

type Piece = [from: number, to: number];

const SMALL = /^[a-z]+$/;
/** What may be initials within a hashtag: "#RobbyGJManoh". */
const INITIALS = /^[A-Z]{1,3}$/;

/** Of a run that is not `known` as a whole. */
function piecesOf(run: Run, letters: string, known: Known, spell: Spell): Piece[] {
  // Most handles are nothing but small letters.
  if (run.tag && SMALL.test(run.written)) return cutTag(letters, [0, letters.length], known);
  const parts = [...run.written.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d*$!]+/g)];
  const pieces = parts.map(({ 0: part, index }): Piece => [index, index + part.length]);
  const isKnown = ([from, to]: Piece) => known(spell(letters.slice(from, to)));
  if (run.tag && pieces.length > 1 && !pieces.every(isKnown)) {
    // "#YURImenang": capitals do not end where the word does.
    const whole = cutTag(letters, [0, letters.length], known);
    if (whole.length > 1) return whole;
  }
  if (run.tag) {
    return pieces.flatMap((piece) => {
      if (isKnown(piece)) return [piece];
      const isNothing = pieces.length > 1 && INITIALS.test(run.written.slice(...piece));
      return isNothing ? [] : cutTag(letters, piece, known);
    });
  }
  const hasSign = /[*$!]/.test(letters);
  return hasSign || pieces.some(isKnown) ? pieces : [[0, letters.length]];
}

/** Cuts a piece of a hashtag without capitals into words; a long known word inside stands for itself. */
function cutTag(letters: string, [from, to]: Piece, known: Known): Piece[] {
  const run = letters.slice(from, to);
  if (run.length < 5) return [[from, to]];
  const words = cut(run, known);
  if (!words) {
    const inside = run.length > 9 ? longestInside(run, known, 7) : undefined;
    return inside ? [[from + inside.at, from + inside.at + inside.word.length]] : [[from, to]];
  }
  let at = from;
  return words.map((word): Piece => {
    const start = at;
    at += word.length;
    return [start, at];
  });
}

function tokenOf(run: Run, word: string, from: number, to: number): Token {
  const { written, places, start } = run;
  const isWhole = to >= written.length;
  return {
    word,
    start: places ? (places[from] ?? start) : start + from,
    end: isWhole ? run.end : places ? (places[to] ?? run.end) : start + to,
    number: run.hand,
    gesture: run.hand !== undefined || run.boxed,
    capitals: !run.simple && isCapitals(written.slice(from, to)),
    joined: from > 0 || run.joined,
    breaks: from === 0 && run.breaks,
  };
}

function isCapitals(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}

/** Joins four or more single letters in a row (`c o b l o s`) where they make known words. */
function withSpelledOut(tokens: Token[], known: Known): Token[] {
  let single = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token?.word.length === 1 && !token.gesture) {
      single++;
      continue;
    }
    if (single >= 4) at += joinLetters(tokens, at - single, at, known);
    single = 0;
  }
  return tokens;
}

/** Joins the letters from `from` to `to` in place; says by how many tokens the list grew (it shrinks). */
function joinLetters(tokens: Token[], from: number, to: number, known: Known): number {
  const run = tokens.slice(from, to);
  const letters = run.map(({ word }) => word).join('');
  const words = known(letters) ? [letters] : cut(letters, known);
  if (!words) return 0;
  const joined = together(run, words);
  tokens.splice(from, run.length, ...joined);
  return joined.length - run.length;
}

function together(letters: Token[], words: string[]): Token[] {
  let at = 0;
  return words.flatMap((word) => {
    const first = letters[at];
    at += word.length;
    const last = letters[at - 1];
    return first && last ? [{ ...first, word, end: last.end, capitals: false }] : [];
  });
}

/** Joins `nomor urut` to one word and says which tokens can be ballot numbers. */
function withNumbers(tokens: Token[], text: string): Token[] {
  let kept = 0;
  for (const [index, token] of tokens.entries()) {
    const before = kept > 0 ? tokens[kept - 1] : undefined;
    if (before?.word === 'nomor' && REST_OF_NOMOR.has(token.word)) {
      before.end = token.end;
      continue;
    }
    token.number ??= ballotNumber(token.gesture ? once(token.word) : token.word);
    const isDay = before?.word !== 'nomor' && isMonth(tokens[index + 1]);
    const isStation = before?.word === 'nomor' && tokens[kept - 2]?.word === 'tps';
    if (
      token.number !== undefined &&
      !token.gesture &&
      (isDay || isStation || isCounted(token, before, text))
    )
      token.number = undefined;
    tokens[kept++] = token;
  }
  tokens.length = kept;
  return tokens;
}

const MONTHS = new Set(
  (
    'januari februari maret april mei juni juli agustus september oktober november desember ' +
    'jan feb mar apr jun jul agu agt ags sep sept okt nov des'
  ).split(' '),
);

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && !token.breaks && MONTHS.has(token.word);
}

/** Boxes repeat a digit to shout it: 2️⃣2️⃣2️⃣ is two. */
function once(digits: string): string {
  return digits.replace(/^(\d)\1+$/, '$1');
}

const REST_OF_NOMOR = new Set(['urut', 'mor', 'nomor']);

function isCounted({ start, end }: Token, before: Token | undefined, text: string): boolean {
  if (before && COUNTED.has(before.word)) return true;
  return isFigure(text, start - 1, start - 2) || isFigure(text, end, end + 1) || text.charAt(end) === '%';
}

/** Whether a sign at `sign` and a digit at `digit` make the number part of a date, a time, a score or a sum. */
export function isFigure(text: string, sign: number, digit: number): boolean {
  return '.,:/-'.includes(text.charAt(sign) || ' ') && /\d/.test(text.charAt(digit));
}
