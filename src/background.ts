import { badgeFor } from './briefing/badge.ts';
import { compileBriefing } from './briefing/compile.ts';
import { openPacks } from './briefing/packs.ts';
import type { PageState } from './briefing/page.ts';
import { readPageMessage } from './briefing/page-state.ts';
import { keepBriefing } from './briefing/store.ts';
import { writeBriefing } from './briefing/wire.ts';
import { showBadge } from './browser/badge.ts';
import { onManagedChanged } from './browser/managed.ts';
import { onMessage } from './browser/messages.ts';
import { browserLanguage, onStart } from './browser/start.ts';
import { onStored } from './browser/storage.ts';
import { openSettings, refreshManaged, SETTINGS_KEYS } from './settings/store.ts';
import { greetOnInstall } from './welcome/greet.ts';
import { languageFor, wordsIn } from './words/words.ts';

onStart(prepare);

greetOnInstall();

onStored((keys) => {
  if (keys.some((key) => SETTINGS_KEYS.includes(key))) void brief();
});

onManagedChanged(() => void refreshManaged(true, Date.now()));

onMessage((message, tab) => {
  const said = readPageMessage(message, 'message');
  if (said.say === 'briefing-needed') prepare();
  else if (tab !== undefined) void show(tab, said.state);
});

/** Managed values may come seconds later; they are stored, and that compiles the briefing anew. */
function prepare(): void {
  void brief();
  void refreshManaged(false, Date.now());
}

async function brief(): Promise<void> {
  const now = Date.now();
  const { settings, additions } = await openSettings(now);
  await keepBriefing(writeBriefing(compileBriefing(openPacks(additions), settings, now)));
}

async function show(tab: number, state: PageState): Promise<void> {
  const { settings } = await openSettings(Date.now());
  await showBadge(tab, badgeFor(state, wordsIn(languageFor(settings.language, browserLanguage()))));
}
