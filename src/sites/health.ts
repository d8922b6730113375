import type { Controls } from './controls.ts';
import { isPath } from './paths.ts';
import type { Posts } from './posts.ts';
import type { Reading } from './reading.ts';
import type { HealthSelectors, SiteSelectors } from './selectors.ts';
import type { ContentSigns, PageKind, Post, PostSigns, SiteHealth } from './site.ts';
import { isDecoy } from './text.ts';

const BUTTON = 'button, [role="button"], [tabindex="0"]:not([role], a, article)';
/** What frames the pages of every site, by HTML's own names and those of ARIA. */
const FRAME =
  'header, nav, footer, aside, form, [role="banner"], [role="navigation"], [role="contentinfo"], [role="complementary"], [role="dialog"]';
const LOADING = '[role="progressbar"], [aria-busy="true"], [data-visualcompletion="loading-state"]';
const LOGIN = 'input[type="password"]';

/** `listsOthers`: the page lists what is no post of the site. */
export function healthOf(
  { health }: SiteSelectors,
  posts: Posts,
  reading: Reading,
  controls: Controls,
  listsOthers: () => boolean,
): SiteHealth {
  function post(element: Element): PostSigns {
    const shape = posts.shape(element);
    const expected = shape?.controls ?? [];
    const read = reading.read(element);
    const buttons = buttonsIn(element).filter((one) => posts.owns(element, one));
    return {
      shape: shape?.name ?? '',
      author: read.author.name !== '' || read.author.handle !== '',
      words: hasWords(read),
      buttons: buttons.length,
      expected: expected.length,
      found: recognised(element, buttons, expected),
    };
  }

  /** How many of the controls with these names are among `buttons`; stops at the last of them. */
  function recognised(element: Element, buttons: Element[], expected: string[]): number {
    const missing = new Set(expected);
    for (const button of buttons) {
      if (missing.size === 0) break;
      const target = controls.at(button);
      if (target?.post === element) missing.delete(target.control.name);
    }
    return expected.length - missing.size;
  }

  function page(): PageKind {
    // People who are not signed in cannot act.
    if (document.querySelector(LOGIN) || listsOthers()) return 'quiet';
    return health ? kindOf(location.pathname, health) : 'other';
  }

  function content(): ContentSigns {
    const root = document.documentElement;
    return {
      traces: health?.traces.length ? root.querySelectorAll(health.traces.join(',')).length : 0,
      buttons: [...root.querySelectorAll(BUTTON)].filter((one) => !one.closest(FRAME)).length,
      loading: root.querySelector(LOADING) !== null,
    };
  }

  return { page, content, post };
}

function hasWords({ text, images, quoted }: Post): boolean {
  return text !== '' || images.length > 0 || (quoted !== undefined && hasWords(quoted));
}

function buttonsIn(post: Element): Element[] {
  return [...post.querySelectorAll(BUTTON)].filter((one) => !isDecoy(one, post));
}

function kindOf(path: string, { feeds, quiet }: HealthSelectors): PageKind {
  if (quiet.some((one) => isPath(path, one, true))) return 'quiet';
  return feeds.some((one) => isPath(path, one)) ? 'feed' : 'other';
}
