import type { Controls } from './controls.ts';
import type { Posts } from './posts.ts';
import type { SiteSelectors } from './selectors.ts';
import type { Target } from './site.ts';
import { closestTo, isElement } from './text.ts';
import { type Eyes, matches } from './ways.ts';

/** What two quick presses at a path do; nothing where they only play, zoom or choose a word. */
export function doublesOf(
  { doubles = [] }: SiteSelectors,
  posts: Posts,
  controls: Controls,
  eyes: Eyes,
): (path: EventTarget[]) => Target | undefined {
  return (path) => {
    const elements = path.filter(isElement);
    for (const { name, on, outside, except } of doubles) {
      if (except !== undefined && location.pathname.includes(except)) continue;
      if (outside !== undefined && closestTo(elements[0] ?? null, outside)) continue;
      const pressed = elements.find((element) => on.some((way) => matches(element, way, eyes)));
      const post = pressed && posts.of(pressed);
      if (post) return controls.named(post, name);
    }
    return undefined;
  };
}
