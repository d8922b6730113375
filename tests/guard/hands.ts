/** Fires events as a browser does for a person: trusted, and stamped by `clock` (milliseconds). */
export function handsAt(clock: { now: number }) {
  function fire(
    on: Element,
    type: string,
    init: { key?: string; code?: string; button?: number; detail?: number } = {},
  ): boolean {
    const shared = { bubbles: true, cancelable: true, composed: true, ...init };
    const event = type.startsWith('key')
      ? new KeyboardEvent(type, shared)
      : type.startsWith('pointer')
        ? new PointerEvent(type, { ...shared, pointerType: 'mouse' })
        : new MouseEvent(type, shared);
    // happy-dom leaves to us who made an event, and when.
    Object.defineProperty(event, 'isTrusted', { value: true });
    Object.defineProperty(event, 'timeStamp', { value: clock.now });
    return on.dispatchEvent(event);
  }

  /** A whole press with the mouse. The browser leaves the mouse events out when the page may not have the first event. */
  function press(on: Element): void {
    const held = !fire(on, 'pointerdown');
    if (!held) fire(on, 'mousedown');
    fire(on, 'pointerup');
    if (!held) fire(on, 'mouseup');
    fire(on, 'click');
    clock.now += 20;
  }

  return { fire, press };
}
