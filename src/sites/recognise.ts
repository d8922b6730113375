import type { ControlSelectors, SiteSelectors, Way } from './selectors.ts';
import { type ControlState, RANKS, type Rank } from './site.ts';
import { type Eyes, matches } from './ways.ts';

/** What an element may be, and by which rank it was recognised. */
export interface Recognised {
  control: ControlSelectors;
  rank: Rank;
  state: ControlState;
}

interface Try {
  way: Way;
  control?: ControlSelectors;
}

/**
 * What `element` may be, the most trusted way first; which of them it is depends on where it stands. Nothing when it is
 * something that is never a control.
 */
export function recogniserOf(selectors: SiteSelectors, eyes: Eyes): (element: Element) => Recognised[] {
  const known: Try[] = [
    ...(selectors.never ?? []).map((way) => ({ way })),
    ...selectors.controls.flatMap((control) => control.ways.map((way) => ({ way, control }))),
  ];
  const inOrder = known.toSorted((a, b) => trust(a.way) - trust(b.way));

  return (element) => {
    const recognised: Recognised[] = [];
    for (const { way, control } of inOrder) {
      if (recognised.some((one) => one.control === control) || !matches(element, way, eyes)) continue;
      if (!control) break;
      recognised.push({ control, rank: way.rank, state: way.state ?? stateOf(element, control, eyes) });
    }
    return recognised;
  };
}

/** A mere place in a row is asked last: what a button is called says more about it. */
function trust({ rank, row }: Way): number {
  return row ? RANKS.length : RANKS.indexOf(rank);
}

function stateOf(element: Element, control: ControlSelectors, eyes: Eyes): ControlState {
  const telling = [...control.ways, ...(control.states ?? [])].filter(({ state }) => state !== undefined);
  return telling.find((way) => matches(element, way, eyes))?.state ?? 'unknown';
}
