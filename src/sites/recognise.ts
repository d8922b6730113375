import type { Interaction } from '../policy/circular.ts';
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

/** Tells what elements are. */
export interface Recogniser {
  /**
   * Asks `accept` about what `element` may be, the most trusted way first, until it gives something; which of them it is depends on where it
   * stands. Nothing is asked of something that is never a control.
   */
  first<T>(element: Element, accept: (recognised: Recognised) => T | undefined): T | undefined;
  /** Whether one of its ways says that `element` is a control with one of the interactions `wanted`: others may say better that it is not. */
  mayBe(element: Element, wanted: readonly Interaction[]): boolean;
}

export function recogniserOf(selectors: SiteSelectors, eyes: Eyes): Recogniser {
  const { controls, never = [] } = selectors;
  const known: Try[] = [
    ...never.map((way) => ({ way })),
    ...controls.flatMap((control) => control.ways.map((way) => ({ way, control }))),
  ];
  const inOrder = known.toSorted((a, b) => trust(a.way) - trust(b.way));

  function first<T>(element: Element, accept: (recognised: Recognised) => T | undefined): T | undefined {
    const refused: ControlSelectors[] = [];
    for (const { way, control } of inOrder) {
      if ((control && refused.includes(control)) || !matches(element, way, eyes)) continue;
      if (!control) break;
      const state = way.state ?? stateOf(element, control, eyes);
      const accepted = accept({ control, rank: way.rank, state });
      if (accepted !== undefined) return accepted;
      refused.push(control);
    }
    return undefined;
  }

  function mayBe(element: Element, wanted: readonly Interaction[]): boolean {
    return controls.some(
      ({ interaction, ways }) =>
        wanted.includes(interaction) && ways.some((way) => matches(element, way, eyes)),
    );
  }

  return { first, mayBe };
}

/** A mere place in a row is asked last: what a button is called says more about it. */
function trust({ rank, row }: Way): number {
  return row ? RANKS.length : RANKS.indexOf(rank);
}

function stateOf(element: Element, control: ControlSelectors, eyes: Eyes): ControlState {
  const telling = [...control.ways, ...(control.states ?? [])].filter(({ state }) => state !== undefined);
  return telling.find((way) => matches(element, way, eyes))?.state ?? 'unknown';
}
