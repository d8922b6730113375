import type { Contest } from '../policy/contest.ts';
import { insideOf } from './inside.ts';
import type { Span } from './written.ts';

/** A place that a post names, and a contest that is held there. */
export interface PlaceSpan extends Span {
  contest: Contest;
  /** A province is called so as well. */
  isShared: boolean;
}

/**
 * The contests whose places are named: the longest names alone (Rejang Lebong is not Lebong), and of a town and a province of one name the one
 * whose office is spoken of, or the province.
 */
export function regionsOf(
  places: readonly PlaceSpan[],
  race: readonly { office: Contest['office'] | undefined }[],
): Set<Contest> {
  const isInLonger = insideOf(places);
  const offices = new Set(race.flatMap(({ office }) => office ?? []));
  const named = places.filter((place) => !isInLonger(place));
  const shared = named.filter((place) => place.isShared && offices.has(place.contest.office));
  const isMeant = (place: PlaceSpan): boolean =>
    place.contest.office !== 'governor' ||
    offices.has('governor') ||
    !shared.some(({ reading, from }) => reading === place.reading && from === place.from);
  const clear = named.filter((place) => !place.isShared && isMeant(place));
  return new Set([...clear, ...shared].map(({ contest }) => contest));
}
