/** Gives the keyboard to the first heading in `part` of a page, for a control that is about to go: the keyboard must not be lost with it. */
export function focusHeading(part: ParentNode | null | undefined): void {
  const heading = part?.querySelector<HTMLElement>('h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
