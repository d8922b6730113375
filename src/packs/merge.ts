import { wrongAnswers, wrongReferences } from './check.ts';
import { circularsOver, contestsOver, electionsOver, keyOf, over } from './floor.ts';
import { Unreadable } from './read.ts';
import type { Bodies } from './readers.ts';

/**
 * The kinds that may come from outside, in the order in which they lean on one another. A lexicon is none of them: one neutral
 * phrase in it could exempt a contestant, so it comes with the extension only.
 */
export const OPEN_KINDS = ['regions', 'calendar', 'contestants', 'circulars', 'answers', 'sites'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** The bodies in force. */
export type Floor = Pick<Bodies, OpenKind | 'lexicon'>;

/**
 * How the body of a pack from outside comes over `floor`, which holds all that is in force so far. Each gives the new body, or throws
 * `Unreadable` with the field: for what cannot be in force because nothing is known of it, and for what would take a contestant, a rule
 * or a stage away.
 */
export const MERGES: { [Kind in OpenKind]: (added: Bodies[Kind], floor: Floor) => Bodies[Kind] } = {
  regions: (added, floor) => over(floor.regions, added),
  calendar: (added, floor) => electionsOver(floor.calendar, added, 'body'),
  contestants(added, floor) {
    refuseStrangers({ contestants: added }, floor);
    return contestsOver(floor.contestants, added, 'body.contests');
  },
  circulars(added, floor) {
    refuseStrangers({ circulars: added }, floor);
    return circularsOver(floor.circulars, added, 'body');
  },
  answers(added, floor) {
    const [wrong] = wrongAnswers({ answers: added }, floor);
    if (wrong) throw new Unreadable(wrong.path, wrong.message);
    return over(floor.answers, added);
  },
  sites(added, floor) {
    const stranger = added.findIndex(({ site }) => !floor.sites.some((known) => known.site === site));
    if (stranger >= 0)
      throw new Unreadable(`body[${stranger}].site`, 'is not a site that this version protects');
    return over(floor.sites, added);
  },
};

/** Whether `added` takes the place of nothing in `floor`. */
export function onlyAdds<Kind extends OpenKind>(kind: Kind, added: Floor[Kind], floor: Floor): boolean {
  const known = new Set(floor[kind].map(keyOf));
  return added.every((entry) => !known.has(keyOf(entry)));
}

/** Regions and elections that no pack in force knows; the order of entries is the business of those who keep the bundled packs. */
function refuseStrangers(added: Partial<Bodies>, floor: Floor): void {
  const [found] = wrongReferences(added, floor);
  if (found) throw new Unreadable(found.path, found.message);
}
