import { Parser } from 'htmlparser2';
import { Unarchived } from './problem.ts';
import { textOf } from './text.ts';

/** An element of a page, as far as anybody asks for it. */
export interface HtmlElement {
  name: string;
  classes: readonly string[];
  href: string;
  children: (HtmlElement | string)[];
}

/** So many elements no single entry of a page has. */
const MOST_ELEMENTS = 5000;
const LONGEST_ENTRY = 2_000_000;

/** A page in an archive without entries has a heading and a few sentences about itself; with more text than this, its entries are of a form that nobody asked for. */
const MOST_BESIDES = 400;
/** What stands in these is not shown. */
const UNSHOWN = new Set(['head', 'style', 'script', 'title']);

/** Elements that have no end. */
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/**
 * Hands over the outermost elements that `isEntry` as they come, without ever holding more than one of them. Throws `Unarchived`: `strange` where there is none on a
 * page full of text.
 */
export async function readHtml(
  chunks: AsyncIterable<Uint8Array>,
  isEntry: (element: HtmlElement) => boolean,
  onEntry: (entry: HtmlElement) => void,
): Promise<void> {
  let open: HtmlElement[] = [];
  let elements = 0;
  let letters = 0;
  let entries = 0;
  let besides = 0;
  let unshown = '';
  const parser = new Parser({
    onopentag(name, { class: classes = '', href = '' }) {
      const element = { name, classes: classesIn(classes), href, children: [] };
      const [entry] = open;
      if (UNSHOWN.has(name)) unshown ||= name;
      if (!entry && !isEntry(element)) return;
      if (!entry) elements = letters = 0;
      if (++elements > MOST_ELEMENTS) throw new Unarchived('bomb');
      open.at(-1)?.children.push(element);
      if (!VOID.has(name) || !entry) open.push(element);
    },
    ontext(text) {
      const inner = open.at(-1);
      if (!inner) {
        if (unshown === '') besides += text.trim().length;
        return;
      }
      letters += text.length;
      if (letters > LONGEST_ENTRY) throw new Unarchived('bomb');
      const last = inner.children.at(-1);
      if (typeof last === 'string') inner.children[inner.children.length - 1] = last + text;
      else inner.children.push(text);
    },
    onclosetag(name) {
      if (name === unshown) unshown = '';
      const place = open.findLastIndex((element) => element.name === name);
      if (place < 0) return;
      const [entry] = open;
      open = open.slice(0, place);
      if (place !== 0 || !entry) return;
      entries++;
      onEntry(entry);
    },
  });
  for await (const piece of textOf(chunks)) parser.write(piece);
  parser.end();
  if (entries === 0 && besides > MOST_BESIDES) throw new Unarchived('strange');
}

/** A page has a few dozen lists of classes, over and over. */
const KNOWN_LISTS = 100;
const lists = new Map<string, readonly string[]>();

function classesIn(text: string): readonly string[] {
  const known = lists.get(text);
  if (known) return known;
  if (lists.size >= KNOWN_LISTS) lists.clear();
  const classes = text.split(/\s+/);
  lists.set(text, classes);
  return classes;
}

/** All text in `element`, its words apart as its elements are. */
export function wordsOf(element: HtmlElement | string): string {
  if (typeof element === 'string') return tidy(element);
  return tidy(element.children.map(wordsOf).join(' '));
}

/** Every run of text in `element`, in order. */
export function runsOf(element: HtmlElement): string[] {
  const runs: string[] = [];
  addRuns(element, runs);
  return runs;
}

function addRuns({ children }: HtmlElement, runs: string[]): void {
  for (const child of children) {
    if (typeof child !== 'string') {
      addRuns(child, runs);
      continue;
    }
    const text = tidy(child);
    if (text !== '') runs.push(text);
  }
}

/** `element` and all elements in it, in order. */
export function within(element: HtmlElement): HtmlElement[] {
  const inside: HtmlElement[] = [];
  addElements(element, inside);
  return inside;
}

function addElements(element: HtmlElement, inside: HtmlElement[]): void {
  inside.push(element);
  for (const child of element.children) if (typeof child !== 'string') addElements(child, inside);
}

/** The text that stands in `element` itself. */
export function ownWords(element: HtmlElement): string {
  return tidy(element.children.filter((child) => typeof child === 'string').join(' '));
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;

function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
