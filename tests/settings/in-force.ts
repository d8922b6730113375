import { optional, type Reader, record } from '../../src/packs/read.ts';
import { SETTING_READERS } from '../../src/settings/read.ts';
import type { Settings } from '../../src/settings/settings.ts';

/** Refuses what can be no settings in force, by the strict reader of each: a test holds against it what comes out of anything. */
export const readSettings: Reader<Settings> = record<Settings>({
  ...SETTING_READERS,
  rehearsal: optional(SETTING_READERS.rehearsal),
  agencyName: optional(SETTING_READERS.agencyName),
  agencyContact: optional(SETTING_READERS.agencyContact),
  supportUrl: optional(SETTING_READERS.supportUrl),
});
