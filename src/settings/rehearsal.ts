import { type CivilDate, civilDate, isCivilDate } from '../policy/date.ts';
import type { Rehearsal } from './settings.ts';

const DAY_MS = 86_400_000;

/** A rehearsal started by a person at `now` (milliseconds since the epoch); it ends by itself after 24 hours. */
export function rehearsalFrom(date: CivilDate, now: number): Rehearsal {
  return { date, until: new Date(now + DAY_MS).toISOString() };
}

/** The day to play at `now`, or nothing when there is no rehearsal or when it is over. */
export function rehearsedDate(rehearsal: Rehearsal | undefined, now: number): CivilDate | undefined {
  return rehearsal && !isOver(rehearsal, now) ? rehearsal.date : undefined;
}

/** A civil `until` is the last day in WIB, whatever the person's zone: one end for the whole agency. */
function isOver({ until }: Rehearsal, now: number): boolean {
  return isCivilDate(until) ? civilDate('WIB', now) > until : !(now < Date.parse(until));
}
