import type { CivilDate } from '../policy/date.ts';
import type { RegionCode } from '../policy/region.ts';
import { SITE_IDS, type SiteId } from '../sites/site.ts';

/** Plays a day of an election on top of today, so that people can try the warnings. */
export interface Rehearsal {
  /** The day to play. */
  date: CivilDate;
  /** The instant at which it ends by itself, ISO 8601 with zone when a person starts it; the last civil day of it when managed. */
  until: string;
  /** The person has ended this one, which IT had pre-set; only among what is chosen, never in force. */
  ended?: boolean;
}

/** What a person or the agency's IT may choose. Managed values win over chosen ones, chosen ones over defaults. */
export interface Settings {
  regions: RegionCode[];
  /** `auto` follows the browser: English where it is English, Indonesian otherwise. */
  language: 'auto' | 'id' | 'en';
  strictness: 'text' | 'supervisor' | 'broad';
  /**
   * `official`: this person runs an account of the agency, so an office-holder's official work is news to publish and to share: marked, not
   * held. Posts that campaign are held as ever.
   */
  role: 'personal' | 'official';
  /** `warn` holds acts and asks; `mark` only marks posts, for the first week of a pilot. */
  enforcement: 'warn' | 'mark';
  /** Seconds before "Tetap …" can be pressed; 0 to 3. */
  pauseSeconds: number;
  /** The sites on which it works. */
  sites: SiteId[];
  /** Accounts of the agency as `SITE/HANDLE`, whose news does not interrupt. Never covers a post that campaigns. */
  allowAccounts: string[];
  rehearsal?: Rehearsal;
  /** Who looks after this installation, in the agency's own words. */
  agencyName?: string;
  agencyContact?: string;
  /** An https page of the agency. */
  supportUrl?: string;
  /** No welcome page after the installation. */
  hideWelcome: boolean;
}

/**
 * What IT, or a person, brings beside settings: texts of packs as somebody has written them, not yet read. They add and repair; what is bundled
 * stays.
 */
export interface Additions {
  /** Whole packs, as JSON text. */
  packs: string[];
  /** The same as a person has imported them. */
  imported?: string[];
  /** Circulars as in the body of a pack of that kind, or nothing. */
  circulars?: unknown;
  /** Contests as in the body of a `contestants` pack, or a bare list of them. */
  contestants?: unknown;
}

export const DEFAULTS: Settings = {
  regions: [],
  language: 'auto',
  strictness: 'supervisor',
  role: 'personal',
  enforcement: 'warn',
  pauseSeconds: 1.5,
  sites: [...SITE_IDS],
  allowAccounts: [],
  hideWelcome: false,
};
