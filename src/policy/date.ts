/** A calendar day as `YYYY-MM-DD`. Compares as text. Never carries a time or a zone. */
export type CivilDate = string;

/** A day, month or year (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`): as much of a date as sources tell. */
export type PartialDate = string;

/** Indonesia's three time zones: west (UTC+7), centre (UTC+8), east (UTC+9). None has daylight saving. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

const OFFSET_HOURS: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const DAY_MS = 86_400_000;

/** The civil date in `zone` at `now` (milliseconds since the epoch). */
export function civilDate(zone: Zone, now: number): CivilDate {
  return new Date(now + OFFSET_HOURS[zone] * 3_600_000).toISOString().slice(0, 10);
}

/** The instant (milliseconds since the epoch) at which `date` begins in `zone`. */
export function startOf(date: CivilDate, zone: Zone): number {
  return Date.parse(`${date}T00:00:00Z`) - OFFSET_HOURS[zone] * 3_600_000;
}

/** `date` moved by a number of days, which may be negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** For sorting, the earlier first. Not `localeCompare`: its first use in a process takes a browser as long as `Intl` does. */
export function compareDates(one: PartialDate, other: PartialDate): number {
  return Number(one > other) - Number(one < other);
}

/** Whether `text` names a day that exists, as `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether `text` names a day, month or year that exists. */
export function isPartialDate(text: string): boolean {
  return isCivilDate(`${text}-01-01`.slice(0, Math.max(10, text.length)));
}
