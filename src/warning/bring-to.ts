const FOCUSABLE = 'a[href], button, input, [tabindex]';
const REACHABLE = ':is(a[href], button, [tabindex="0"]):not([aria-hidden="true"] *, [aria-hidden="true"])';

/** Brings `element` into view and puts the keyboard on it, or on the first thing in it that takes the keyboard; pressing that is left to the person. */
export function bringTo(element: Element): void {
  element.scrollIntoView({ block: 'center' });
  const reached = element.matches(FOCUSABLE) ? element : element.querySelector(REACHABLE);
  if (reached instanceof HTMLElement) reached.focus({ preventScroll: true });
}
