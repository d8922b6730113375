import type { Knobs } from '../knobs.ts';

/** The page as the server sent it; take it before anything is built. */
export function sourceOfPage(): string {
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/**
 * Says that the page is there; with `docopen` it then replaces itself by `document.open()`, which takes every listener off
 * `window`, and is there a second time.
 */
export function ready(knobs: Knobs, source: string): void {
  window.__site.ready += 1;
  if (!knobs.docopen || window.__site.ready > 1) return;
  window.addEventListener('load', () => {
    document.open();
    document.write(source);
    document.close();
  });
}
