const sheets = new Map<string, CSSStyleSheet>();

/** Styles a shadow root of ours; roots with the same styles share one sheet. */
export function dress(root: ShadowRoot, css: string): void {
  try {
    root.adoptedStyleSheets = [sheetOf(css)];
  } catch {
    // Older Firefox does not let content scripts adopt a sheet.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
