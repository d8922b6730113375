import type { Knobs } from '../knobs.ts';

/** Sites wait about 300 ms for a second press; on a busy machine the browser's two take longer, and up to 500 the extension takes them for one gesture. */
const DOUBLE_MS = 450;

/** Gives a function that says of every event on `element` whether it makes two quick presses, in the way that the knob names. */
export function doubler({ double }: Knobs): (event: Event, element: Element) => boolean {
  let last: { element: Element; at: number } | undefined;
  return (event, element) => {
    if (event.type !== double) return false;
    if (double === 'dblclick') return true;
    const isSecond = last?.element === element && event.timeStamp - last.at <= DOUBLE_MS;
    last = isSecond ? undefined : { element, at: event.timeStamp };
    return isSecond;
  };
}
