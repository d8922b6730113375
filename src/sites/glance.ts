import type { Field, Shape, SiteSelectors } from './selectors.ts';
import { parametersOf, textOf } from './text.ts';

const DESCRIBED = 'img[alt]';
const PLAIN_IMAGE = /(?:^|[\s>])img\[alt\]\S*$/;
const TEXT_NODES = 4;
/** More than anybody puts into a post and its comments; keeps the cost of one post within bounds. */
const MOST_LINKS = 1_000;
/** A glance ends at more pieces of text than any feed has in one post and its comments: reading costs less then, because it looks at two pages. */
export const MOST_PIECES = 3_000;
/** What stands between the parts of a path, with parts that are the number of a post or video: those of accounts have 16 digits at most. */
const SLASHES = /\/@?(?:\d{17,}(?=\/|$))?/g;

/**
 * Looks at a part of a page for all words that a post in it can have, at a fraction of what reading takes: nothing is asked twice and no field
 * is looked for. An address is a handle, `@`, for each of its parts.
 */
export function glancesOf({ shapes, redirects = [] }: SiteSelectors): (element: Element) => string[] {
  const images = imagesIn(shapes);
  const elsewhere = shapes.flatMap(fieldsOf).filter(({ page }) => page !== undefined);
  const hosts = redirects.map(({ host }) => host);
  let ofPage: string[] | undefined;

  function glance(element: Element): string[] {
    const pieces: string[] = [];
    addTexts(element, pieces);
    for (const image of element.querySelectorAll(images)) pieces.push(descriptionOf(image));
    let last = '';
    for (const link of [...element.querySelectorAll('a[href]')].slice(0, MOST_LINKS)) {
      const address = link.getAttribute('href') ?? '';
      if (address !== last) addAddress(address, hosts, pieces);
      last = address;
    }
    if (elsewhere.length > 0) pieces.push(...wordsOfPage());
    return pieces;
  }

  /** What fields of the page around the posts say; the same for all posts that are looked at in one go. */
  function wordsOfPage(): string[] {
    if (ofPage) return ofPage;
    queueMicrotask(() => {
      ofPage = undefined;
    });
    ofPage = elsewhere
      .filter(({ page = '' }) => location.pathname.includes(page))
      .flatMap(({ css }) => [...document.querySelectorAll(css)])
      .flatMap((element) => [textOf(element), descriptionOf(element), element.getAttribute('href') ?? '']);
    return ofPage;
  }

  return glance;
}

/** Every text node; where letters of one meet letters of the next, the words that they make together as well. */
function addTexts(element: Element, pieces: string[]): void {
  const walker = document.createTreeWalker(element, TEXT_NODES);
  const open = { word: '', starts: [0] };
  for (let node = walker.nextNode(); node && pieces.length <= MOST_PIECES; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text === '') continue;
    pieces.push(text);
    if (continues(open, text)) continue;
    addWords(open, pieces);
    open.word = isLetter(text.charCodeAt(text.length - 1)) ? text.slice(text.search(/\S+$/)) : '';
    open.starts = [0];
  }
  addWords(open, pieces);
}

/** A word that may go on in the next element, and where in it a text node begins: it may begin at any of them. */
interface OpenWord {
  word: string;
  starts: number[];
}

/** Adds the beginning of `text` to the word before it; says whether the word may still go on. */
function continues(open: OpenWord, text: string): boolean {
  if (open.word === '' || !isLetter(text.charCodeAt(0))) return false;
  const first = /^\S+/.exec(text)?.[0] ?? '';
  open.starts.push(open.word.length);
  open.word += first;
  return first.length === text.length && isLetter(text.charCodeAt(text.length - 1));
}

function addWords({ word, starts }: OpenWord, pieces: string[]): void {
  if (starts.length > 1) for (const start of starts) pieces.push(word.slice(start));
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && ((code | 32) <= 122 || code > 127);
}

/** `/warung.cerita/status/17?x` as `@warung.cerita` and `@status`; of a page with the profile's number as a parameter that number. */
function addAddress(address: string, redirects: string[], pieces: string[]): void {
  const end = address.indexOf('?');
  const path = end < 0 ? address : address.slice(0, end);
  pieces.push(`@${path.replaceAll(SLASHES, '\n@')}`);
  if (end < 0) return;
  if (path.endsWith('.php')) pieces.push(...valuesIn(address).map((value) => `@${value}`));
  if (redirects.some((host) => path.includes(host))) {
    for (const behind of valuesIn(address)) addAddress(behind, [], pieces);
  }
}

function valuesIn(address: string): string[] {
  return URL.canParse(address, location.href)
    ? parametersOf(new URL(address, location.href))
        .slice(0, 4)
        .map(([, value]) => value)
    : [];
}

function descriptionOf(image: Element): string {
  return image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '';
}

function imagesIn(shapes: Shape[]): string {
  const others = shapes
    .flatMap(({ images = [] }) => images.map(({ css }) => css))
    .filter((css) => !PLAIN_IMAGE.test(css));
  return [...new Set([DESCRIBED, ...others])].join(',');
}

function fieldsOf({ author, handle, text, images, links, context, permalink }: Shape): Field[] {
  return [author, handle, text, images, links, context, permalink].flatMap((fields) => fields ?? []);
}
