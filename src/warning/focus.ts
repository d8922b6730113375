/** Gives the focus back to `element`, if it is still in the page, without scrolling to it. */
export function restoreFocus(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected && element !== document.body) {
    element.focus({ preventScroll: true });
  }
}

/** Moves the focus to the next button of `root`, or to the one before; false at the end, and where there is none. */
export function tabThrough(root: ShadowRoot, backwards: boolean): boolean {
  const buttons: Element[] = [...root.querySelectorAll('button')];
  const current = root.activeElement ? buttons.indexOf(root.activeElement) : -1;
  const next = buttons[current + (backwards ? -1 : 1)];
  if (!(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
