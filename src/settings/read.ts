import { civilDate, regionCode } from '../packs/kinds/facts.ts';
import { list, oneOf, optional, type Reader, record, textLike, Unreadable } from '../packs/read.ts';
import { isCivilDate } from '../policy/date.ts';
import type { Rehearsal, Settings } from './settings.ts';

const instant = textLike(
  (value) => isCivilDate(value) || /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value),
  'a date (YYYY-MM-DD) or a time with zone',
);

const pauseSeconds: Reader<number> = (value, path) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 3)) {
    throw new Unreadable(path, 'expected a number of seconds from 0 to 3');
  }
  return value;
};

/** The strict reader of each setting. */
export const SETTING_READERS = {
  regions: list(regionCode),
  language: oneOf(['auto', 'id', 'en']),
  strictness: oneOf(['text', 'supervisor', 'broad']),
  pauseSeconds,
  rehearsal: record<Rehearsal>({ date: civilDate, until: instant }),
} satisfies { [K in keyof Settings]-?: Reader<NonNullable<Settings[K]>> };

/** Reads all settings as they stand in a briefing. */
export const readSettings: Reader<Settings> = record<Settings>({
  ...SETTING_READERS,
  rehearsal: optional(SETTING_READERS.rehearsal),
});

/** Reads an object of which nothing is known yet but that it is one. */
export const readFields: Reader<Record<string, unknown>> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(path, 'expected an object');
  }
  return Object.fromEntries(Object.entries(value));
};
