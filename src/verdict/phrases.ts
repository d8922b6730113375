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

/**
 * Finds any number of phrases in one pass: the first word of a phrase is looked up in one table, whatever the number of phrases,
 * and only words that go on with a phrase are looked at further.
 */
export class Phrases<T> {
  readonly #roots = new Map<string, Node<T>>();
  readonly #words = new Set<string>();

  /** `words` in plain form, `#` for any ballot number (not as the first). */
  add(words: readonly string[], meaning: T): void {
    let level = this.#roots;
    for (const [index, word] of words.entries()) {
      this.#words.add(word);
      let node = level.get(word);
      if (!node) {
        node = { meanings: [], next: undefined };
        level.set(word, node);
      }
      if (index === words.length - 1) node.meanings.push(meaning);
      else {
        node.next ??= new Map();
        level = node.next;
      }
    }
  }

  /** Whether `word` occurs in any phrase. */
  readonly known = (word: string): boolean => this.#words.has(word);

  /** Every phrase in `tokens`, by where it begins, shorter ones first; none goes over the end of a sentence. */
  find(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const node = this.#roots.get(tokens[from]?.word ?? '');
      if (node) follow(node, tokens, from, found);
    }
    return found;
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
