import type { Judge } from '../guard/decide.ts';
import type { Site } from '../sites/site.ts';
import type { Glimpse } from '../verdict/glimpse.ts';
import { Bar } from './bar.tsx';
import { rehearsalIn, type Situation } from './explain.ts';
import { PastHead } from './past-head.ts';
import { PastList } from './past-list.ts';

/** A page that has changed is looked at after so long; it mostly changes many times in a row. */
const SETTLING_MS = 300;
/** The same for one that has been looked at. */
const RESTING_MS = 1_000;

/**
 * Tells what the page shows of the person's earlier doings that touches contestants: whose page one follows, and what in one's own lists does. Watches
 * nothing itself, presses nothing, keeps nothing.
 */
export class Past {
  readonly #site: Pick<Site, 'list'>;
  readonly #situation: () => Situation | undefined;
  readonly #head: PastHead;
  readonly #list: PastList;
  /** Made when there is something to say first: most pages never say anything. */
  #bar: Bar | undefined;
  #judge: Judge | undefined;
  #mayCount: Glimpse = () => true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The address that was looked at last. */
  #at = '';
  /** The address on which the person has closed the bar. */
  #closedOn = '';

  /** `situation` says what the texts need to know. */
  constructor(
    site: Pick<Site, 'heads' | 'list' | 'posts' | 'read' | 'glance'>,
    situation: () => Situation | undefined,
  ) {
    this.#site = site;
    this.#situation = situation;
    this.#head = new PastHead(site);
    this.#list = new PastList(site);
  }

  /** Tells by `judge` from now on; without one nothing is told or looked at. `mayCount` as for the marks. */
  follow(judge: Judge | undefined, mayCount: Glimpse = () => true): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#list.clear();
    this.#judge = judge;
    this.#mayCount = mayCount;
    if (judge) this.noticed();
    else this.#clear();
  }

  /** The page has changed. Called with every change, so it does next to nothing. */
  noticed(): void {
    if (!this.#judge) return;
    this.#timer ??= setTimeout(() => this.#look(), this.#at === location.href ? RESTING_MS : SETTLING_MS);
  }

  #look(): void {
    this.#timer = undefined;
    this.#at = location.href;
    const situation = this.#situation();
    if (!this.#judge || !situation) {
      this.#clear();
      return;
    }
    const list = this.#site.list();
    if (!list) this.#list.clear();
    const texts = list
      ? this.#list.tell(list, this.#judge, this.#mayCount, situation.words)
      : this.#head.tell(this.#judge, situation);
    if (list) this.#head.clear();
    if (!texts || this.#closedOn === location.href) {
      this.#bar?.hide();
      return;
    }
    this.#bar ??= new Bar((name) => this.#pressed(name));
    this.#bar.show({
      ...texts,
      rehearsal: rehearsalIn(situation),
      lang: situation.language,
      styles: situation.styles,
      buttons: [...texts.buttons, ['close', situation.words('bubbleClose')]],
    });
  }

  #clear(): void {
    this.#head.clear();
    this.#list.clear();
    this.#bar?.hide();
  }

  #pressed(name: string): void {
    if (name === 'close') this.#closedOn = location.href;
    this.#head.pressed(name);
    this.#list.pressed(name);
    this.#look();
  }
}
