import type { Contest } from '../policy/contest.ts';
import { ADDRESSES } from './addresses.ts';
import { placeOf } from './names.ts';
import type { NameSpan, RaceSpan, Signals, Suspect } from './signals.ts';

/** Titles and degrees have fewer letters: `H.`, `Dr.`, `Drs.` */
const SHORT = 4;

/** Everybody whom the post is about stands behind the name of an office ("Bupati …"), and nothing in it is of an election. */
export function isOnDuty(confirmed: readonly Suspect[], { race, cues, numbers }: Signals): boolean {
  if (race.some(({ weak }) => !weak) || cues.some(({ weak }) => !weak) || numbers.some((one) => one.gesture))
    return false;
  return confirmed.every((one) =>
    one.names.some((name) => race.some((word) => isOfficeOf(word, name, one.contest))),
  );
}

/** "Bupati Lebong H. …": only what tells of which place and how people are addressed stands between. A pair holds no office. */
function isOfficeOf({ reading, office, to }: RaceSpan, name: NameSpan, contest: Contest): boolean {
  if (office === undefined || name.reading !== reading || name.from < to || name.meaning.person === undefined)
    return false;
  const place = placeOf(contest);
  return reading.tokens
    .slice(to, name.from)
    .every(({ word }) => word.length < SHORT || place.includes(word) || ADDRESSES.has(word));
}
