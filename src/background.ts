import { badgeFor, badgeForMissing, badgeToReload } from './briefing/badge.ts';
import { compileBriefing } from './briefing/compile.ts';
import { openPacks } from './briefing/packs.ts';
import type { PageQuestion, PageState } from './briefing/page.ts';
import { readPageMessage } from './briefing/page-state.ts';
import { isBriefedFor, keepBriefing } from './briefing/store.ts';
import { writeBriefing } from './briefing/write.ts';
import { showBadge, showBadgeEverywhere } from './browser/badge.ts';
import { onManagedChanged } from './browser/managed.ts';
import { askTab, missingHosts, onMessage } from './browser/messages.ts';
import { browserLanguage, onStart } from './browser/start.ts';
import { onStored } from './browser/storage.ts';
import { onAccessChanged, onFirstStart, openTabs } from './browser/tabs.ts';
import { addCorrection } from './settings/correct.ts';
import type { EffectiveSettings } from './settings/effective.ts';
import type { Settings } from './settings/settings.ts';
import { openSettings, refreshManaged, SETTINGS_KEYS, stampFormat } from './settings/store.ts';
import { protectedSites } from './surface/sites.ts';
import styles from './warning/warning.css?inline';
import { greetOnInstall } from './welcome/greet.ts';
import { pageTexts } from './words/page-texts.ts';
import { languageFor, type Words, wordsIn } from './words/words.ts';

onStart(() => {
  prepare();
  attempt(stampFormat());
});

attempt(
  onFirstStart(async () => {
    await Promise.all([showAccess(), showSilentTabs()]);
  }),
);

onAccessChanged(() => attempt(showAccess()));

greetOnInstall();

onStored((keys) => {
  if (!keys.some((key) => SETTINGS_KEYS.includes(key))) return;
  attempt(brief());
  attempt(showAccess());
});

onManagedChanged(() => attempt(refreshManaged(true, Date.now())));

onMessage((message, tab) => {
  const said = readPageMessage(message, 'message');
  if (said.say === 'briefing-needed') prepare();
  else if (said.say === 'correct') attempt(correct(said.account));
  else if (tab !== undefined) attempt(show(tab, said.state));
});

/** Managed values may come seconds later; they are stored, and that compiles the briefing anew. */
function prepare(): void {
  attempt(brief());
  attempt(refreshManaged(false, Date.now()));
}

/** A storage that refuses (full, damaged) keeps what it has; the next page, or the next start, asks again. */
function attempt(work: Promise<void>): void {
  work.catch((error: unknown) => console.warn('Jaga Jempol could not finish:', error));
}

async function brief(): Promise<void> {
  const now = Date.now();
  const { additions, status, ...effective } = await openSettings(now);
  const language = languageFor(effective.settings.language, browserLanguage());
  const briefing = compileBriefing(openPacks(additions), briefed(effective), now, language);
  const texts = pageTexts(language);
  await keepBriefing(writeBriefing({ ...briefing, texts, styles, ...(status ? { status } : {}) }));
}

/** The settings as pages are told: an account that a person has corrected is spared like one that IT allows. */
function briefed({
  settings,
  corrections = [],
}: Pick<EffectiveSettings, 'settings' | 'corrections'>): Settings {
  return { ...settings, allowAccounts: [...settings.allowAccounts, ...corrections] };
}

/** An account of a contestant counts whatever a person says of it. */
async function correct(account: string): Promise<void> {
  const { additions } = await openSettings(Date.now());
  const { contests } = openPacks(additions);
  const isContestant = contests.some(({ contestants }) =>
    contestants.some(({ accounts = [] }) =>
      accounts.some(({ site, handle }) => `${site}/${handle.toLowerCase()}` === account),
    ),
  );
  if (!isContestant) await addCorrection(account);
}

async function show(tab: number, state: PageState): Promise<void> {
  const effective = await openSettings(Date.now());
  await showBadge(tab, badgeFor(state, wordsFor(effective.settings)));
  if (!(await isBriefedFor(briefed(effective)))) await brief();
}

/** Says, where no page says how it stands, which of the guarded hosts the browser withholds. */
async function showAccess(): Promise<void> {
  const [{ words, guarded }, missing] = await Promise.all([speech(), missingHosts()]);
  const withheld = missing.filter((host) => guarded.includes(host));
  await showBadgeEverywhere(badgeForMissing(withheld, words));
}

/** Pages that were open before us, or before this version of us, can only be guarded once they are loaded again. */
async function showSilentTabs(): Promise<void> {
  const { words } = await speech();
  await Promise.all(
    (await openTabs()).map(async (tab) => {
      const answer = await askTab(tab, { ask: 'page' } satisfies PageQuestion);
      if (answer === undefined) await showBadge(tab, badgeToReload(words));
    }),
  );
}

/** The settings in force, the words of the person's language, and the hosts on which they want to be guarded. */
async function speech(): Promise<{ settings: Settings; words: Words; guarded: string[] }> {
  const { settings } = await openSettings(Date.now());
  const sites = protectedSites().filter(({ site }) => settings.sites.includes(site));
  return {
    settings,
    words: wordsFor(settings),
    guarded: sites.flatMap(({ hosts }) => hosts),
  };
}

function wordsFor({ language }: Settings): Words {
  return wordsIn(languageFor(language, browserLanguage()));
}
