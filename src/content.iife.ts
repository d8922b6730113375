import { BRIEFING_KEY } from './briefing/briefing.ts';
import type { BriefingNeeded, PageReport } from './briefing/page.ts';
import { Protection } from './briefing/protection.ts';
import { readBriefing } from './briefing/wire.ts';
import { isAlive, onQuestion, onStoredValue, readStored, tell } from './browser/page.ts';
import { Guard } from './guard/guard.ts';
import { listen } from './guard/listen.ts';
import sitesPack from './packs/bundled/sites.json?raw';
import { readSites } from './packs/kinds/sites.ts';
import type { Site } from './sites/site.ts';
import { siteFor } from './sites/sites.ts';
import { Warning } from './warning/warning.tsx';

/** A page that still has no briefing by then is told to be unprotected, and acts pass. */
const BRIEFING_PATIENCE_MS = 1_000;

const site = siteFor(hostname(), readSites(sitesPack).body);
if (site) protect(site);

function protect(site: Site): void {
  const protection = new Protection(site.id, navigator.language);
  const warning = new Warning(
    () => protection.words,
    () => protection.situation,
  );
  const guard = new Guard(site, warning, () => {
    if (!isAlive()) protection.fail('orphaned');
    return protection.standAt(Date.now());
  });
  listen((event) => guard.handle(event, Date.now()));

  const follow = (stored: unknown) => {
    try {
      if (stored === undefined) protection.fail('no-briefing');
      else protection.follow(readBriefing(String(stored)));
    } catch {
      protection.fail('broken-briefing');
    }
    guard.renew();
    report(protection);
  };
  onStoredValue(BRIEFING_KEY, follow);
  onQuestion((question) => (isPageQuestion(question) ? protection.state : undefined));
  void readStored(BRIEFING_KEY).then((stored) => {
    if (stored === undefined) tell({ say: 'briefing-needed' } satisfies BriefingNeeded);
    else follow(stored);
  });
  setTimeout(() => {
    if (protection.state.protection === 'waiting') follow(undefined);
  }, BRIEFING_PATIENCE_MS);
}

function report(protection: Protection): void {
  if (protection.needsBriefing()) tell({ say: 'briefing-needed' } satisfies BriefingNeeded);
  if (window === window.top) tell({ say: 'page', state: protection.state } satisfies PageReport);
}

function isPageQuestion(question: unknown): boolean {
  return typeof question === 'object' && question !== null && 'ask' in question && question.ask === 'page';
}

/** The host whose page this is; a frame without an address of its own belongs to the page that made it. */
function hostname(): string {
  if (location.hostname) return location.hostname;
  return URL.canParse(self.origin) ? new URL(self.origin).hostname : '';
}
