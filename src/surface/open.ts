import { type ComponentChild, render } from 'preact';
import { browserLanguage } from '../browser/start.ts';
import { onStored } from '../browser/storage.ts';
import type { EffectiveSettings } from '../settings/effective.ts';
import { openSettings, SETTINGS_KEYS } from '../settings/store.ts';
import { languageFor } from '../words/language.ts';
import type { Language, Words } from '../words/words.ts';
import type { Speech } from './props.ts';
import { speechIn } from './speech.ts';

/** What a page is drawn from. */
export interface Opened {
  effective: EffectiveSettings;
  speech: Speech;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Draws a page of the extension, now and whenever its settings change; gives back how to draw it anew. */
export async function openSurface(
  wordsIn: (language: Language) => Words,
  page: (opened: Opened) => ComponentChild,
): Promise<() => Promise<void>> {
  const draw = async () => {
    const now = Date.now();
    const effective = await openSettings(now);
    const language = languageFor(effective.settings.language, browserLanguage());
    const speech = { ...speechIn(language, wordsIn), status: effective.status };
    document.documentElement.lang = speech.language;
    render(page({ effective, speech, now }), document.body);
  };
  onStored((keys) => {
    if (keys.some((key) => SETTINGS_KEYS.includes(key))) void draw();
  });
  await draw();
  return draw;
}
