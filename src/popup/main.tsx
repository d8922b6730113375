import { BRIEFING_KEY } from '../briefing/briefing.ts';
import { openPacks, type PackInForce } from '../briefing/packs.ts';
import { frontTab, missingHosts } from '../browser/messages.ts';
import { openOptions, openOwnPage } from '../browser/open.ts';
import { ownVersion } from '../browser/start.ts';
import { onStored } from '../browser/storage.ts';
import type { Change } from '../packs/changes.ts';
import { actionsOn } from '../surface/actions.ts';
import { type Opened, openSurface } from '../surface/open.tsx';
import { protectedSites } from '../surface/sites.ts';
import { keptLibrary } from './library.ts';
import { overviewOf } from './overview.ts';
import { Popup } from './popup.tsx';
import type { NewsOf } from './props.ts';
import { type PageStanding, standingOf } from './site.ts';
import { popupWords } from './words.ts';
import './popup.css';

const libraryIn = keptLibrary();
const sites = protectedSites();
let standing: PageStanding | undefined;

const draw = await openSurface(popupWords, popup);
onStored((keys) => {
  if (keys.includes(BRIEFING_KEY)) void ask();
});
await ask();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void ask();
});

function popup({ effective, speech, now, attempt }: Opened) {
  const { settings, additions } = effective;
  const { elections, regions, circulars, contests, answers, changes, editions } = openPacks(additions);
  const packs = { elections, regions, circulars, contests };
  const data = {
    speech,
    effective,
    standing,
    regions,
    overview: overviewOf(packs, settings, now),
    library: libraryIn(answers, circulars, speech.language),
    news: newsOf(editions, changes),
    sites: sites.map(({ name }) => name),
    version: ownVersion(),
  };
  const actions = {
    ...actionsOn(() => elections, attempt),
    openUndo: () => void openOwnPage('src/undo/index.html'),
    openCheck: () => void openOwnPage('src/check/index.html'),
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

function newsOf(editions: PackInForce[], changes: Change[]): NewsOf {
  const { edition = 1, issued = '' } = editions.find(({ kind }) => kind === 'circulars') ?? {};
  return { edition, issued, changes };
}
