import type { Judge } from '../guard/decide.ts';
import { isEndless } from '../sites/glance.ts';
import type { Glance, Post, Site } from '../sites/site.ts';
import { parentOf } from '../sites/text.ts';
import type { Glimpse } from '../verdict/glimpse.ts';
import type { Level } from '../verdict/verdict.ts';
import type { Words } from '../words/words.ts';
import { isOnlyAnswered } from './answered.ts';
import { createMark, type Lasting } from './mark.ts';

/** A page that takes a mark away gets it back this often per text, then it is left alone: we do not fight. */
const ATTEMPTS = 3;

const LASTING: readonly Lasting[] = ['follow', 'join'];

interface Seen {
  /** All that was read of the post when it was judged; nodes are recycled for other posts. */
  content: string;
  level?: Level | undefined;
  /** What the mark is called, where that is not its level. */
  what?: 'answered' | undefined;
  /** The person follows whose it is, or is a member, as far as the page shows it for certain. */
  lasting?: Lasting | undefined;
  mark?: HTMLElement;
  attempts: number;
}

/** Something in which posts stand, looked at as a whole. */
interface Root {
  /** What a glance at it saw, where one of its posts may count. */
  glance: string;
  /** Its posts in that case. */
  posts: Map<Element, Seen>;
}

/** One in which no post counts: most of them. */
const ORDINARY: Root = { glance: '', posts: new Map() };

/**
 * Marks posts that count, as they come into the page and when their content changes. One observer, one query per added root, a glance at each post
 * and a reading of the few that may count, no layout reads. Holding acts back does not depend on it.
 */
export class Marks {
  readonly #site: Site;
  readonly #words: () => Words;
  readonly #isCutOff: () => boolean;
  readonly #noticed: (roots: readonly Element[]) => void;
  readonly #observer = new MutationObserver((records) => this.#observe(records));
  #roots = new WeakMap<Node, Root>();
  /** All marks, also of posts that are out of the page for a while. */
  #made: WeakRef<Element>[] = [];
  #judge: Judge | undefined;
  #mayCount: Glimpse = () => true;

  /**
   * `isCutOff`: the extension has gone away under the open page; the marks go, too. `noticed` hears of every change of the page, with what
   * posts stand in that was not there before.
   */
  constructor(
    site: Site,
    words: () => Words,
    isCutOff: () => boolean,
    noticed: (roots: readonly Element[]) => void,
  ) {
    this.#site = site;
    this.#words = words;
    this.#isCutOff = isCutOff;
    this.#noticed = noticed;
  }

