import type { Judge } from '../guard/decide.ts';
import { MOST_PIECES } from '../sites/glance.ts';
import type { Post, Site } from '../sites/site.ts';
import { parentOf } from '../sites/text.ts';
import type { Level } from '../verdict/verdict.ts';
import type { Words } from '../words/words.ts';
import { createMark, type Lasting } from './mark.ts';

/** A page that takes a mark away gets it back this often per text, then it is left alone: we do not fight. */
const ATTEMPTS = 3;

const LASTING: readonly Lasting[] = ['follow', 'join'];

interface Seen {
  /** All that was read of the post when it was judged; nodes are recycled for other posts. */
  content: string;
  level?: Level | undefined;
  /** The person follows whose it is, or is a member, as far as the page shows it for certain. */
  lasting?: Lasting | undefined;
  mark?: HTMLElement;
  attempts: number;
}

/** Something in which posts stand, looked at as a whole. */
interface Root {
  /** What a glance at it saw. */
  glance: string;
  /** Its posts, where one of them may count. */
  posts: Map<Element, Seen>;
}

/**
 * Marks posts that count, as they come into the page and when their content changes. One observer, one query per added root, a glance at each post
 * and a reading of the few that may count, no layout reads. Holding acts back does not depend on it.
 */
export class Marks {
  readonly #site: Site;
  readonly #words: () => Words;
  readonly #isCutOff: () => boolean;
  readonly #noticed: (roots: Iterable<Element>) => void;
  readonly #observer = new MutationObserver((records) => this.#observe(records));
  #roots = new WeakMap<Node, Root>();
  #judge: Judge | undefined;
  #mayCount: (texts: readonly string[]) => boolean = () => true;

  /**
   * `isCutOff`: the extension has gone away under the open page; the marks go, too. `noticed` hears of every change of the page, with what
   * posts stand in.
   */
  constructor(
    site: Site,
    words: () => Words,
    isCutOff: () => boolean,
    noticed: (roots: Iterable<Element>) => void,
  ) {
    this.#site = site;
    this.#words = words;
    this.#isCutOff = isCutOff;
    this.#noticed = noticed;
  }

  /**
   * Marks by `judge` from now on, all posts anew; without a judge all marks go and nothing is watched. `mayCount` says whether a post with these
   * texts has to be read at all.
   */
  follow(judge: Judge | undefined, mayCount: (texts: readonly string[]) => boolean = () => true): void {
    this.#clear();
    this.#judge = judge;
    this.#mayCount = mayCount;
    if (!judge) return;
    const options = { subtree: true, childList: true, characterData: true, attributeFilter: ['alt'] };
    this.#observer.observe(document, options);
    this.#mark(this.#all());
  }

  #clear(): void {
    // Nothing has been marked: in the off-season the page is not even looked at.
    if (!this.#judge) return;
    this.#observer.disconnect();
    for (const root of this.#all()) {
      for (const { mark } of this.#roots.get(root)?.posts.values() ?? []) mark?.remove();
    }
    this.#roots = new WeakMap();
  }

  /** Everything with posts in the page; nothing as long as there is no page. */
  #all(): Element[] {
    return document.documentElement ? this.#site.outermost(document.documentElement) : [];
  }

  #observe(records: MutationRecord[]): void {
    if (this.#isCutOff()) {
      this.follow(undefined);
      return;
    }
    const roots = new Set<Element>();
    const asked = new Map<Node, Element | undefined>();
    for (const { type, target, addedNodes } of records) {
      const around = this.#rootAround(target, asked);
      if (around) roots.add(around);
      else if (type === 'childList') {
        for (const node of addedNodes) {
          if (node instanceof Element && node.isConnected) {
            for (const root of this.#site.outermost(node)) roots.add(root);
          }
        }
      }
    }
    this.#mark(roots);
  }

  /** The known root that `node` lies in; `asked` remembers the answers of one go, because changes come close together. */
  #rootAround(node: Node, asked: Map<Node, Element | undefined>): Element | undefined {
    const way: Node[] = [];
    let root: Element | undefined;
    for (let at: Node | null = node; at && !root; at = parentOf(at)) {
      if (asked.has(at)) {
        root = asked.get(at);
        break;
      }
      if (this.#roots.has(at) && at instanceof Element) root = at;
      way.push(at);
    }
    for (const one of way) asked.set(one, root);
    return root;
  }

  #mark(roots: Iterable<Element>): void {
    for (const root of roots) {
      const { posts } = this.#look(root);
      for (const [post, seen] of posts) this.#put(seen, post, posts);
    }
    // Nothing but the marks has changed since the records came.
    this.#observer.takeRecords();
    this.#noticed(roots);
  }

  /** What is known of what `root` shows now. */
  #look(root: Element): Root {
    const texts = this.#site.glance(root);
    const glance = texts.join('\n');
    const known = this.#roots.get(root);
    if (known?.glance === glance) return known;
    const read = texts.length > MOST_PIECES || this.#mayCount(texts) ? this.#site.posts(root) : [];
    const posts = new Map(read.map((post) => [post, this.#judged(post, known?.posts.get(post))]));
    for (const [post, seen] of known?.posts ?? []) if (posts.get(post) !== seen) seen.mark?.remove();
    const now = { glance, posts };
    this.#roots.set(root, now);
    return now;
  }

  /** What is known of a post, newly judged where it is another one. */
  #judged(element: Element, known: Seen | undefined): Seen {
    const post = this.#site.read(element);
    const content = contentOf(post);
    const level = known?.content === content ? known.level : this.#judge?.(post)?.level;
    const lasting = level && level !== 'possible' ? this.#lastingIn(element) : undefined;
    return known?.content === content && known.lasting === lasting
      ? known
      : { content, level, lasting, attempts: 0 };
  }

  /** What on `post` the person has pressed long ago and what lasts until it is pressed again. */
  #lastingIn(post: Element): Lasting | undefined {
    const pressed = this.#site.controls(post).filter(({ state }) => state === 'on');
    return LASTING.find((lasting) => pressed.some(({ interaction }) => interaction === lasting));
  }

  #put(seen: Seen, post: Element, posts: Map<Element, Seen>): void {
    if (!seen.level || seen.mark?.parentNode === post || seen.attempts >= ATTEMPTS) return;
    seen.attempts += 1;
    const isInside = [...posts.keys()].some((other) => other !== post && other.contains(post));
    seen.mark ??= createMark(seen.level, isInside, this.#words(), seen.lasting);
    post.prepend(seen.mark);
  }
}

function contentOf(post: Post): string {
  const { author, text, images, links, context, quoted, paid } = post;
  const own = [author.name, author.handle, text, ...images, ...links, ...context, paid ? 'paid' : ''];
  return own.join('\n') + (quoted ? contentOf(quoted) : '');
}
