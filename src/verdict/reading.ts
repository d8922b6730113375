import type { Post } from '../sites/site.ts';
import { normalise, type Token } from './normalise.ts';
import type { Found, Phrases } from './phrases.ts';
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
}

/** How many links of a post are looked at, and how many posts deep quoting is followed. */
const LINKS = 6;
const DEPTH = 2;

/** Every text of `post`, read. */
export function readPost(post: Post, phrases: Phrases<Meaning>): Reading[] {
  const { author, text, images, context, links } = post;
  return [
    read('text', text, phrases),
    read('author', author.name, phrases),
    read('author', author.handle, phrases, true),
    ...images.map((image) => read('image', image, phrases)),
    ...context.map((name) => read('context', name, phrases)),
    ...links.slice(0, LINKS).map((link) => read('link', wordsOfLink(link), phrases)),
    ...quotedTexts(post.quoted, DEPTH).map((quoted) => read('quoted', quoted, phrases)),
  ].filter(({ tokens }) => tokens.length > 0);
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

function read(where: Evidence['where'], text: string, phrases: Phrases<Meaning>, tag = false): Reading {
  if (text === '') return { where, text, tokens: [], found: [], shouted: false };
  const tokens = normalise(text, phrases.known, tag);
  return { where, text, tokens, found: phrases.find(tokens), shouted: isShouted(tokens) };
}

function isShouted(tokens: Token[]): boolean {
  let capitals = 0;
  let words = 0;
  for (const { capitals: inCapitals, word } of tokens) {
    if (word.length < 3) continue;
    words++;
    if (inCapitals) capitals++;
  }
  return words > 2 && capitals * 2 > words;
}
