import type { CivilDate } from '../policy/date.ts';
import type { BothLanguages } from '../policy/fact.ts';
import type { Region } from '../policy/region.ts';
import type { EffectiveSettings } from '../settings/effective.ts';
import type { Settings } from '../settings/settings.ts';
import type { Language, Words } from '../words/words.ts';
import type { Overview } from './overview.ts';
import type { Standing } from './site.ts';

/** How the popup speaks. */
export interface Speech {
  language: Language;
  words: Words;
  /** A text of a pack. */
  of(text: BothLanguages): string;
  /** `1 Oktober 2024`. */
  day(date: CivilDate): string;
}

/** The parts of the popup, one of which is shown. */
export type View = 'today' | 'rules' | 'settings';

/** All that the popup shows. */
export interface PopupData {
  speech: Speech;
  overview: Overview;
  effective: EffectiveSettings;
  /** Nothing while the page has not answered yet. */
  standing: Standing | undefined;
  /** All regions that can be chosen. */
  regions: Region[];
  /** Names of the sites that this version protects. */
  sites: string[];
  version: string;
}

/** All that a person can do in the popup. */
export interface PopupActions {
  choose(changes: { [K in keyof Settings]?: Settings[K] | undefined }): void;
  /** Starts a rehearsal of `date`, or does nothing and says false when no stage is known on that day. */
  rehearse(date: CivilDate): boolean;
}

export interface PopupProps {
  data: PopupData;
  actions: PopupActions;
}
