import type { BenchText } from './texts.ts';

/** What the feed of the benchmark can do, once `installFeed` has run in the page. */
export interface BenchFeed {
  /** `batches` times: a batch of new posts below the others, one batch a frame. What is older than `window` posts goes. */
  append(batches: number): Promise<void>;
  /** `batches` times: a batch of the elements that are there show other posts, as recycling sites do. */
  recycle(batches: number): Promise<void>;
  /** How the marks of the posts that count came since `watch` was called. */
  marks(): Arrival[];
  /** From now on notes when marks come. Costs the page time of its own, so never in a run whose time counts. */
  watch(): void;
}

/** When something that is not the page's own came into a post that counts. */
export interface Arrival {
  /** Milliseconds after the post came into the page; nothing when no mark came. */
  after?: number;
  /** It was there before the post was painted for the first time. */
  beforePaint: boolean;
}

declare global {
  interface Window {
    __feed: BenchFeed;
  }
}

/** How the feed of a run goes. */
export interface FeedPlan {
  /** Posts of a batch, and the most that the page keeps. */
  batch: number;
  window: number;
  texts: BenchText[];
}

/**
 * Runs in a page of a local site: takes a post of it as the pattern, empties the feed and fills it as told. Posts are made by cloning, so
 * that the page's own work does not hide what an extension costs.
 */
export function installFeed({ batch, window: most, texts }: FeedPlan): void {
  const isX = location.hostname.endsWith('x.com');
  const first = document.querySelector(isX ? 'article' : '[role=feed] > div');
  const column = isX ? first?.closest('.cells') : first?.parentElement;
  if (!first || !column) throw new Error('no post to take as the pattern');
  const bare = pattern(first);
  const commented = withComment(bare);
  const arrivals = new Map<Element, { at: number; painted: boolean; arrival: Arrival }>();
  let made = 0;
  let watching = false;
  column.replaceChildren();
  if (column instanceof HTMLElement) column.style.minHeight = '0';

  function pattern(post: Element): Element {
    const copy = post.cloneNode(true) as Element;
    // Neither marks nor comments: only every fifth post has one.
    for (const other of copy.querySelectorAll('span[style*="all: initial"], [role=article]')) other.remove();
    return copy;
  }

  function withComment(post: Element): Element {
    const comment = document.querySelector('[role=article][aria-label]');
    const copy = post.cloneNode(true) as Element;
    if (comment && !copy.querySelector('[role=article]')) {
      copy.querySelector('form')?.before(comment.cloneNode(true));
    }
    return copy;
  }

  function fill(post: Element, n: number): void {
    const { text = '', counts = false } = texts[n % texts.length] ?? {};
    const handle = `tetangga.${n % 997}`;
    if (isX) fillX(post, n, handle, text);
    else fillFacebook(post, n, handle, text);
    if (watching && counts) note(post);
  }

  function fillX(post: Element, n: number, handle: string, text: string): void {
    const [name, account, link] = post.querySelectorAll('[data-testid=User-Name] a');
    write(name, `Tetangga ${n % 997}`);
    name?.setAttribute('href', `/${handle}`);
    write(account, `@${handle}`);
    account?.setAttribute('href', `/${handle}`);
    link?.setAttribute('href', `/${handle}/status/19000000000${String(n).padStart(8, '0')}`);
    write(post.querySelector('[data-testid=tweetText]'), text);
  }

  function fillFacebook(post: Element, n: number, handle: string, text: string): void {
    post.setAttribute('aria-posinset', String(n + 1));
    const name = post.querySelector('h3 a');
    name?.setAttribute('href', `/${handle}?__cft__[0]=AZ${n}`);
    write(name, `Tetangga ${n % 997}`);
    write(post.querySelector('[data-ad-preview=message] div[dir=auto]'), text);
    write(
      post.querySelector('[role=article] div[dir=auto]'),
      `Siap, terima kasih infonya, ditunggu kabar ke-${n}`,
    );
  }

  /** Into the text node that is there, as a render does. */
  function write(element: Element | null | undefined, text: string): void {
    let inner: Node | null | undefined = element;
    while (inner?.lastChild) inner = inner.lastChild;
    if (inner instanceof Text) inner.data = text;
    else if (inner instanceof Element) inner.append(text);
  }

  function note(post: Element): void {
    const one = { at: performance.now(), painted: false, arrival: { beforePaint: false } };
    arrivals.set(post, one);
    // The first task after the frame's own work: by then it is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        one.painted = true;
        port1.close();
      };
      port2.postMessage(undefined);
    });
  }

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  async function append(batches: number): Promise<void> {
    for (let n = 0; n < batches; n += 1) {
      await nextFrame();
      const posts = Array.from({ length: batch }, () => {
        const post = (made % 5 === 0 ? commented : bare).cloneNode(true) as Element;
        fill(post, made++);
        if (!isX) return post;
        const cell = document.createElement('div');
        cell.dataset.testid = 'cellInnerDiv';
        cell.append(post);
        return cell;
      });
      column?.append(...posts);
      while (column && column.childElementCount > most) column.firstElementChild?.remove();
    }
    await nextFrame();
    await nextFrame();
  }

  async function recycle(batches: number): Promise<void> {
    const posts = [...(column?.children ?? [])].map((one) => (isX ? (one.firstElementChild ?? one) : one));
    for (let n = 0; n < batches; n += 1) {
      await nextFrame();
      for (let k = 0; k < batch; k += 1) {
        const post = posts[(n * batch + k) % posts.length];
        if (post) fill(post, made++);
      }
    }
    await nextFrame();
    await nextFrame();
  }

  function watch(): void {
    watching = true;
    const known = 'data-testid';
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const isNew = [...addedNodes].some(
          (node) => node instanceof Element && node.getAttribute(known) === null,
        );
        for (let at: Node | null = target; isNew && at; at = at.parentNode) {
          const one = at instanceof Element ? arrivals.get(at) : undefined;
          if (!one || one.arrival.after !== undefined) continue;
          one.arrival = { after: performance.now() - one.at, beforePaint: !one.painted };
        }
      }
    }).observe(column as Element, { subtree: true, childList: true });
  }

  window.__feed = {
    append,
    recycle,
    watch,
    marks: () => [...arrivals.values()].map(({ arrival }) => arrival),
  };
}
