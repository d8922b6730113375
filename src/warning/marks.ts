import type { Judge } from '../guard/decide.ts';
import type { Post, Site } from '../sites/site.ts';
import type { Level } from '../verdict/verdict.ts';
import type { Words } from '../words/words.ts';
import { createMark } from './mark.ts';

/** A page that takes a mark away gets it back this often per text, then it is left alone: we do not fight. */
const ATTEMPTS = 3;

interface Seen {
  /** All that was read of the post when it was judged; nodes are recycled for other posts. */
  content: string;
  level?: Level | undefined;
  mark?: HTMLElement;
  attempts: number;
}

/**
 * Marks posts that count, as they come into the page and when their content changes. One observer, one query per added root, no layout
 * reads. Holding acts back does not depend on it.
 */
export class Marks {
  readonly #site: Site;
  readonly #words: () => Words;
  readonly #isCutOff: () => boolean;
  readonly #observer = new MutationObserver((records) => this.#observe(records));
  #seen = new WeakMap<Node, Seen>();
  #judge: Judge | undefined;

  /** `isCutOff`: the extension has gone away under the open page; the marks go, too. */
  constructor(site: Site, words: () => Words, isCutOff: () => boolean) {
    this.#site = site;
    this.#words = words;
    this.#isCutOff = isCutOff;
  }

  /** Marks by `judge` from now on, all posts anew; without a judge all marks go and nothing is watched. */
  follow(judge: Judge | undefined): void {
    this.#clear();
    this.#judge = judge;
    if (!judge) return;
    const options = { subtree: true, childList: true, characterData: true, attributeFilter: ['alt'] };
    this.#observer.observe(document, options);
    this.#mark(this.#posts());
  }

  #clear(): void {
    this.#observer.disconnect();
    for (const post of this.#posts()) this.#seen.get(post)?.mark?.remove();
    this.#seen = new WeakMap();
  }

  /** All posts of the page; none as long as there is no page. */
  #posts(): Element[] {
    return document.documentElement ? this.#site.posts(document.documentElement) : [];
  }

  #observe(records: MutationRecord[]): void {
    if (this.#isCutOff()) {
      this.follow(undefined);
      return;
    }
    const posts = new Set<Element>();
    for (const { type, target, addedNodes } of records) {
      const around = this.#postAround(target);
      if (around) posts.add(around);
      if (type !== 'childList') continue;
      for (const node of addedNodes) {
        if (node instanceof Element && node.isConnected) {
          for (const post of this.#site.posts(node)) posts.add(post);
        }
      }
    }
    this.#mark(posts);
  }

  /** The known post that `node` lies in. */
  #postAround(node: Node | null): Element | undefined {
    for (let at = node; at; at = at.parentNode) {
      if (this.#seen.has(at) && at instanceof Element) return at;
    }
    return undefined;
  }

  #mark(posts: Iterable<Element>): void {
    for (const post of posts) this.#markOne(post);
  }

  #markOne(element: Element): void {
    const seen = this.#look(element);
    if (!seen.level || seen.mark?.parentNode === element || seen.attempts >= ATTEMPTS) return;
    seen.attempts += 1;
    const isInside = this.#postAround(element.parentNode) !== undefined;
    seen.mark ??= createMark(seen.level, isInside, this.#words());
    element.prepend(seen.mark);
  }

  /** What is known of the post that `element` shows now, newly judged where it is another one. */
  #look(element: Element): Seen {
    const post = this.#site.read(element);
    const content = contentOf(post);
    const known = this.#seen.get(element);
    if (known?.content === content) return known;
    known?.mark?.remove();
    const seen: Seen = { content, level: this.#judge?.(post)?.level, attempts: 0 };
    this.#seen.set(element, seen);
    return seen;
  }
}

function contentOf(post: Post): string {
  const { author, text, images, links, context, quoted, paid } = post;
  const own = [author.name, author.handle, text, ...images, ...links, ...context, paid ? 'paid' : ''];
  return own.join('\n') + (quoted ? contentOf(quoted) : '');
}
