import type { PastAct, Tell } from './act.ts';

/** To which channels one subscribes by the table, which has no dates: each is told when its date has been found, or in the end. */
export class Channels {
  readonly #waiting = new Map<string, PastAct>();
  #isListed = false;

  add(act: PastAct): void {
    this.#isListed = true;
    this.#waiting.set(act.about.author.handle, act);
  }

  /** `act` has a date, and may have been taken back. */
  date(act: PastAct, tell: Tell): void {
    const { handle } = act.about.author;
    if (!this.#isListed || this.#waiting.has(handle)) tell(act);
    this.#waiting.delete(handle);
  }

  finish(tell: Tell): void {
    for (const act of this.#waiting.values()) tell(act);
    this.#waiting.clear();
    this.#isListed = false;
  }
}
