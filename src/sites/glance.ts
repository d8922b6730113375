import { elementsOfPage } from './pages.ts';
import type { Field, Shape, SiteSelectors } from './selectors.ts';
import type { Glance } from './site.ts';
import { beginsBlock, parametersOf, textOf } from './text.ts';

const DESCRIBED = 'img[alt]';
const PLAIN_IMAGE = /(?:^|[\s>])img\[alt\]\S*$/;
const TEXT_NODES = 4;
/** More than anybody puts into a post and its comments; keeps the cost of one post within bounds. */
const MOST_LINKS = 1_000;
/** More pieces of text, and more letters, than any feed has in one post and its comments. */
const MOST_PIECES = 1_500;
const MOST_LETTERS = 20_000;

/** Whether reading costs less than going through all that was seen, because it looks at two pages of each post. */
export function isEndless({ texts }: Glance): boolean {
  return texts.length > MOST_PIECES || texts.reduce((sum, { length }) => sum + length, 0) > MOST_LETTERS;
}

/**
 * Looks at a part of a page for all words that a post in it can have, at a fraction of what reading takes: nothing is asked twice and no field
 * is looked for.
 */
export function glancesOf({ shapes, redirects = [] }: SiteSelectors): (element: Element) => Glance {
  const images = imagesIn(shapes);
  const elsewhere = shapes.flatMap(fieldsOf).filter(({ page }) => page !== undefined);
  const hosts = redirects.map(({ host }) => host);
  let ofPage: string[] | undefined;

  function glance(element: Element): Glance {
    const texts: string[] = [];
    const addresses: string[] = [];
    addTexts(element, texts);
    for (const image of element.querySelectorAll(images)) texts.push(descriptionOf(image));
    const links = element.querySelectorAll('a[href]');
    let last = '';
    for (let at = 0; at < links.length && at < MOST_LINKS; at++) {
      const address = links[at]?.getAttribute('href') ?? '';
      if (address !== last) addAddress(address, hosts, addresses);
      last = address;
    }
    if (elsewhere.length > 0) texts.push(...wordsOfPage());
    return { texts, addresses };
  }

  /** What fields of the page around the posts say; the same for all posts that are looked at in one go. */
  function wordsOfPage(): string[] {
    if (ofPage) return ofPage;
    queueMicrotask(() => {
      ofPage = undefined;
    });
    ofPage = elsewhere
      .flatMap(elementsOfPage)
      .flatMap((element) => [textOf(element), descriptionOf(element), element.getAttribute('href') ?? '']);
    return ofPage;
  }

  return glance;
}

/** Every text node; then, where a word of one may go on in the next, the words that they make together as well. */
function addTexts(element: Element, texts: string[]): void {
  const words: string[] = [];
  const walker = document.createTreeWalker(element, TEXT_NODES);
  let open: OpenWord | undefined;
  let before = '';
  for (let node = walker.nextNode(); node && texts.length <= MOST_PIECES; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text === '') continue;
    texts.push(text);
    if (canGoOn(before, text) && !beginsBlock(node)) {
      open ??= { word: lastWord(before), starts: [0] };
      const first = firstWord(text);
      open.starts.push(open.word.length);
      open.word += first;
      if (first.length < text.length) open = ended(open, words);
    } else if (open) open = ended(open, words);
    before = text;
  }
  if (open) ended(open, words);
  // Last, because letters with spaces between go on from one text to the next.
  for (const word of words) texts.push(word);
}

/** A word that may go on in the next element, and where in it a text node begins: it may begin at any of them. */
interface OpenWord {
  word: string;
  starts: number[];
}

function ended({ word, starts }: OpenWord, words: string[]): undefined {
  for (const start of starts) words.push(word.slice(start));
}

const MENTION = /^@\w/;

/**
 * Whether a word or a number may begin in `before` and end in `text`. No word goes on with a capital after a small letter, and a mention is an
 * element of its own.
 */
function canGoOn(before: string, text: string): boolean {
  const [last, first] = [before.charCodeAt(before.length - 1), text.charCodeAt(0)];
  if (!isInWord(first) || !isInTag(last)) return false;
  const isNew = first >= 65 && first <= 90 && last >= 97 && last <= 122;
  return !isNew && !MENTION.test(lastWord(before));
}

/** Letters, digits, and signs that people write for letters; not the dots and arrows that sites put between what they tell of a post. */
function isInWord(code: number): boolean {
  const small = code | 32;
  if ((small >= 97 && small <= 122) || (code >= 48 && code <= 57)) return true;
  return code > 127 ? !isSymbol(code) : SIGNS.has(code);
}

/** The middle dot, and the blocks of arrows, mathematics, lines, shapes and signs but for the digits in circles among them. */
function isSymbol(code: number): boolean {
  if (code === 183) return true;
  if (code < 0x2190 || code > 0x2bff) return false;
  return code < 0x2460 || (code > 0x24ff && code < 0x2776) || code > 0x2793;
}

const SIGNS = new Set(Array.from("*$!'`", (sign) => sign.charCodeAt(0)));

/** The same, and what makes a hashtag of the word that follows. */
function isInTag(code: number): boolean {
  return isInWord(code) || code === 35 || code === 95;
}

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && text.charCodeAt(start - 1) > 32) start--;
  return text.slice(start);
}

function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && text.charCodeAt(end) > 32) end++;
  return text.slice(0, end);
}

/** Of a page with the profile's number as a parameter that number as well, and what stands behind an address that only leads to it. */
function addAddress(address: string, redirects: string[], addresses: string[]): void {
  addresses.push(address);
  const end = address.indexOf('?');
  if (end < 0) return;
  if (address.endsWith('.php', end)) addresses.push(...valuesIn(address));
  for (const host of redirects) {
    if (address.lastIndexOf(host, end) >= 0) addresses.push(...valuesIn(address));
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
