import type { Post } from '../sites/site.ts';
import { normalise, type Token } from './normalise.ts';
import type { Found, Phrases } from './phrases.ts';
import type { Known } from './spelling.ts';
import type { Evidence } from './verdict.ts';
import type { Meaning } from './vocabulary.ts';

/** One text of a post as the judge reads it. */
export interface Reading {
  where: Evidence['where'];
  text: string;
  tokens: Token[];
  found: Found<Meaning>[];
  /** Most of it is in capitals, so that capitals say nothing about a word. */
  readonly shouted: boolean;
  /** Most words of it begin with a capital, as in a headline. */
  readonly titled: boolean;
  /** Whether a word is one of those that are looked for. */
  isKnown: Known;
  /** The same text with other tokens for its words, and what was found in them. */
  respelled(tokens: Token[], found: Found<Meaning>[]): Reading;
}

/** How much of a text is read: more than a site lets people write, so that a page cannot keep the judge busy. */
const LONGEST = 10_000;

/** As much of `text` as is read. */
export function readable(text: string): string {
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

/** How many links of a post are looked at, and how many posts deep quoting is followed. */
const LINKS = 6;
const DEPTH = 2;

/** Texts that posts have in common: what comments answer, the names of authors and groups. */
const REMEMBERED = 50;

/** What reads every text of a post, for the words of `phrases`. */
export function readerFor(phrases: Phrases<Meaning>): (post: Post) => Reading[] {
  let known = new Map<string, Pick<Reading, 'tokens' | 'found'>>();

  function read(where: Evidence['where'], given: string, tag: boolean): Reading {
    const text = readable(given);
    const key = tag ? `@${text}` : ` ${text}`;
    const words = known.get(key) ?? wordsIn(text, phrases, tag);
    // Not cleared: V8 links a map's old table to its new one, and once a dead one is old, all that come after it stay in memory.
    if (known.size >= REMEMBERED) known = new Map();
    known.set(key, words);
    return new Read(where, text, words.tokens, words.found, phrases.known);
  }

  return (post) => {
    const readings: Reading[] = [];
    const add = (where: Evidence['where'], text: string, tag = false): void => {
      if (text !== '') readings.push(read(where, text, tag));
    };
    add('text', post.text);
    add('author', post.author.name);
    add('author', post.author.handle, true);
    for (const image of post.images) add('image', image);
    for (const name of post.context) add('context', name);
    for (const link of post.links.slice(0, LINKS)) add('link', wordsOfLink(link));
    for (const text of quotedTexts(post.quoted, DEPTH)) add('quoted', text);
    return readings;
  };
}

function wordsIn(text: string, phrases: Phrases<Meaning>, tag: boolean): Pick<Reading, 'tokens' | 'found'> {
  const tokens = normalise(text, phrases.known, tag);
  return { tokens, found: phrases.find(tokens) };
}

function quotedTexts(post: Post | undefined, depth: number): string[] {
  if (!post || depth === 0) return [];
  return [post.text, post.author.name, ...post.images, ...quotedTexts(post.quoted, depth - 1)];
}

/** The words in a link's path; its host and its parameters say nothing about whom it is about. */
function wordsOfLink(link: string): string {
  const path = URL.canParse(link) ? new URL(link).pathname : '';
  return path.replaceAll(/%[0-9a-f]{2}|\d{5,}|[/_.-]+|html?$|amp/gi, ' ');
}

/** How it is written is looked at when somebody asks: of most texts nobody does. */
class Read implements Reading {
  readonly where: Evidence['where'];
  readonly text: string;
  readonly tokens: Token[];
  readonly found: Found<Meaning>[];
  readonly isKnown: Known;
  #shouted: boolean | undefined;
  #titled: boolean | undefined;

  constructor(
    where: Evidence['where'],
    text: string,
    tokens: Token[],
    found: Found<Meaning>[],
    isKnown: Known,
  ) {
    this.where = where;
    this.text = text;
    this.tokens = tokens;
    this.found = found;
    this.isKnown = isKnown;
  }

  get shouted(): boolean {
    this.#shouted ??= isMost(this.tokens, ({ capitals }) => capitals);
    return this.#shouted;
  }

  get titled(): boolean {
    this.#titled ??= isMost(
      this.tokens.filter(({ word }) => !this.isKnown(word)),
      ({ start }) => this.text.charAt(start) !== this.text.charAt(start).toLowerCase(),
    );
    return this.#titled;
  }

  respelled(tokens: Token[], found: Found<Meaning>[]): Reading {
    return new Read(this.where, this.text, tokens, found, this.isKnown);
  }
}

/** Whether more than half of the words of a text of three or more are like that. */
function isMost(tokens: Token[], test: (token: Token) => boolean): boolean {
  let words = 0;
  let those = 0;
  for (const token of tokens) {
    if (token.word.length < 3) continue;
    words++;
    if (test(token)) those++;
  }
  return words > 2 && those * 2 > words;
}
