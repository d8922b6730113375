const sheets = new Map<string, CSSStyleSheet>();

/** How a short note looks before a briefing has told how warnings do. */
const PLAIN =
  '.bubble{position:fixed;inset:0 auto auto 0;margin:0;max-width:min(340px,100vw - 16px);box-sizing:border-box;padding:8px 12px;border:1px solid;border-radius:10px;font:15px system-ui;color-scheme:light dark;pointer-events:none}';

/** Styles a shadow root of ours, in place of what styled it; roots with the same styles share one sheet. */
export function dress(root: ShadowRoot, css: string): void {
  try {
    root.adoptedStyleSheets = [sheetOf(css)];
  } catch {
    // Older Firefox does not let content scripts adopt a sheet.
    const style = root.querySelector('style') ?? document.createElement('style');
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

/** A host with a closed root, both ours: rules of the page for its element, or for everything, do not reach it. To be made when it is needed: few pages show one. */
export function closedHost(
  tag: 'div' | 'span',
  style: string,
  css = PLAIN,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag);
  host.style.cssText = `all:initial!important;position:fixed!important;${style}!important`;
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, css);
  return { host, root };
}

/** The same with an element in it to draw into. */
export interface Mounted {
  host: HTMLElement;
  root: ShadowRoot;
  mount: HTMLElement;
}

export function mounted(css?: string): Mounted {
  const { host, root } = closedHost('div', 'display:block', css);
  const mount = document.createElement('div');
  root.append(mount);
  return { host, root, mount };
}
