/** Events by which an act can happen on some site; each of them leaks acts when it is left out (tested in both browsers). */
const ACTING = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'submit',
];

/** Events that only tell us something: where the pointer is, that a touch became a scroll, where the focus is, that something was written. */
const TELLING = [
  'pointerover',
  'pointercancel',
  'focus',
  'blur',
  'focusin',
  'focusout',
  'input',
  'compositionend',
];

/** The listeners of one page. */
export interface Listening {
  /**
   * `document.open()` removes all listeners. Whether they must come back at once: `true` puts them back and watches for it, `false`
   * watches nothing.
   */
  stayArmed(stay: boolean): void;
}

/**
 * Calls `handle` for every event by which a person can act, before any listener of the page. Must run synchronously at
 * `document_start`: on the same target the order of registration decides. Stays armed until it is told otherwise.
 */
export function listen(handle: (event: Event) => void): Listening {
  const observer = new MutationObserver(() => arm(handle));
  const stayArmed = (stay: boolean) => {
    observer.disconnect();
    if (!stay) return;
    // Registering the same function again does nothing, so a new document element is the only thing to watch for.
    arm(handle);
    observer.observe(document, { childList: true });
  };
  stayArmed(true);
  return { stayArmed };
}

function arm(handle: (event: Event) => void): void {
  for (const type of ACTING) window.addEventListener(type, handle, { capture: true, passive: false });
  for (const type of TELLING) window.addEventListener(type, handle, { capture: true, passive: true });
  // A touchstart listener that could cancel would make every scroll of the page wait for us.
  window.addEventListener('touchstart', handle, { capture: true, passive: true });
}

/** Keeps `event` from the page, and from its native effect. */
export function stop(event: Event): void {
  event.stopImmediatePropagation();
  if (event.cancelable && event.type !== 'touchstart') event.preventDefault();
}
