import type { Target } from '../sites/site.ts';
import type { HeldAct } from './act.ts';

const NATIVE = 'button, a[href], input, summary';

/** Does what the person did once more, at `control`, so that the site takes it for one activation. Synchronous. */
export function reissue(act: HeldAct, control: Element): void {
  const hit = control.contains(act.hit) ? act.hit : control;
  if (act.gesture === 'mouse' || act.gesture === 'double-click') press(hit, 'mouse');
  if (act.gesture === 'touch' || act.gesture === 'double-tap') press(hit, 'touch');
  if (act.gesture === 'key-on-control') pressKey(act, control);
  if (act.gesture === 'site-key') typeKey(act, focused(act.target.post));
  if (act.gesture === 'send-key') typeKey(act, act.hit);
  if (act.gesture === 'submit' && act.hit instanceof HTMLFormElement) act.hit.requestSubmit();
}

/**
 * Whether `act` can be done once more at a target. The middle button opens tabs, which a page may not; two quick presses are done again as one on
 * the control, where there is one.
 */
export function isRepeatable(act: HeldAct, { control, post }: Target): boolean {
  return act.gesture !== 'middle-click' && !(isDouble(act) && control.element === post);
}

/** Whether `act` was two quick presses. */
export function isDouble({ gesture }: HeldAct): boolean {
  return gesture === 'double-click' || gesture === 'double-tap';
}

function press(element: Element, pointerType: 'mouse' | 'touch'): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
  };
  const pointer = { ...at, pointerId: 1, isPrimary: true, pointerType };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  if (pointerType === 'touch') touch(element, 'touchstart', at);
  else element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  if (pointerType === 'touch') touch(element, 'touchend', at);
  else element.dispatchEvent(new MouseEvent('mouseup', at));
  element.dispatchEvent(new MouseEvent('click', at));
}

function touch(
  target: Element,
  type: string,
  { clientX, clientY }: { clientX: number; clientY: number },
): void {
  // Firefox on a desktop has no touch events, but then no site there waits for them.
  if (typeof TouchEvent === 'undefined' || typeof Touch === 'undefined') return;
  const changed = [new Touch({ identifier: 1, target, clientX, clientY })];
  const touches = type === 'touchstart' ? changed : [];
  target.dispatchEvent(
    new TouchEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      changedTouches: changed,
      touches,
      targetTouches: touches,
    }),
  );
}

function pressKey(act: HeldAct, control: Element): void {
  if (control instanceof HTMLElement && control.matches(NATIVE)) control.click();
  else typeKey(act, control);
}

function typeKey(act: HeldAct, element: Element): void {
  const keys = { bubbles: true, cancelable: true, composed: true, ...act.keys };
  const down = new KeyboardEvent('keydown', keys);
  element.dispatchEvent(down);
  if (!down.defaultPrevented) element.dispatchEvent(new KeyboardEvent('keypress', keys));
  element.dispatchEvent(new KeyboardEvent('keyup', keys));
}

function focused(post: Element): Element {
  const active = document.activeElement;
  return active && post.contains(active) ? active : post;
}
