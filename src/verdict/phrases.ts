import type { Token } from './normalise.ts';

/** Stands in a phrase for any ballot number. */
export const ANY_NUMBER = '#';

interface Node<T> {
  meanings: T[];
  next: Map<string, Node<T>> | undefined;
}

/** A phrase found in a text: the tokens from `from` up to, not including, `to`, and all that it means. */
export interface Found<T> {
  meanings: T[];
  from: number;
  to: number;
  /** The ballot number that stood in the place of `#`. */
  number: number | undefined;
}

/** A phrase in plain words, `#` for any ballot number (not as the first), and what it means. */
export type Phrase<T> = [words: readonly string[], meaning: T];

/**
 * Finds any number of phrases in one pass: the first word of a phrase is looked up in one table, whatever the number of phrases,
 * and only words that go on with a phrase are looked at further.
 */
export class Phrases<T> {
  readonly #order: (one: T, other: T) => number;
  readonly #roots = new Map<string, Node<T>>();
  readonly #words = new Set<string>();
  readonly #later = new Map<string, (() => Phrase<T>[])[]>();
  readonly #made = new Set<() => Phrase<T>[]>();

  /** `order` is that of several meanings of one phrase, so that it does not matter which was added first. */
  constructor(order: (one: T, other: T) => number) {
    this.#order = order;
  }

  add([words, meaning]: Phrase<T>): void {
    let level = this.#roots;
    for (const [index, word] of words.entries()) {
      this.#words.add(word);
      let node = level.get(word);
      if (!node) {
        node = { meanings: [], next: undefined };
        level.set(word, node);
      }
      if (index < words.length - 1) {
        node.next ??= new Map();
        level = node.next;
      } else if (node.meanings.push(meaning) > 1) node.meanings.sort(this.#order);
    }
  }

  /** Has `make` make its phrases when a text has one of `words`, which are all words that occur in them: most never do. */
  later(words: readonly string[], make: () => Phrase<T>[]): void {
    for (const word of words) {
      const makers = this.#later.get(word);
      if (makers) makers.push(make);
      else this.#later.set(word, [make]);
    }
  }

  /** Whether `word` occurs in any phrase. */
  readonly known = (word: string): boolean => this.#words.has(word) || this.#later.has(word);

  /** Every phrase in `tokens`, by where it begins, shorter ones first; none goes over the end of a sentence. */
  find(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const word = tokens[from]?.word ?? '';
      if (this.#later.has(word)) this.#make(word);
      const node = this.#roots.get(word);
      if (node) follow(node, tokens, from, found);
    }
    return found;
  }

  #make(word: string): void {
    for (const make of this.#later.get(word) ?? []) {
      if (this.#made.has(make)) continue;
      this.#made.add(make);
      for (const phrase of make()) this.add(phrase);
    }
    this.#later.delete(word);
  }
}

function follow<T>(root: Node<T>, tokens: readonly Token[], from: number, found: Found<T>[]): void {
  let node: Node<T> | undefined = root;
  let number: number | undefined;
  let to = from + 1;
  while (node) {
    if (node.meanings.length > 0) found.push({ meanings: node.meanings, from, to, number });
    let token = tokens[to];
    if (!token || token.breaks || !node.next) return;
    // "Helmi dan Mian" is "Helmi-Mian".
    const next = tokens[to + 1];
    if ((token.word === 'dan' || token.word === 'n') && next && !node.next.has('dan')) {
      token = next;
      to++;
    }
    const literal: Node<T> | undefined = node.next.get(token.word);
    if (!literal && token.number !== undefined) number = token.number;
    node = literal ?? (token.number === undefined ? undefined : node.next.get(ANY_NUMBER));
    to++;
  }
}
