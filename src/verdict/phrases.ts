import type { Token } from './normalise.ts';
import type { Known } from './spelling.ts';
import { WordFilter } from './word-filter.ts';

/** Stands in a phrase for any ballot number. */
export const ANY_NUMBER = '#';

/** A phrase in plain words, `#` for any ballot number (not as the first), and what it means. */
export type Phrase<T> = [words: readonly string[], meaning: T];

/** A phrase found in a text: the tokens from `from` up to, not including, `to`, and what it means. */
export interface Found<T> {
  meaning: T;
  from: number;
  to: number;
  /** The ballot number that stood in the place of `#`. */
  number: number | undefined;
}

/** Phrases that are not made yet. */
export interface Unmade<T> {
  /** Whether `word` may occur in one of them. */
  has(word: string): boolean;
  /** All words that may. */
  words(): Iterable<string>;
  /** Makes those that a text of these `words` may have, each once. */
  madeOf(words: Iterable<string>): Phrase<T>[];
}

/**
 * Finds any number of phrases in one pass: only those are compared that begin with a word of the text, and most are not even made before
 * a text may have one.
 */
export class Phrases<T> {
  readonly #order: (one: T, other: T) => number;
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #words = new Set<string>();
  readonly #unmade: Unmade<T>;
  #filter: WordFilter | undefined;

  /** `order` is that of what is found at one word, so that it does not matter which phrase was added first. */
  constructor(order: (one: T, other: T) => number, unmade: Unmade<T>) {
    this.#order = order;
    this.#unmade = unmade;
  }

  add(phrase: Phrase<T>): void {
    const [words] = phrase;
    for (const word of words) {
      this.#words.add(word);
      this.#filter?.add(word);
    }
    const [first = ''] = words;
    const others = this.#byFirst.get(first);
    if (others) others.push(phrase);
    else this.#byFirst.set(first, [phrase]);
  }

  /** Whether `word` occurs in a phrase that was added so far. */
  readonly added = (word: string): boolean => this.#words.has(word);

  /** Whether `word` occurs in any phrase. */
  readonly known: Known = Object.assign(
    (word: string): boolean => this.#words.has(word) || this.#unmade.has(word),
    { mayHave: (hash: number): boolean => this.#filter?.mayHave(hash) !== false },
  );

  /** From now on `known` tells most words by their hashes, and `others` as if they were known. Takes as long as looking at some hundred words. */
  filterWords(others: Iterable<string>): void {
    const filter = new WordFilter();
    for (const word of this.#words) filter.add(word);
    for (const word of this.#unmade.words()) filter.add(word);
    for (const word of others) filter.add(word);
    this.#filter = filter;
  }

  /** What `word` means by itself. */
  meaningsOf(word: string): T[] {
    this.make([word]);
    const phrases = this.#byFirst.get(word) ?? [];
    return phrases.filter(([words]) => words.length === 1).map(([, meaning]) => meaning);
  }

  /** Every phrase in `tokens`, by where it begins; none goes over the end of a sentence. */
  find(tokens: readonly Token[]): Found<T>[] {
    this.make(tokens.map(({ word }) => word));
    const found: Found<T>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const phrases = this.#byFirst.get(tokens[from]?.word ?? '');
      if (!phrases) continue;
      const before = found.length;
      for (const phrase of phrases) follow(phrase, tokens, from, found);
      if (found.length > before + 1) this.#arrange(found, before);
    }
    return found;
  }

  /** Makes the phrases that a text of these `words` may have; says whether there were any to make. */
  make(words: Iterable<string>): boolean {
    const made = this.#unmade.madeOf(words);
    for (const phrase of made) this.add(phrase);
    return made.length > 0;
  }

  /**
   * Hands `take` every phrase made so far that a text can have with these `words`, in whatever order, and any number besides; and its first
   * word.
   */
  eachOf(
    words: ReadonlyMap<string, unknown>,
    take: (found: Pick<Found<T>, 'meaning' | 'number'>, first: string) => void,
  ): void {
    for (const first of words.keys()) {
      const phrases = this.#byFirst.get(first);
      if (phrases === undefined) continue;
      for (let at = 0; at < phrases.length; at++) {
        const phrase = phrases[at];
        if (phrase === undefined || !hasAll(words, phrase[0])) continue;
        take({ meaning: phrase[1], number: phrase[0].includes(ANY_NUMBER) ? 1 : undefined }, first);
      }
    }
  }

  #arrange(found: Found<T>[], from: number): void {
    found.push(...found.splice(from).sort((one, other) => this.#order(one.meaning, other.meaning)));
  }
}

/** Whether all words of `phrase` after the first are among `words`. */
function hasAll(words: ReadonlyMap<string, unknown>, phrase: readonly string[]): boolean {
  for (let index = 1; index < phrase.length; index++) {
    const word = phrase[index];
    if (word !== undefined && word !== ANY_NUMBER && !words.has(word)) return false;
  }
  return true;
}

/** What people put before the number in a call, in Indonesian and in the languages of its regions. */
export const FILLERS: ReadonlySet<string> = new Set(
  'yang sing nang nu nan saja aja ja haja ae wae bae lah mi ki ji jo ko deh dong kwa pale pasangan calon paslon'.split(
    ' ',
  ),
);
const FIGURE = /^\d+$/;

/** Adds `phrase` to `found` when it stands in `tokens` from `from` on. */
function follow<T>([words, meaning]: Phrase<T>, tokens: readonly Token[], from: number, found: Found<T>[]) {
  let number: number | undefined;
  let to = from + 1;
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    if (word === ANY_NUMBER || word === 'nomor') to = pastFillers(tokens, to, words[index - 1]);
    let token = tokens[to++];
    if (!token || token.breaks) return;
    // "Helmi dan Mian" is "Helmi-Mian".
    if ((token.word === 'dan' || token.word === 'n') && token.word !== word) token = tokens[to++];
    if (!token || token.breaks) return;
    if (word === ANY_NUMBER && token.number !== undefined) number = token.number;
    else if (word !== token.word) return;
  }
  found.push({ meaning, from, to, number });
}

/** Where in "coblos aja yang nomor 2" the number or its word stands; `from` where something else follows the fillers, or a number in words, which may count. */
function pastFillers(tokens: readonly Token[], from: number, before: string | undefined): number {
  if (before === 'nomor') return from;
  let to = from;
  while (!tokens[to]?.breaks && FILLERS.has(tokens[to]?.word ?? '')) to++;
  const { word = '', breaks = true, gesture = false } = tokens[to] ?? {};
  return !breaks && (word === 'nomor' || gesture || FIGURE.test(word)) ? to : from;
}
