import { render } from 'preact';
import { BRIEFING_KEY } from '../briefing/briefing.ts';
import { frontTab, missingHosts } from '../browser/messages.ts';
import { browserLanguage, ownVersion } from '../browser/start.ts';
import { onStored } from '../browser/storage.ts';
import { openBundled } from '../packs/bundled.ts';
import { stageOn } from '../policy/calendar.ts';
import { rehearsalFrom } from '../settings/rehearsal.ts';
import { choose, openSettings, SETTINGS_KEYS } from '../settings/store.ts';
import { languageFor } from '../words/words.ts';
import { overviewOf, type PopupPacks } from './overview.ts';
import { Popup } from './popup.tsx';
import type { PopupActions } from './props.ts';
import { type Standing, standingOf } from './site.ts';
import { protectedSites } from './sites.ts';
import { speechIn } from './speech.ts';
import './popup.css';

const bundled = openBundled();
const packs: PopupPacks = {
  regions: bundled.regions().body,
  elections: bundled.calendar().body,
  circulars: bundled.circulars().body,
  contests: () => bundled.contestants().body,
};
const sites = protectedSites();

const actions: PopupActions = {
  choose: (changes) => void choose(changes),
  rehearse(date) {
    if (!packs.elections.some((election) => stageOn(date, election))) return false;
    void choose({ rehearsal: rehearsalFrom(date, Date.now()) });
    return true;
  },
};

let standing: Standing | undefined;

await draw();
onStored((keys) => {
  if (keys.some((key) => SETTINGS_KEYS.includes(key))) void draw();
  if (keys.includes(BRIEFING_KEY)) void ask();
});
await ask();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void ask();
});

async function draw(): Promise<void> {
  const now = Date.now();
  const effective = await openSettings(now);
  const speech = speechIn(languageFor(effective.settings.language, browserLanguage()));
  document.documentElement.lang = speech.language;
  const data = {
    speech,
    effective,
    standing,
    sites: sites.map(({ name }) => name),
    overview: overviewOf(packs, effective.settings, now),
    regions: packs.regions,
    version: ownVersion(),
  };
  render(<Popup data={data} actions={actions} />, document.body);
}

/** `?tab=ID` names the tab when the popup stands in a tab of its own. */
async function ask(): Promise<void> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab = await frontTab(named === null ? undefined : Number(named));
  standing = await standingOf(tab, await missingHosts(), sites);
  await draw();
}
