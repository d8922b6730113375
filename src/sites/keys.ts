import type { Controls } from './controls.ts';
import type { Posts } from './posts.ts';
import type { SiteSelectors } from './selectors.ts';
import type { Target } from './site.ts';
import { isElement } from './text.ts';

const EDITABLE =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
/** How long the first key of a pair (`g l`: go to likes) waits for the second; the sites use the same second. */
const PAIR_MS = 1000;

/** What a key does by the site's own shortcuts; nothing for every other key. */
export function keysOf(
  selectors: SiteSelectors,
  posts: Posts,
  controls: Controls,
): (event: KeyboardEvent) => Target | undefined {
  const { keys, layer } = selectors;
  let before = { key: '', at: Number.NEGATIVE_INFINITY };

  return (event) => {
    const first = before;
    // With Caps Lock a letter is a capital, and does the same.
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
    before = { key, at: event.timeStamp };
    const name = keys?.names[key];
    if (!keys || name === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return undefined;
    if (isWriting(event)) return undefined;
    const table = keys.table === undefined ? undefined : tableIn(keys.table);
    if (table && !(key in table)) return undefined;
    const isPair = event.timeStamp - first.at < PAIR_MS && `${first.key} ${key}` in (table ?? {});
    const post = isPair ? undefined : focused();
    return post && controls.named(post, name);
  };

  function focused(): Element | undefined {
    const active = document.activeElement;
    const around = active && active !== document.body ? posts.of(active) : undefined;
    return around ?? nearestTop(posts.within(topLayer() ?? document.documentElement));
  }

  /** An open dialog that shows a post: the site's keys act there, not on the feed behind it. */
  function topLayer(): Element | undefined {
    return [...document.querySelectorAll(layer)].findLast((one) => posts.within(one).length > 0);
  }
}

function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  // 229 is what browsers report while an input method is at work, where `isComposing` is not yet set.
  return (
    event.isComposing || event.keyCode === 229 || (isElement(target) && target.closest(EDITABLE) !== null)
  );
}

/** The site's own table of keys, as JSON in an attribute. */
function tableIn(css: string): object | undefined {
  const attribute = css.replace(/^\[|\]$/g, '');
  const content = document.querySelector(css)?.getAttribute(attribute);
  if (!content) return undefined;
  try {
    const table: unknown = JSON.parse(content);
    return typeof table === 'object' && table !== null ? table : undefined;
  } catch {
    return undefined;
  }
}

function nearestTop(all: Element[]): Element | undefined {
  let nearest: { post: Element; distance: number } | undefined;
  for (const post of all) {
    const { top, bottom } = post.getBoundingClientRect();
    const distance = bottom < 0 ? Number.POSITIVE_INFINITY : Math.abs(top);
    if (!nearest || distance < nearest.distance) nearest = { post, distance };
  }
  return nearest?.post;
}
