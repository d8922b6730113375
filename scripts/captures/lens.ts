import sitesPack from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import type { Site, Target } from '../../src/sites/site.ts';
import { siteFor } from '../../src/sites/sites.ts';

/** A control as it was recognised. Elements are named by the number they were served with. */
export interface SeenControl {
  name: string;
  interaction: string;
  step: string;
  state: string;
  rank: string;
  element: number;
  post: number;
  /** Where a text can be put so that it is the text of the post; -1 when the post shows none. */
  text: number;
  /** The page itself hides it (a page that was left, a shelf that is folded): nobody can press it now. */
  hidden: boolean;
}

/** A post as it was read. */
export interface SeenPost {
  element: number;
  author: string;
  text: string;
}

/** What the sites pack recognises on the page in which this runs. */
export interface Seen {
  site: string;
  posts: SeenPost[];
  /** How many posts there are with everything shown that the page hides, as the pages that were left. */
  inAll: number;
  /** How many items of lists hold a post of another kind: a person who counts elements counts both. */
  around: number;
  controls: SeenControl[];
}

declare global {
  interface Window {
    /** For the captures command alone: it runs in saved pages, never in the extension. */
    lens: { see(): Seen | undefined };
  }
}

window.lens = { see };

/** YouTube puts the community posts of a home page into the items of its list of videos. */
const LIST_ITEM = 'ytd-rich-item-renderer';

function see(): Seen | undefined {
  const entries = readSites(sitesPack).body;
  const site = siteFor(location.hostname, entries);
  const pressable = entries.find((one) => one.site === site?.id)?.pressable;
  if (!site || pressable === undefined) return undefined;
  const targets = targetsOn(site, pressable);
  const posts = [...new Set([...site.posts(document.documentElement), ...targets.map(({ post }) => post)])];
  const all = withAllShown(() => site.posts(document.documentElement));
  return {
    site: site.id,
    inAll: Math.max(posts.length, all.length),
    around: all.filter((post) => post.parentElement?.closest(LIST_ITEM)).length,
    posts: posts.map((post) => {
      const { author, text } = site.read(post);
      return { element: numberOf(post), author: author.name || author.handle, text };
    }),
    controls: targets.map(({ control: { element, ...control }, post }) => ({
      ...control,
      element: numberOf(element),
      post: numberOf(post),
      text: numberOf(textPlace(site, post)),
      hidden: element.closest('[hidden]') !== null,
    })),
  };
}

function withAllShown<T>(look: () => T): T {
  const hidden = [...document.querySelectorAll('[hidden]')];
  for (const one of hidden) one.removeAttribute('hidden');
  const found = look();
  for (const one of hidden) one.setAttribute('hidden', '');
  return found;
}

/** Marks of the extension come and go: places among all elements would not last. */
function numberOf(element: Element | undefined): number {
  return Number(element?.getAttribute('data-saved') ?? -1);
}

function targetsOn(site: Site, pressable: string): Target[] {
  const found = [...document.querySelectorAll(`button, a, [role], [tabindex], ${pressable}`)].map(
    (element) => {
      const path: EventTarget[] = [];
      for (let next: Element | null = element; next; next = next.parentElement) path.push(next);
      return site.targetOf(path);
    },
  );
  const targets = found.filter((target) => target !== undefined);
  return targets.filter(
    (target, index) => targets.findIndex((one) => one.control.element === target.control.element) === index,
  );
}

/** The element around the first words of a post, of what it shares or, in a composer, of what is written. */
function textPlace(site: Site, post: Element): Element | undefined {
  const editor = post.querySelector('[contenteditable="true"], textarea');
  const { text, quoted, author } = site.read(post);
  if (author.name === '' && author.handle === '') return editor ?? undefined;
  const own = wordsIn(post, text, () => site.read(post).text);
  if (own) return own;
  const outer = post.parentElement ?? post;
  const readQuoted = () => site.read(post).quoted?.text;
  return quoted
    ? (wordsIn(post, quoted.text, readQuoted) ?? wordsAbove(outer, quoted.text, readQuoted))
    : undefined;
}

function wordsAbove(start: Element, text: string, read: () => string | undefined): Element | undefined {
  for (let holder: Element | null = start; holder; holder = holder.parentElement) {
    const found = wordsIn(holder, text, read);
    if (found) return found;
  }
  return undefined;
}

/** The element that holds the first words, or the first emoji image, of `text` itself: they may stand beside others and links. */
function wordsIn(holder: Element, text: string, read: () => string | undefined): Element | undefined {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const words = wordsOf(node);
    const begins = words.length > (node instanceof Text ? 2 : 0) && text.startsWith(words);
    if (begins && isRead(node, text, read)) return node.parentElement ?? undefined;
  }
  return undefined;
}

function wordsOf(node: Node): string {
  const words = node instanceof HTMLImageElement ? node.alt : (node.nodeValue ?? '');
  return words.replace(/\s+/g, ' ').trim();
}

/** Whether `node` is where the text is read from: a player shows the title of its video a second time. */
function isRead(node: Node, text: string, read: () => string | undefined): boolean {
  const isImage = node instanceof HTMLImageElement;
  const words = isImage ? node.alt : node.nodeValue;
  const say = (other: string | null) => {
    if (isImage) node.alt = other ?? '';
    else node.nodeValue = other;
  };
  say('other words');
  const changed = read() !== text;
  say(words);
  return changed;
}
