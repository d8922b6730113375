/** The last event of a gesture and the next one of the same gesture (`pointerup` and `click`, two clicks of a double-click) are never further apart. */
const SAME_GESTURE_MS = 500;
const DOWN = ['pointerdown', 'mousedown', 'touchstart', 'keydown'];
const UP = ['pointerup', 'mouseup', 'touchend', 'pointercancel', 'keyup'];

/** What the guard remembers of one gesture, from its first event to its last. */
export interface Tracked<Held> {
  /** Set once an act of this gesture was held: all that follows of the gesture is held too. */
  held?: Held | undefined;
  /** What was hit, and the control and post, for which the gesture was let pass: it is not judged again half-way, when its state has changed. */
  passed?: { hit: Element; control: Element; post: Element; key: string };
  /** The touch became a scroll. */
  scrolled: boolean;
}

/**
 * Sorts events into gestures: pointerdown … click, keydown … keyup, with everything that the browser derives from them. Knows
 * nothing of pages and posts.
 */
export class Gestures<Held> {
  #current: (Tracked<Held> & { seen: Set<string>; down: boolean; last: number }) | undefined;

  /** The gesture to which an event belongs; a new one when it begins one. */
  of(event: { type: string; timeStamp: number; repeat?: boolean }): Tracked<Held> {
    const current = this.#continues(event) ?? {
      seen: new Set<string>(),
      down: false,
      last: 0,
      scrolled: false,
    };
    current.seen.add(event.type);
    current.last = event.timeStamp;
    if (DOWN.includes(event.type)) current.down = true;
    if (UP.includes(event.type)) current.down = false;
    if (event.type === 'pointercancel') current.scrolled = true;
    this.#current = current;
    return current;
  }

  #continues({ type, timeStamp, repeat }: { type: string; timeStamp: number; repeat?: boolean }) {
    const current = this.#current;
    if (!current) return undefined;
    // A key kept down repeats its keydown; all of it is one press.
    if (repeat && current.seen.has('keydown')) return current;
    if (type === 'pointerdown' || type === 'keydown' || current.seen.has(type)) return undefined;
    return current.down || timeStamp - current.last <= SAME_GESTURE_MS ? current : undefined;
  }
}
