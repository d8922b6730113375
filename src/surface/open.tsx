import { type ComponentChild, render } from 'preact';
import { browserLanguage } from '../browser/start.ts';
import { onStored } from '../browser/storage.ts';
import type { EffectiveSettings } from '../settings/effective.ts';
import { openSettings, SETTINGS_KEYS } from '../settings/store.ts';
import { languageFor } from '../words/language.ts';
import type { Language, Words } from '../words/words.ts';
import type { Speech } from './props.ts';
import { speechIn } from './speech.ts';

/** Awaits a write to storage and says on the page when the browser refuses it. Resolves to whether it is kept. */
export type Attempt = (keeping: Promise<void>) => Promise<boolean>;

/** What a page is drawn from. */
export interface Opened {
  effective: EffectiveSettings;
  speech: Speech;
  /** Milliseconds since the epoch. */
  now: number;
  /** For every write that the page asks for. */
  attempt: Attempt;
}

/** Draws a page of the extension, now and whenever its settings change; gives back how to draw it anew. */
export async function openSurface(
  wordsIn: (language: Language) => Words | Promise<Words>,
  page: (opened: Opened) => ComponentChild,
): Promise<() => Promise<void>> {
  let opened: Opened | undefined;
  let refused = false;
  let begun = 0;
  let shown = 0;

  async function draw(): Promise<void> {
    const turn = ++begun;
    const now = Date.now();
    const effective = await openSettings(now).catch(noteUnread);
    if (!effective) {
      // What stands on the page already stays.
      if (!opened) await showUnread(wordsIn);
      return;
    }
    const language = languageFor(effective.settings.language, browserLanguage());
    const words = await wordsIn(language);
    // The words of one language may take longer than those of the one chosen after it.
    if (turn < shown) return;
    shown = turn;
    const speech = { ...speechIn(language, () => words), status: effective.status };
    opened = { effective, speech, now, attempt };
    show(opened);
  }

  function show(on: Opened): void {
    document.documentElement.lang = on.speech.language;
    const body = (
      <>
        <p role="alert" class={refused ? 'refused banner' : ''}>
          {refused && on.speech.words('popupNotKept')}
        </p>
        {page(on)}
      </>
    );
    render(body, document.body);
  }

  async function attempt(keeping: Promise<void>): Promise<boolean> {
    refused = await keeping.then(
      () => false,
      () => true,
    );
    if (opened) show(opened);
    return !refused;
  }

  onStored((keys) => {
    if (keys.some((key) => SETTINGS_KEYS.includes(key))) void draw();
  });
  await draw();
  return draw;
}

function noteUnread(error: unknown): undefined {
  console.warn('Jaga Jempol cannot read what is stored:', error);
}

/** Says, in the language of the browser, that what is stored cannot be read, and offers nothing that could be chosen over it. */
async function showUnread(wordsIn: (language: Language) => Words | Promise<Words>): Promise<void> {
  const language = languageFor('auto', browserLanguage());
  const words = await wordsIn(language);
  document.documentElement.lang = language;
  render(
    <p role="alert" class="banner">
      {words('popupNotRead')}
    </p>,
    document.body,
  );
}
