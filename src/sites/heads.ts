import type { Controls } from './controls.ts';
import type { Posts } from './posts.ts';
import type { SiteSelectors } from './selectors.ts';
import type { Target } from './site.ts';
import { firstIn, parentOf } from './text.ts';

/** A page shows one profile, group or channel; sites keep an earlier one in the page for a while. */
const MOST_HEADS = 3;
/** As high above the name stands what holds the button as well. */
const HIGHEST = 12;

/**
 * Finds the controls by which one has followed, or joined, whose page this is. They are looked for from the name in the head of the page
 * outwards, up to where posts begin.
 */
export function headsOf(
  { shapes, pressable }: SiteSelectors,
  posts: Posts,
  controls: Controls,
): () => Target[] {
  const names = shapes.flatMap(({ head }) => head ?? []).join(',');

  function lastingAround(name: Element): Target | undefined {
    const tried = new Set<Element>();
    let holder = parentOf(name);
    for (let height = 0; holder instanceof Element && height < HIGHEST; height += 1) {
      const here = holder;
      if (here === document.body) return undefined;
      for (const element of here.querySelectorAll(pressable)) {
        if (tried.has(element) || !posts.owns(here, element)) continue;
        tried.add(element);
        const target = controls.at(element);
        if (target && isLasting(target) && target.post.contains(name)) return target;
      }
      if (posts.inside(here).some((post) => !post.contains(name))) return undefined;
      holder = parentOf(here);
    }
    return undefined;
  }

  return () => {
    if (names === '') return [];
    const found = firstIn(document, names, MOST_HEADS);
    const targets = found.flatMap((name) => lastingAround(name) ?? []);
    return targets.filter(
      ({ control }, at) => targets.findIndex((one) => one.control.element === control.element) === at,
    );
  };
}

function isLasting({ control: { interaction, state } }: Target): boolean {
  return (interaction === 'follow' || interaction === 'join') && state === 'on';
}
