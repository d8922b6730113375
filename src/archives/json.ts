import { Unarchived } from './problem.ts';
import { textOf } from './text.ts';

/** An item that is longer than any that people or sites write, and nesting that no archive has. */
const LONGEST_ITEM = 16_000_000;
const DEEPEST = 200;

/** The keys that lead to a value; undefined for a place in a list. */
export type Path = readonly (string | undefined)[];

/** What is done with a value: it is handed over whole, its members are looked at, or it is passed over unread. */
export type Wish = (path: Path) => 'take' | 'enter' | 'pass';

/** Hears of a value that was wished for. */
export type OnValue = (value: unknown, path: Path) => void;

/**
 * Hands over the values of a JSON text that `wish` takes, as they come, without ever holding more than one of them. Ours, because the known readers make
 * several objects for each key and text: the memory for a large archive grew by 60 MB and the time by half. What is taken is read by the browser's own `JSON.parse`.
 * Throws where the JSON is damaged, or `Unarchived` where one value would fill the memory.
 */
export async function readJson(
  chunks: AsyncIterable<Uint8Array>,
  wish: Wish,
  onValue: OnValue,
): Promise<void> {
  const scanner = new Scanner(wish, onValue);
  for await (const piece of textOf(chunks)) scanner.write(piece);
  scanner.end();
}

/** Hands over the items of a JSON text that is a list, or the members of what is in one that is an object, with the key of the list (empty for the former). */
export function readItems(
  chunks: AsyncIterable<Uint8Array>,
  onItem: (item: unknown, key: string) => void,
): Promise<void> {
  const isItem = ({ length, 0: first }: Path) => length === 2 || (length === 1 && first === undefined);
  return readJson(
    chunks,
    (path) => (isItem(path) ? 'take' : 'enter'),
    (item, [key = '']) => onItem(item, key),
  );
}

/** X writes a script: everything before the first bracket is no JSON. */
export async function* withoutAssignment(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let begun = false;
  for await (const chunk of chunks) {
    const start = begun ? 0 : chunk.findIndex((byte) => byte === 0x5b || byte === 0x7b);
    if (start < 0) continue;
    begun = true;
    yield chunk.subarray(start);
  }
}

/** What may come next between two values. `first…`: or the end of what has just been opened. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

/** A text, a number or word, or all between two brackets that is not looked into: from its first letter to its last. */
interface Span {
  is: 'key' | 'taken' | 'passed';
  text: string;
  depth: number;
  quoted: boolean;
  escaped: boolean;
  /** A number, `true`, `false` or `null`: nothing shows its end but what comes after it. */
  bare: boolean;
}

const SPACE = /\s/;
const END_OF_BARE = /[\s,\]}]/g;

class Scanner {
  readonly #wish: Wish;
  readonly #onValue: OnValue;
  /** The brackets that are open and looked into, and the key of the member at hand in each. */
  readonly #open: ('{' | '[')[] = [];
  readonly #path: (string | undefined)[] = [];
  #next: Next = 'value';
  #span: Span | undefined;

  constructor(wish: Wish, onValue: OnValue) {
    this.#wish = wish;
    this.#onValue = onValue;
  }

  write(piece: string): void {
    let place = 0;
    while (place < piece.length) {
      if (this.#span) place = this.#follow(this.#span, piece, place);
      else if (SPACE.test(piece.charAt(place))) place++;
      else place = this.#step(piece.charAt(place), place);
    }
  }

  end(): void {
    if (this.#next !== 'nothing') throw new Unarchived('broken');
  }

  /** Reads a letter between values; gives the place at which to go on: that of the letter where a span begins with it. */
  #step(letter: string, place: number): number {
    switch (this.#next) {
      case 'first value':
      case 'value':
        if (letter === ']' && this.#next === 'first value') return this.#close(letter, place);
        return this.#value(letter, place);
      case 'first key':
      case 'key':
        if (letter === '}' && this.#next === 'first key') return this.#close(letter, place);
        if (letter !== '"') throw new Unarchived('broken');
        this.#span = spanOf('key', letter);
        return place;
      case 'colon':
        if (letter !== ':') throw new Unarchived('broken');
        this.#next = 'value';
        return place + 1;
      case 'comma':
        if (letter !== ',') return this.#close(letter, place);
        this.#next = this.#open.at(-1) === '{' ? 'key' : 'value';
        return place + 1;
      case 'nothing':
        // What X writes are statements.
        if (letter !== ';') throw new Unarchived('broken');
        return place + 1;
    }
  }

  #value(letter: string, place: number): number {
    const wish = this.#wish(this.#path);
    if (wish === 'enter' && (letter === '{' || letter === '[')) {
      this.#open.push(letter);
      this.#path.push(undefined);
      if (this.#open.length > DEEPEST) throw new Unarchived('bomb');
      this.#next = letter === '{' ? 'first key' : 'first value';
      return place + 1;
    }
    if (',:]}'.includes(letter)) throw new Unarchived('broken');
    this.#span = spanOf(wish === 'take' ? 'taken' : 'passed', letter);
    return place;
  }

  #close(letter: string, place: number): number {
    const opened = this.#open.pop();
    if (letter !== (opened === '{' ? '}' : ']')) throw new Unarchived('broken');
    this.#path.pop();
    this.#next = this.#open.length > 0 ? 'comma' : 'nothing';
    return place + 1;
  }

  /** Reads `piece` from `place` to the end of the span, or as far as it goes; gives the place after it. */
  #follow(span: Span, piece: string, place: number): number {
    const end = span.bare ? endOfBare(piece, place) : endOf(span, piece, place);
    const stop = end < 0 ? piece.length : end;
    if (span.is !== 'passed') span.text += piece.slice(place, stop);
    if (span.text.length > LONGEST_ITEM) throw new Unarchived('bomb');
    if (end >= 0) this.#finish(span);
    return stop;
  }

  #finish({ is, text }: Span): void {
    this.#span = undefined;
    if (is === 'key') {
      this.#path[this.#path.length - 1] = JSON.parse(text);
      this.#next = 'colon';
      return;
    }
    if (is === 'taken') this.#onValue(JSON.parse(text), this.#path);
    this.#next = this.#open.length > 0 ? 'comma' : 'nothing';
  }
}

function spanOf(is: Span['is'], letter: string): Span {
  return { is, text: '', depth: 0, quoted: false, escaped: false, bare: !'{["'.includes(letter) };
}

/** The place after the last letter of what stands in quotes or brackets; -1 when it has not come yet. */
function endOf(span: Span, piece: string, from: number): number {
  let { depth, quoted, escaped } = span;
  for (let place = from; place < piece.length; place++) {
    const letter = piece.charCodeAt(place);
    if (escaped) escaped = false;
    else if (letter === QUOTE) {
      quoted = !quoted;
      if (!quoted && depth === 0) return place + 1;
    } else if (quoted) escaped = letter === BACKSLASH;
    else if (letter === LEFT_BRACE || letter === LEFT_BRACKET) {
      if (++depth > DEEPEST) throw new Unarchived('bomb');
    } else if ((letter === RIGHT_BRACE || letter === RIGHT_BRACKET) && --depth === 0) return place + 1;
  }
  Object.assign(span, { depth, quoted, escaped });
  return -1;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [LEFT_BRACKET, RIGHT_BRACKET, LEFT_BRACE, RIGHT_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

function endOfBare(piece: string, from: number): number {
  END_OF_BARE.lastIndex = from;
  return END_OF_BARE.exec(piece)?.index ?? -1;
}
