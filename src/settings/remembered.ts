import type { ManagedAnswer } from '../browser/managed.ts';
import type { Reader } from '../packs/read.ts';
import { readFields } from './read.ts';

/** The last managed values that the browser gave, as they came. */
export interface RememberedManaged {
  raw: Record<string, unknown>;
  /** Since when (ISO instant) the browser gives nothing in their place, when it does. */
  doubtedSince?: string;
}

/** How long an empty answer is doubted: longer than managed values are late after a start. One that comes after that is believed. */
const DOUBT_MS = 10 * 60_000;

/**
 * What to remember after `answer`. An empty answer is no proof that the policy is gone: Chromium gives one for seconds after a
 * start. It is believed when the browser announced a change (`announced`), or when it is repeated after ten minutes.
 */
export function remember(
  known: RememberedManaged | undefined,
  answer: ManagedAnswer,
  announced: boolean,
  now: number,
): RememberedManaged | undefined {
  if (answer.is === 'values') return { raw: answer.values };
  if (!known || answer.is === 'none' || announced) return undefined;
  const since = known.doubtedSince ?? new Date(now).toISOString();
  return now - Date.parse(since) > DOUBT_MS ? undefined : { raw: known.raw, doubtedSince: since };
}

/** Reads what is remembered; the values in it are read later, one by one. */
export const readRemembered: Reader<RememberedManaged> = (value, path) => {
  const { raw, doubtedSince } = readFields(value, path);
  return {
    raw: readFields(raw, `${path}.raw`),
    ...(typeof doubtedSince === 'string' && !Number.isNaN(Date.parse(doubtedSince)) ? { doubtedSince } : {}),
  };
};
