import type { Judge } from '../guard/decide.ts';
import type { Site, Target } from '../sites/site.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Words } from '../words/words.ts';
import { Bar } from './bar.tsx';
import { briefSentence, type Situation } from './explain.ts';
import { createMark, type Lasting } from './mark.ts';

/** A page that has changed is looked at after so long; it mostly changes many times in a row. */
const SETTLING_MS = 300;
/** The same for one that has been looked at. */
const RESTING_MS = 1_000;

/** A page that takes the mark away gets it back this often per address, then it is left alone. */
const ATTEMPTS = 3;

/** What one has done long ago and what lasts, on the head of the page. */
interface Head {
  target: Target;
  verdict: Verdict;
  lasting: Lasting;
}

/**
 * Tells on the page of a contestant that one follows it, or is a member: a mark, why, and how to leave. Watches nothing itself, presses
 * nothing, keeps nothing.
 */
export class Past {
  readonly #site: Pick<Site, 'heads' | 'posts' | 'read'>;
  readonly #situation: () => Situation | undefined;
  readonly #bar = new Bar((name) => this.#pressed(name));
  #judge: Judge | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #head: Head | undefined;
  #mark: HTMLElement | undefined;
  /** Whose mark it is, where, and how often it was put there. */
  #marked = { as: '', times: 0 };
  /** The address that was looked at last. */
  #at = '';
  /** The address on which the person has closed the bar. */
  #closedOn = '';

  /** `situation` says what the texts need to know. */
  constructor(site: Pick<Site, 'heads' | 'posts' | 'read'>, situation: () => Situation | undefined) {
    this.#site = site;
    this.#situation = situation;
  }

  /** Tells by `judge` from now on; without one nothing is told or looked at. */
  follow(judge: Judge | undefined): void {
    this.#judge = judge;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (judge) this.noticed();
    else this.#show(undefined);
  }

  /** The page has changed. Called with every change, so it does next to nothing. */
  noticed(): void {
    if (!this.#judge) return;
    this.#timer ??= setTimeout(() => this.#look(), this.#at === location.href ? RESTING_MS : SETTLING_MS);
  }

  #look(): void {
    this.#timer = undefined;
    this.#at = location.href;
    this.#show(this.#find());
  }

  #find(): Head | undefined {
    for (const target of this.#site.heads()) {
      const verdict = this.#judge?.(this.#site.read(target.post));
      const { interaction } = target.control;
      if (verdict && verdict.level !== 'possible' && (interaction === 'follow' || interaction === 'join')) {
        return { target, verdict, lasting: interaction };
      }
    }
    return undefined;
  }

  #show(head: Head | undefined): void {
    const situation = this.#situation();
    this.#head = head;
    if (!head || !situation) {
      this.#mark?.remove();
      this.#mark = undefined;
      this.#bar.hide();
      return;
    }
    this.#put(head, situation.words);
    if (this.#closedOn === location.href) return;
    const { words } = situation;
    this.#bar.show({
      label: words('barLabel'),
      status: words(head.lasting === 'join' ? 'barJoined' : 'barFollowed', briefSentence(head, situation)),
      hint: words(head.lasting === 'join' ? 'barLeave' : 'barUnfollow'),
      buttons: [
        ['show', words('barShowButton')],
        ['close', words('bubbleClose')],
      ],
    });
  }

  /** The page's own posts have their marks already. A head begins with the name at once, as a comment does. */
  #put({ target: { post }, verdict, lasting }: Head, words: Words): void {
    const as = [location.href, verdict.level, lasting].join();
    if (this.#marked.as !== as) this.#marked = { as, times: 0 };
    else if (this.#mark?.parentNode === post || this.#marked.times >= ATTEMPTS) return;
    this.#mark?.remove();
    if (this.#site.posts(post).includes(post)) return;
    this.#marked.times += 1;
    this.#mark = createMark(verdict.level, true, words, lasting);
    post.prepend(this.#mark);
  }

  #pressed(name: string): void {
    if (name === 'close') {
      this.#closedOn = location.href;
      this.#bar.hide();
    }
    if (name === 'show' && this.#head) bringTo(this.#head.target.control.element);
  }
}

/** Brings `element` into view and puts the keyboard on it; pressing it is left to the person. */
function bringTo(element: Element): void {
  element.scrollIntoView({ block: 'center' });
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
