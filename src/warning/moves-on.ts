/**
 * Whether a press elsewhere, or focus that goes elsewhere, says that the person has something else in mind than the control that a
 * warning stands `beside`. When nothing is asked any more (`answered`), a press on the control says so, too.
 */
export function movesOn(event: Event, beside: Element, answered = false): boolean {
  if (!event.isTrusted) return false;
  const isElsewhere = !event.composedPath().includes(beside);
  if (event.type === 'pointerdown') return isElsewhere || answered;
  return event.type === 'focusin' && isElsewhere;
}

/** A key that a script makes up neither dismisses a warning nor moves in it. */
export function isKeyOfPerson(event: Event): event is KeyboardEvent {
  return event instanceof KeyboardEvent && event.type === 'keydown' && event.isTrusted;
}
