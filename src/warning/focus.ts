/** Gives the focus back to `element`, if it is still in the page, without scrolling to it. */
export function restoreFocus(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected && element !== document.body) {
    element.focus({ preventScroll: true });
  }
}

/**
 * Keeps what has the focus and, where that is a text, what is selected in it; the returned function gives both back. Who clicks in a dialog
 * takes the selection along, and without one nobody can write on.
 */
export function keepFocus(): () => void {
  const element = document.activeElement;
  const selection = getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  return () => {
    restoreFocus(element);
    if (!selected || !element?.contains(selected.commonAncestorContainer)) return;
    selection?.removeAllRanges();
    selection?.addRange(selected);
  };
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
