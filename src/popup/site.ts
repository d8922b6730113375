import type { PageQuestion, PageState } from '../briefing/page.ts';
import { readPageState } from '../briefing/page-state.ts';
import { askTab, isWithheld, type TabInFront } from '../browser/messages.ts';
import { isAt } from '../sites/hosts.ts';
import type { ProtectedSite } from '../surface/sites.ts';

/** How the page in front stands: told by its content script, or what else we know when none answers. */
export type PageStanding =
  | { is: 'answered'; state: PageState }
  /** A page of a protected site, on which nothing of ours runs. */
  | { is: 'silent'; host: string }
  /** A page that the extension has access to but that this version does not know yet. */
  | { is: 'not-yet'; host: string }
  /** The browser, or IT through the browser, keeps us away from these hosts, one of which may be in front. */
  | { is: 'no-access'; hosts: string[] }
  /** The browser keeps us away from this page, whose host is ours. */
  | { is: 'withheld' }
  | { is: 'other' };

/** Asks the page of `tab`. `missing` are the hosts of ours that the browser withholds. */
export async function standingOf(
  tab: TabInFront | undefined,
  missing: string[],
  sites: ProtectedSite[],
): Promise<PageStanding> {
  if (!tab) return { is: 'other' };
  const state = readAnswer(await askTab(tab.id, { ask: 'page' } satisfies PageQuestion));
  if (state) return { is: 'answered', state };
  // The browser tells the address of a page only where we have access.
  if (tab.url) return silentOn(new URL(tab.url).hostname, sites);
  if (missing.length > 0) return { is: 'no-access', hosts: missing };
  return { is: (await isWithheld(tab.id)) ? 'withheld' : 'other' };
}

function silentOn(host: string, sites: ProtectedSite[]): PageStanding {
  const known = sites.some(({ hosts }) => isAt(host, hosts));
  return { is: known ? 'silent' : 'not-yet', host };
}

function readAnswer(answer: unknown): PageState | undefined {
  try {
    return readPageState(answer, 'answer');
  } catch {
    return undefined;
  }
}