  /**
   * Marks by `judge` from now on, all posts anew; without a judge all marks go and nothing is watched. `mayCount` says whether a post has to be
   * read at all.
   */
  follow(judge: Judge | undefined, mayCount: Glimpse = () => true): void {
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
    for (const made of this.#made) made.deref()?.remove();
    this.#made = [];
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
    let near: Element | undefined;
    let outside: Node | undefined;
    let last: Node | undefined;
    for (const record of records) {
      const { target } = record;
      // Whoever fills an element piece by piece makes a record of each.
      if (near && target === last) continue;
      last = target;
      // Changes come close together: of one post after the other, or of the same list again and again.
      if (target === outside) near = undefined;
      else if (!near?.contains(target)) near = this.#rootAround(target);
      if (near) {
        roots.add(near);
        continue;
      }
      outside = target;
      if (record.type === 'childList') this.#addRootsIn(record.addedNodes, roots);
    }
    this.#mark(roots);
  }

  #addRootsIn(added: NodeList, roots: Set<Element>): void {
    for (let at = 0; at < added.length; at += 1) {
      const node = added[at];
      if (!(node instanceof Element) || !node.isConnected) continue;
      for (const root of this.#site.outermost(node)) roots.add(root);
    }
  }

  /** The known root that `node` lies in. */
  #rootAround(node: Node): Element | undefined {
    for (let at: Node | null = node; at; at = parentOf(at)) {
      if (this.#roots.has(at) && at instanceof Element) return at;
    }
    return undefined;
  }

  /** One kind of work after the other, for all `roots`: measured 6 to 8 % cheaper than post by post. */
  #mark(roots: Iterable<Element>): void {
    const added: Element[] = [];
    const glances = Array.from(roots, (root) => ({ root, glance: this.#site.glance(root) }));
    const telling = glances.filter(({ glance }) => this.#mayTell(glance));
    const read = telling.map(({ root, glance }) => this.#read(root, glance));
    const now = new Map(read.map(({ root, glance, posts }) => [root, this.#judged(root, glance, posts)]));
    for (const { root } of glances) {
      const known = this.#roots.get(root);
      const { posts } = now.get(root) ?? ORDINARY;
      if (!known) added.push(root);
      for (const [post, { mark }] of known?.posts ?? []) if (posts.get(post)?.mark !== mark) mark?.remove();
      this.#roots.set(root, now.get(root) ?? ORDINARY);
      for (const [post, seen] of posts) this.#put(seen, post, posts);
    }
    // Nothing but the marks has changed since the records came.
    this.#observer.takeRecords();
    this.#noticed(added);
  }

  #mayTell(glance: Glance): boolean {
    return isEndless(glance) || this.#mayCount(glance);
  }

  /** All posts in `root`, read; nothing where it shows what it showed. */
  #read(root: Element, { texts, addresses }: Glance) {
    const glance = `${texts.join('\n')}\n${addresses.join('\n')}`;
    const isSame = this.#roots.get(root)?.glance === glance;
    const posts = isSame
      ? undefined
      : this.#site.posts(root).map((element) => [element, this.#site.read(element)] as const);
    return { root, glance, posts };
  }

  /** What `root` shows now, its posts newly judged where they are others. */
  #judged(root: Element, glance: string, read: (readonly [Element, Post])[] | undefined): Root {
    const known = this.#roots.get(root) ?? ORDINARY;
    if (!read) return known;
    const posts = read.map(
      ([element, post]) => [element, this.#seen(element, post, known.posts.get(element))] as const,
    );
    return { glance, posts: new Map(posts) };
  }

  #seen(element: Element, post: Post, known: Seen | undefined): Seen {
    const content = contentOf(post);
    const same = known?.content === content ? known : undefined;
    const { level, what } = same ?? this.#told(post);
    const lasting = level && level !== 'possible' ? this.#lastingIn(element) : undefined;
    return same && same.lasting === lasting ? same : { content, level, what, lasting, attempts: 0 };
  }

  /** What a mark tells of `post`. */
  #told(post: Post): Pick<Seen, 'level' | 'what'> {
    const verdict = this.#judge?.(post);
    const isAnswered = verdict?.level === 'campaign' && isOnlyAnswered(verdict, post);
    return { level: verdict?.level, what: isAnswered ? 'answered' : undefined };
  }

  /** What on `post` the person has pressed long ago and what lasts until it is pressed again. */
  #lastingIn(post: Element): Lasting | undefined {
    const pressed = this.#site.controls(post, LASTING).filter(({ state }) => state === 'on');
    return LASTING.find((lasting) => pressed.some(({ interaction }) => interaction === lasting));
  }

  #put(seen: Seen, post: Element, posts: Map<Element, Seen>): void {
    if (!seen.level || seen.mark?.parentNode === post || seen.attempts >= ATTEMPTS) return;
    seen.attempts += 1;
    const isInside = [...posts.keys()].some((other) => other !== post && other.contains(post));
    if (!seen.mark) {
      seen.mark = createMark(seen.level, isInside, this.#words(), seen.lasting, seen.what);
      this.#made.push(new WeakRef(seen.mark));
    }
    post.prepend(seen.mark);
  }
}

function contentOf(post: Post): string {
  const { author, text, images, links, context, quoted, paid } = post;
  const own = [author.name, author.handle, text, ...images, ...links, ...context, paid ? 'paid' : ''];
  return own.join('\n') + (quoted ? contentOf(quoted) : '');
}
