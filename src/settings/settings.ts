import type { CivilDate } from '../policy/date.ts';
import type { RegionCode } from '../policy/region.ts';

/** Plays a day of an election on top of today, so that people can try the warnings. */
export interface Rehearsal {
  /** The day to play. */
  date: CivilDate;
  /** The instant at which it ends by itself, ISO 8601 with zone when a person starts it; the last civil day of it when managed. */
  until: string;
}

/** What a person or the agency's IT may choose. Managed values win over chosen ones, chosen ones over defaults. */
export interface Settings {
  regions: RegionCode[];
  /** `auto` follows the browser: English where it is English, Indonesian otherwise. */
  language: 'auto' | 'id' | 'en';
  strictness: 'text' | 'supervisor' | 'broad';
  /** Seconds before "Tetap …" can be pressed; 0 to 3. */
  pauseSeconds: number;
  rehearsal?: Rehearsal;
}

export const DEFAULTS: Settings = {
  regions: [],
  language: 'auto',
  strictness: 'supervisor',
  pauseSeconds: 1.5,
};
