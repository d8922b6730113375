import type { Post, Target } from '../sites/site.ts';
import type { Verdict } from '../verdict/verdict.ts';

/**
 * How a person does an act. `double-click`, `double-tap`: two quick presses on something that is no control; `key-on-control`: Enter or
 * Space on the control itself; `site-key`: a shortcut of the site.
 */
export type Gesture =
  | 'mouse'
  | 'middle-click'
  | 'touch'
  | 'double-click'
  | 'double-tap'
  | 'key-on-control'
  | 'site-key'
  | 'send-key'
  | 'submit';

/** What to do with an act: `pass` it untouched, hold it with a `bubble` or a `dialog`, or stop it because we cannot judge yet. */
export type Decision = 'pass' | 'not-ready' | 'bubble' | 'dialog';

/** Why an act counts: the verdict on the post, or on what the person wrote themselves where that weighs more. */
export interface Judged {
  post: Post;
  verdict: Verdict;
  /** What stands in the composer, when it is what counts. */
  written?: string;
}

/** One attempt at an interaction that was held before the site has seen it. */
export interface HeldAct extends Judged {
  target: Target;
  /** `Site.key` of the post when the act was held. */
  key: string;
  gesture: Gesture;
  /** The innermost element that was pressed, or that had the focus. */
  hit: Element;
  /** Which key it was, for the gestures of the keyboard. */
  keys?: KeyboardEventInit;
}

/** How the person answers a warning. Exactly one of the two is called, once. */
export interface Answer {
  /** Called synchronously within the person's own trusted press, so that what follows still counts as theirs. */
  goThrough(): void;
  /** Given up, or moved on. */
  giveUp(): void;
}

/** What the guard asks of whoever speaks to the person. */
export interface Warner {
  /** Shows the full warning. */
  dialog(act: HeldAct, answer: Answer): void;
  /** Shows the small warning beside the control. Pressing the control again is the guard's business; it then calls `close`. */
  bubble(act: HeldAct, answer: Answer): void;
  /** Whether there is no room for the full warning, as in the frame of a like button on somebody else's page: then the small one does. */
  isCramped(): boolean;
  /** Says in one short sentence that the press did not count. */
  note(what: 'not-ready' | 'press-again', beside: Element): void;
  /** Takes away whatever is shown, as given up. */
  close(): void;
  /** Deals with an event that belongs to the warning itself, so that neither guard nor site see it. */
  takes(event: Event): boolean;
}
