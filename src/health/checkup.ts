import type { Site } from '../sites/site.ts';
import { type Signs, type Trouble, troubleIn } from './trouble.ts';

/** A page is looked at so long after it has changed; what is wrong then must be wrong at the next look, too, before anybody is told. */
const SETTLING_MS = 2_000;
/** A page that is well is not looked at more often. */
const RESTING_MS = 5_000;
/** A page that shows no posts is looked at for so long without having changed. */
const PATIENCE_MS = 15_000;
/** So many posts are looked at, the ones that came last. */
const SAMPLE = 6;
/** A post, and one of the comments in it. */
const OF_ONE = 2;

/**
 * Looks now and then whether a page is read as it should be, on a few of the posts that were read for their marks anyway. Watches nothing
 * itself.
 */
export class Checkup {
  readonly #site: Pick<Site, 'health' | 'posts'>;
  readonly #tell: (trouble: Trouble | undefined) => void;
  #follows = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #recent: WeakRef<Element>[] = [];
  #path = '';
  #since = 0;
  #suspected: Trouble | undefined;
  #told: Trouble | undefined;
  #refused = 0;

  /** `tell` hears when something is wrong, when something else is, and (with nothing) when all is well again. */
  constructor(site: Pick<Site, 'health' | 'posts'>, tell: (trouble: Trouble | undefined) => void) {
    this.#site = site;
    this.#tell = tell;
  }

  /** Whether to look at all: not where nothing is marked or held. */
  follow(follows: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#follows = follows;
    this.#suspected = undefined;
    if (follows) this.#wait(SETTLING_MS);
    else this.#say(undefined);
  }

  /** The page has changed, and posts stand in `added`, which was not there before. Called with every change, so it does next to nothing. */
  noticed(added: readonly Element[]): void {
    if (!this.#follows) return;
    for (const root of added.slice(-SAMPLE)) this.#recent.push(new WeakRef(root));
    if (this.#recent.length > SAMPLE * 2) this.#recent.splice(0, this.#recent.length - SAMPLE);
    this.#wait(this.#told || this.#suspected || this.#path !== location.pathname ? SETTLING_MS : RESTING_MS);
  }

  /** Whether the site has taken an act that was let through. */
  delivered(taken: boolean): void {
    this.#refused = taken ? 0 : this.#refused + 1;
    if (this.#follows) this.#say(troubleIn(this.#signs()));
  }

  #wait(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.#look(), milliseconds);
  }

  #look(): void {
    this.#timer = undefined;
    if (document.readyState === 'loading') {
      this.#wait(SETTLING_MS);
      return;
    }
    const signs = this.#signs();
    const trouble = troubleIn(signs);
    if (trouble === undefined || trouble === this.#suspected) this.#say(trouble);
    this.#suspected = trouble;
    const isOpen = trouble !== this.#told || (signs.posts.length === 0 && signs.age < PATIENCE_MS);
    if (isOpen) this.#wait(SETTLING_MS);
  }

  #say(trouble: Trouble | undefined): void {
    if (trouble === this.#told) return;
    this.#told = trouble;
    this.#tell(trouble);
  }

  #signs(): Signs {
    if (this.#path !== location.pathname) {
      this.#path = location.pathname;
      this.#since = performance.now();
    }
    const { health } = this.#site;
    const posts = this.#sample().map((post) => health.post(post));
    return {
      page: health.page(),
      age: performance.now() - this.#since,
      posts,
      ...(posts.length === 0 ? { content: health.content() } : {}),
      refused: this.#refused,
    };
  }

  /** Posts of the page: of those that came last and, where they are few or have left it, others. */
  #sample(): Element[] {
    const all = this.#recent.map((one) => one.deref()).filter((one) => one !== undefined);
    const recent = all.filter((one) => one.isConnected).slice(-SAMPLE);
    const sample = new Set(recent.flatMap((root) => this.#site.posts(root).slice(0, OF_ONE)).slice(-SAMPLE));
    const others = sample.size < SAMPLE ? this.#site.posts(document.documentElement) : [];
    for (const other of others) if (sample.size < SAMPLE) sample.add(other);
    return [...sample];
  }
}
