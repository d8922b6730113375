import type { Post, Target } from '../sites/site.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** What to do with an act: `pass` it untouched, hold it with a `bubble` or a `dialog`, or stop it because we cannot judge yet. */
export type Decision =
  | { hold: 'pass' }
  | { hold: 'not-ready' }
  | { hold: 'bubble' | 'dialog'; verdict: Verdict };

/** One attempt at an interaction that was held before the site has seen it. */
export interface HeldAct {
  target: Target;
  /** `Site.key` of the post when the act was held. */
  key: string;
  post: Post;
  verdict: Verdict;
  /** How the person did it, so that "Tetap …" can do the same once more. */
  gesture: 'mouse' | 'touch' | 'key-on-control' | 'site-key' | 'send-key' | 'submit';
}

/** How an act that the person decided to go through with ended. `press-again`: the site did not take it from us; the next press passes. */
export type Delivery = 'delivered' | 'press-again';
