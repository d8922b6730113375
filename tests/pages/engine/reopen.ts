/** The page as the server sent it; take it before anything is built. */
export function sourceOfPage(): string {
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/** Says that the page is there, and can be told to replace itself by `document.open()`, which takes every listener off `window`. */
export function ready(source: string): void {
  window.__site.ready += 1;
  window.__site.reopen = () => {
    document.open();
    document.write(source);
    document.close();
  };
}
