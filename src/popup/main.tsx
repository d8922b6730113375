import { BRIEFING_KEY } from '../briefing/briefing.ts';
import { openPacks } from '../briefing/packs.ts';
import { frontTab, missingHosts } from '../browser/messages.ts';
import { openOptions, openOwnPage } from '../browser/open.ts';
import { ownVersion } from '../browser/start.ts';
import { onStored } from '../browser/storage.ts';
import { openBundled } from '../packs/bundled.ts';
import { actionsOn } from '../surface/actions.ts';
import { type Opened, openSurface } from '../surface/open.ts';
import { protectedSites } from '../surface/sites.ts';
import { keptLibrary } from './library.ts';
import { overviewOf } from './overview.ts';
import { Popup } from './popup.tsx';
import { type Standing, standingOf } from './site.ts';
import { popupWords } from './words.ts';
import './popup.css';

const libraryIn = keptLibrary(openBundled().answers().body);
const sites = protectedSites();
let standing: Standing | undefined;

const draw = await openSurface(popupWords, popup);
onStored((keys) => {
  if (keys.includes(BRIEFING_KEY)) void ask();
});
await ask();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void ask();
});

function popup({ effective, speech, now }: Opened) {
  const { settings, additions } = effective;
  const { elections, regions, circulars, contests } = openPacks(additions);
  const packs = { elections, regions, circulars, contests };
  const data = {
    speech,
    effective,
    standing,
    regions,
    overview: overviewOf(packs, settings, now),
    library: libraryIn(circulars, speech.language),
    sites: sites.map(({ name }) => name),
    version: ownVersion(),
  };
  const actions = {
    ...actionsOn(() => elections),
    openCheck: () => void openOwnPage('src/check/index.html'),
    openLookBack: () => void openOwnPage('src/lookback/index.html'),
    openOptions: () => void openOptions(),
  };
  return <Popup data={data} actions={actions} />;
}

/** `?tab=ID` names the tab when the popup stands in a tab of its own. */
async function ask(): Promise<void> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab = await frontTab(named === null ? undefined : Number(named));
  standing = await standingOf(tab, await missingHosts(), sites);
  await draw();
}
