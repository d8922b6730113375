import type { Post } from '../sites/site.ts';
import type { Judge } from './decide.ts';

/**
 * Posts of which the person has said that they have nothing to do with the election. Lives and dies with the page. Never covers a post
 * that campaigns, and a post whose words have changed is another one.
 */
export class Corrections {
  readonly #posts = new Set<string>();

  add(post: Post): void {
    this.#posts.add(JSON.stringify(post));
  }

  /** As `judge`, but corrected posts do not count. */
  over(judge: Judge): Judge {
    return (post) => {
      const verdict = judge(post);
      if (!verdict || verdict.level === 'campaign' || this.#posts.size === 0) return verdict;
      return this.#posts.has(JSON.stringify(post)) ? undefined : verdict;
    };
  }
}
