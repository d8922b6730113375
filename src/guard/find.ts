import type { Site, Target } from '../sites/site.ts';
import type { Gesture } from './act.ts';
import type { Tracked } from './gestures.ts';

/** What an event is about to do, and how. */
export interface Found {
  target: Target;
  gesture: Gesture;
  hit: Element;
  keys?: KeyboardEventInit;
}

/**
 * The act that `event` would be, or nothing: by pointer or touch on a control, by key, or by submitting a form; where it is the `second` of two
 * quick presses, also what two of them do.
 */
export function find(event: Event, site: Site, second?: Tracked<unknown>['second']): Found | undefined {
  if (event instanceof KeyboardEvent) return event.type === 'keydown' ? findByKey(event, site) : undefined;
  const path = event.composedPath();
  const hit = path.find((node) => node instanceof Element);
  if (!hit) return undefined;
  if (event.type === 'submit') return found(site.targetOfForm(hit), 'submit', hit);
  const gesture = gestureOf(event);
  const target = gesture && site.targetOf(path);
  if (second && !target) return findDouble(path, second.first, gesture === 'touch', site);
  // The middle button acts on nothing but links.
  if (!gesture || (gesture === 'middle-click' && !target?.control.element.closest('a[href]')))
    return undefined;
  return found(target, gesture, hit);
}

/** The first press belongs to the second where it hit the same post, or something that the page has taken away since. */
function findDouble(
  path: EventTarget[],
  first: EventTarget | undefined,
  isTouch: boolean,
  site: Site,
): Found | undefined {
  const hit = path.find((node) => node instanceof Element);
  const target = hit && site.targetOfDouble(path);
  if (!target || (first instanceof Element && first.isConnected && !target.post.contains(first)))
    return undefined;
  return found(target, isTouch ? 'double-tap' : 'double-click', hit);
}

function findByKey(event: KeyboardEvent, site: Site): Found | undefined {
  const path = event.composedPath();
  const hit = path.find((node) => node instanceof Element);
  if (!hit) return undefined;
  const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event;
  const keys = { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey };
  const own = site.targetOfKey(event);
  if (own) return { target: own, gesture: own.control.step === 'send' ? 'send-key' : 'site-key', hit, keys };
  if ((key !== 'Enter' && key !== ' ') || isEditable(hit)) return undefined;
  const target = site.targetOf(path);
  return target && { target, gesture: 'key-on-control', hit, keys };
}

function found(target: Target | undefined, gesture: Gesture, hit: Element): Found | undefined {
  return target && { target, gesture, hit };
}

function gestureOf(event: Event): Gesture | undefined {
  if (event.type === 'touchstart' || event.type === 'touchend') return 'touch';
  if (!(event instanceof MouseEvent)) return undefined;
  if (event.button === 1) return 'middle-click';
  if (event.button !== 0) return undefined;
  return event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'mouse';
}

function isEditable(element: Element): boolean {
  return element.closest('input, textarea, select, [contenteditable]:not([contenteditable=false])') !== null;
}
