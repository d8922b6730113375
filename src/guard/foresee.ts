import type { Post } from '../sites/site.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Judge } from './decide.ts';

/** Tells of the first post at which an act may be interrupted, when the page has time to prepare for it. */
export class Foresight {
  readonly #prepare: (post: Post, verdict: Verdict) => void;
  #isPrepared = false;

  constructor(prepare: (post: Post, verdict: Verdict) => void) {
    this.#prepare = prepare;
  }

  /** As `judge`. */
  over(judge: Judge): Judge {
    return (post) => {
      const verdict = judge(post);
      if (verdict && verdict.level !== 'possible' && !this.#isPrepared) {
        this.#isPrepared = true;
        requestIdleCallback(() => this.#prepare(post, verdict));
      }
      return verdict;
    };
  }
}
