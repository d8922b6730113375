import type { Passed } from './passed.ts';

/** The last event of a gesture and the next one of the same gesture (`pointerup` and `click`, two clicks of a double-click) are never further apart. */
const SAME_GESTURE_MS = 500;
const DOWN = ['pointerdown', 'mousedown', 'touchstart', 'keydown'];
const UP = ['pointerup', 'mouseup', 'touchend', 'pointercancel', 'keyup'];

/** The longest time that systems allow between the presses of a double-click; the sites wait for less (about 300 ms). */
const DOUBLE_MS = 500;
const PRESSING = ['pointerdown', 'mousedown', 'touchstart', 'click'];

/** What the guard remembers of one gesture, from its first event to its last. */
export interface Tracked<Held> {
  /** Set once an act of this gesture was held: all that follows of the gesture is held too. */
  held?: Held | undefined;
  /** For what the gesture was let pass: it is not judged again half-way, when its state has changed. */
  passed?: Passed;
  /** The touch became a scroll. */
  scrolled: boolean;
  /** What its first event hit. */
  hit?: EventTarget | undefined;
  /** It is the second of two quick presses; `first` is what the first one hit, where that is known. */
  second?: { first: EventTarget | undefined };
}

/** What is asked of an event: `detail` counts the clicks of a mouse, `hit` is the innermost element. */
export interface Told {
  type: string;
  timeStamp: number;
  repeat?: boolean;
  detail?: number;
  hit?: EventTarget | undefined;
}

interface Sorted<Held> extends Tracked<Held> {
  seen: Set<string>;
  down: boolean;
  last: number;
}

/**
 * Sorts events into gestures: pointerdown … click, keydown … keyup, with everything that the browser derives from them. Knows
 * nothing of pages and posts.
 */
export class Gestures<Held> {
  #current: Sorted<Held> | undefined;

  /** The gesture to which an event belongs; a new one when it begins one. */
  of(event: Told): Tracked<Held> {
    const current = this.#continues(event) ?? this.#begin(event);
    // The system's own count may allow more time than we do.
    if (event.type === 'dblclick' || (PRESSING.includes(event.type) && (event.detail ?? 0) > 1))
      current.second ??= { first: undefined };
    current.seen.add(event.type);
    current.last = event.timeStamp;
    if (DOWN.includes(event.type)) current.down = true;
    if (UP.includes(event.type)) current.down = false;
    if (event.type === 'pointercancel') current.scrolled = true;
    this.#current = current;
    return current;
  }

  #begin({ type, timeStamp, hit }: Told): Sorted<Held> {
    const before = this.#current;
    const isPress = PRESSING.includes(type) && before && PRESSING.some((one) => before.seen.has(one));
    const isQuick = isPress && !before.scrolled && timeStamp - before.last <= DOUBLE_MS;
    return {
      seen: new Set<string>(),
      down: false,
      last: 0,
      scrolled: false,
      hit,
      ...(isQuick ? { second: { first: before.hit } } : {}),
    };
  }

  #continues({ type, timeStamp, repeat }: Told) {
    const current = this.#current;
    if (!current) return undefined;
    // A key kept down repeats its keydown; all of it is one press.
    if (repeat && current.seen.has('keydown')) return current;
    if (type === 'pointerdown' || type === 'keydown' || current.seen.has(type)) return undefined;
    return current.down || timeStamp - current.last <= SAME_GESTURE_MS ? current : undefined;
  }
}

/** What a gesture asks of `event`. */
export function told(event: Event): Told {
  const { type, timeStamp } = event;
  const [hit] = event.composedPath();
  const detail = event instanceof UIEvent ? event.detail : 0;
  return { type, timeStamp, repeat: isRepeat(event), detail, hit };
}

/** Whether `event` comes from a key that is kept down. */
export function isRepeat(event: Event): boolean {
  return event instanceof KeyboardEvent && event.repeat;
}
