import type { Field } from './selectors.ts';

/** What a field finds that looks in the whole page, or in the one around this frame; nothing on pages that it does not speak of. */
export function elementsOfPage({ css, page = '', above }: Field): Element[] {
  if (!location.pathname.includes(page)) return [];
  const shown = above ? around() : document;
  return shown ? [...shown.querySelectorAll(css)] : [];
}

/** The page around the frame that this page is in, where it is of the same site: others cannot be looked into. */
function around(): Document | undefined {
  try {
    return window.parent === window ? undefined : window.parent.document;
  } catch {
    return undefined;
  }
}
