import type { CivilDate, PartialDate } from '../policy/date.ts';
import type { BothLanguages } from '../policy/fact.ts';
import type { Region } from '../policy/region.ts';
import type { Status } from '../policy/status.ts';
import type { EffectiveSettings } from '../settings/effective.ts';
import type { Settings } from '../settings/settings.ts';
import type { Language, Words } from '../words/words.ts';

/** How a page of the extension speaks. */
export interface Speech {
  language: Language;
  words: Words;
  /** How the person is employed, where they have said so: consequences differ. */
  status?: Status | undefined;
  /** A text of a pack; a plain one is the same in both languages. */
  of(text: BothLanguages | string): string;
  /** `1 Oktober 2024`. */
  day(date: CivilDate): string;
  /** `September 2022`, of a date without its day (`YYYY-MM`). */
  month(date: PartialDate): string;
}

/** What every page of the extension shows. */
export interface SurfaceData {
  speech: Speech;
  /** The person's regions, and the day that is played, if any. */
  overview: { regions: Region[]; rehearsal?: CivilDate };
  effective: EffectiveSettings;
  /** All regions that can be chosen. */
  regions: Region[];
}

/** What a person can do on every page of the extension. */
export interface SurfaceActions {
  choose(changes: { [K in keyof Settings]?: Settings[K] | undefined }): void;
  /** Starts a rehearsal of `date`, or does nothing and says false when no stage is known on that day. */
  rehearse(date: CivilDate): boolean;
  /** Ends the rehearsal that runs, unless IT has locked it. */
  endRehearsal(): void;
}

export interface SurfaceProps {
  data: SurfaceData;
  actions: SurfaceActions;
}
