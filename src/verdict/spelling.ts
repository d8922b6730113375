import { remember } from './remember.ts';
import { hashOn } from './word-filter.ts';

/** Whether a word is one that the verdict looks for at all. */
export interface Known {
  (word: string): boolean;
  /** Whether one of this hash may be (`WordFilter`): most are told without being made. Where it is missing, any may. */
  mayHave?(hash: number): boolean;
}

/** Shortened and regional spellings that stand for one word throughout. */
const SAME = new Map(
  Object.entries({
    nomor: ['no', 'nmr', 'nomer', 'nmer', 'nomr', 'nomo', 'nomorurut'],
    jangan: ['jgn', 'jngn', 'jangn'],
    coblos: ['cblos', 'cobloss', 'tjoblos', 'cobloz'],
    pilih: ['plih', 'pilh', 'pileh'],
    dukung: ['dkung', 'dukng', 'dkg'],
    dan: ['dn', 'and'],
    yang: ['yg'],
    untuk: ['utk', 'untk'],
    kita: ['kito', 'kitau', 'kite'],
    kabupaten: ['kab'],
    calon: ['caln', 'cln'],
    pasangan: ['psgn', 'pasngan'],
  }).flatMap(([word, spellings]) => spellings.map((spelling): [string, string] => [spelling, word])),
);

/** All that stands for another word throughout. */
export const abbreviations = (): Iterable<string> => SAME.keys();

/** The word that `word` is a usual abbreviation of, or `word`. */
export function unabbreviated(word: string): string {
  return SAME.get(word) ?? word;
}

const LEET = new Map(
  Object.entries({ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }),
);
const VOWELS = ['o', 'a', 'i', 'u', 'e'];
/** After four letters at least. */
const SUFFIX = /^.{4,}(?:lah|nya|kah)$/;

/**
 * The known word that `word` (folded, lower case) is a spelling of: itself, a usual abbreviation, letters replaced by digits
 * and signs, letters repeated, a particle attached. Returns `word` unchanged when it is none of these.
 */
export function plainSpelling(word: string, known: Known): string {
  const same = SAME.get(word);
  if (same) return same;
  if (known(word)) return word;
  return withoutSigns(word, known) ?? withoutRepeats(word, known) ?? withoutSuffix(word, known) ?? word;
}

const spellers = new WeakMap<Known, (word: string) => string>();

/** `plainSpelling` by `known`, which remembers what it found. */
export function spellerFor(known: Known): (word: string) => string {
  const spell = spellers.get(known) ?? remember((word) => plainSpelling(word, known));
  spellers.set(known, spell);
  return spell;
}

/** Digits and signs that stand for letters. */
const SIGN = /[013457@$!*]/;

function withoutSigns(word: string, known: Known): string | undefined {
  if (!SIGN.test(word) || !/[a-z]{2}/.test(word)) return undefined;
  const letters = [...word].map((sign) => LEET.get(sign) ?? sign).join('');
  return readingsOf(letters, '*', VOWELS)
    .flatMap((reading) => readingsOf(reading, '1', ['i', 'l']))
    .find((reading) => known(reading));
}

function readingsOf(word: string, sign: string, letters: string[]): string[] {
  return word.includes(sign) ? letters.map((letter) => word.replaceAll(sign, letter)) : [word];
}

const REPEAT = /(.)\1/;

function withoutRepeats(word: string, known: Known): string | undefined {
  if (!REPEAT.test(word)) return undefined;
  const once = word.replaceAll(/(.)\1+/g, '$1');
  const twice = word.replaceAll(/(.)\1{2,}/g, '$1$1');
  const found = [twice, once].find((reading) => reading.length > 2 && known(reading));
  return found && (SAME.get(found) ?? found);
}

function withoutSuffix(word: string, known: Known): string | undefined {
  if (!SUFFIX.test(word)) return undefined;
  const stem = word.slice(0, -3);
  return known(stem) ? stem : undefined;
}

/** Nobody reads a longer hashtag, and cutting it would take a page's time. */
const LONGEST_RUN = 60;
const LONGEST_WORD = 18;

/**
 * Cuts a run of letters without spaces (a hashtag, a handle, spaced-out letters) into known words and numbers, the fewest that
 * cover all of it. Nothing when that is impossible.
 */
export function cut(run: string, known: Known): string[] | undefined {
  if (run.length > LONGEST_RUN) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let from = 0; from < run.length; from++) {
    const before = best[from];
    if (!before) continue;
    let hash = 0;
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST_WORD); to++) {
      hash = hashOn(hash, run.charCodeAt(to - 1));
      const there = best[to];
      if (there && there.length <= before.length + 1) continue;
      const isNomor = to - from === 2 && /^no\d/.test(run.slice(from, to + 1));
      if (isNomor || isWord(run, from, to, hash, known) || isNumber(run, from, to)) {
        best[to] = [...before, run.slice(from, to)];
      }
    }
  }
  return best[run.length];
}

function isWord(run: string, from: number, to: number, hash: number, known: Known): boolean {
  return to - from > 2 && known.mayHave?.(hash) !== false && known(run.slice(from, to));
}

function isNumber(run: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from; at < to; at++) {
    const code = run.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** The longest known word of at least `least` letters inside `run`, and where it begins. */
export function longestInside(
  run: string,
  known: Known,
  least: number,
): { word: string; at: number } | undefined {
  if (run.length > LONGEST_RUN) return undefined;
  const most = Math.min(run.length - 1, LONGEST_WORD);
  let found: { word: string; at: number } | undefined;
  for (let at = 0; at + least <= run.length; at++) {
    let hash = 0;
    for (let to = at; to < Math.min(run.length, at + most); to++) {
      hash = hashOn(hash, run.charCodeAt(to));
      const length = to + 1 - at;
      if (length < least || (found && length <= found.word.length)) continue;
      if (isWord(run, at, to + 1, hash, known)) found = { word: run.slice(at, to + 1), at };
    }
  }
  return found;
}
