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
  shouted: boolean;
  /** Most words of it begin with a capital, as in a headline. */
  titled: boolean;
  /** Whether a word is one of those that are looked for. */
  isKnown: Known;
}

/** How much of a text is read: more than a site lets people write, so that a page cannot keep the judge busy. */
const LONGEST = 10_000;
/** How many links of a post are looked at, and how many posts deep quoting is followed. */
const LINKS = 6;
const DEPTH = 2;

/** Every text of `post` in which something was found, read. */
export function readPost(post: Post, phrases: Phrases<Meaning>): Reading[] {
  const readings: Reading[] = [];
  const add = (where: Evidence['where'], text: string, tag = false): void => {
    const reading = text === '' ? undefined : read(where, text, phrases, tag);
    if (reading) readings.push(reading);
  };
  add('text', post.text);
  add('author', post.author.name);
  add('author', post.author.handle, true);
  for (const image of post.images) add('image', image);
  for (const name of post.context) add('context', name);
  for (const link of post.links.slice(0, LINKS)) add('link', wordsOfLink(link));
  for (const text of quotedTexts(post.quoted, DEPTH)) add('quoted', text);
  return readings;
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

function read(
  where: Evidence['where'],
  given: string,
  phrases: Phrases<Meaning>,
  tag: boolean,
): Reading | undefined {
  const text = given.length > LONGEST ? given.slice(0, LONGEST) : given;
  const tokens = normalise(text, phrases.known, tag);
  const found = phrases.find(tokens);
  // A hand or a number in a comment speaks about whom the post names.
  if (found.length === 0 && !tokens.some(({ number }) => number !== undefined)) return undefined;
  return {
    where,
    text,
    tokens,
    found,
    shouted: isMost(tokens, ({ capitals }) => capitals),
    titled: isMost(
      tokens.filter(({ word }) => !phrases.known(word)),
      ({ start }) => text.charAt(start) !== text.charAt(start).toLowerCase(),
    ),
    isKnown: phrases.known,
  };
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
