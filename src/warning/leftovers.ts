/** What stands in the closed roots of ours. */
const OURS = '.mark, .bubble, .bar, dialog.dialog';

/**
 * Takes away what a script of ours has left on the page when it was ended: Firefox ends those of an extension that is updated or switched off
 * without a word, and starts the next ones under the same pages. Only Firefox lets us look into closed roots; Chromium lets the old
 * script run on, and it clears up itself.
 */
export function clearLeftovers(): void {
  for (const element of document.querySelectorAll('[style]')) {
    const root: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
    const isHost = root instanceof ShadowRoot && root.mode === 'closed' && element.attributes.length === 1;
    if (isHost && root.querySelector(OURS)) element.remove();
  }
}
