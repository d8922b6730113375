import { stageOn } from '../policy/calendar.ts';
import { addDays, type CivilDate, civilDate, isCivilDate, startOf } from '../policy/date.ts';
import { type Policy, policyOn } from '../policy/policy.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import type { Rehearsal } from '../settings/settings.ts';
import type { Briefing } from './briefing.ts';

/** In days. */
const TEN_YEARS = 3652;

/** What is in force at one instant. */
export interface Season {
  date: CivilDate;
  /** The day played on top of `date`, if any. */
  rehearsal: CivilDate | undefined;
  /** Whether anything is. */
  isOpen: boolean;
  /** The instant (milliseconds since the epoch) at which the day began: a clock that is set back behind it changes everything. */
  from: number;
  /** The instant until which it cannot change: the next midnight, or the end of a rehearsal. */
  until: number;
  /** The contests are looked at when it is asked for. */
  readonly policy: Policy;
}

/** What `briefing` says for the instant `now`, in the time zone of the first region; WIB when none is chosen. */
export function seasonAt(briefing: Briefing, now: number): Season {
  const { elections, settings, regions } = briefing;
  const zone = regions[0]?.zone ?? 'WIB';
  const date = civilDate(zone, now);
  const rehearsal = rehearsedDate(settings.rehearsal, now);
  const midnight = startOf(addDays(date, 1), zone);
  const end = rehearsal && settings.rehearsal ? endOf(settings.rehearsal) : midnight;
  const runs = (day: CivilDate) => elections.some((election) => stageOn(day, election) !== undefined);
  let policy: Policy | undefined;
  return {
    date,
    rehearsal,
    isOpen: runs(date) || (rehearsal !== undefined && runs(rehearsal)),
    from: startOf(date, zone),
    until: Math.min(midnight, end),
    get policy() {
      const codes = regions.map(({ code }) => code);
      policy ??= policyOn(date, codes, briefing, rehearsal);
      return policy;
    },
  };
}

/**
 * Whether a computer's date can be right: no pack was made in the future, and none is used ten years later, because the browser brings newer
 * ones.
 */
export function isPlausible(date: CivilDate, issued: CivilDate): boolean {
  // Where a pack is issued the day begins up to a day earlier.
  return date >= addDays(issued, -1) && date < addDays(issued, TEN_YEARS);
}

function endOf({ until }: Rehearsal): number {
  return isCivilDate(until) ? startOf(addDays(until, 1), 'WIB') : Date.parse(until);
}
