import { civilDate, regionCode } from '../packs/kinds/facts.ts';
import {
  flag,
  list,
  oneOf,
  optional,
  type Reader,
  record,
  textLike,
  Unreadable,
  url,
} from '../packs/read.ts';
import { isCivilDate } from '../policy/date.ts';
import { SITE_IDS } from '../sites/site.ts';
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

/** Longer ones would push the warning itself out of sight. */
const shortText = textLike(
  (value) => value.trim() !== '' && value.length <= 200,
  'a text of 200 characters at most',
);

/** The reader of each entry of those settings that are lists. */
export const ENTRY_READERS = {
  regions: regionCode,
  sites: oneOf(SITE_IDS),
  allowAccounts: textLike(
    (value) => SITE_IDS.some((site) => value.startsWith(`${site}/`)) && /^\w+\/[^\s@/]+$/.test(value),
    'an account as SITE/NAME, such as x/bkpsdm',
  ),
};

/** The strict reader of each setting. */
export const SETTING_READERS = {
  regions: list(ENTRY_READERS.regions),
  language: oneOf(['auto', 'id', 'en']),
  strictness: oneOf(['text', 'supervisor', 'broad']),
  role: oneOf(['personal', 'official']),
  enforcement: oneOf(['warn', 'mark']),
  pauseSeconds,
  sites: list(ENTRY_READERS.sites, 1),
  allowAccounts: list(ENTRY_READERS.allowAccounts),
  rehearsal: record<Rehearsal>({ date: civilDate, until: instant, ended: optional(flag) }),
  agencyName: shortText,
  agencyContact: shortText,
  supportUrl: url,
  hideWelcome: flag,
} satisfies { [K in keyof Settings]-?: Reader<NonNullable<Settings[K]>> };

/** Reads an object of which nothing is known yet but that it is one. */
export const readFields: Reader<Record<string, unknown>> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(path, 'expected an object');
  }
  return Object.fromEntries(Object.entries(value));
};
