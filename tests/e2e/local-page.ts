import type { PageState } from '../../src/briefing/page.ts';
import type { LogEntry } from '../pages/engine/site.ts';
import { type BrowserUnderTest, type Point, until } from './drivers/browser.ts';

/** Opens a page of a local site and waits until it is there. */
export async function openPage(browser: BrowserUnderTest, url: string): Promise<void> {
  await browser.open(url);
  await until(`${url} to be built`, () => browser.evaluate(() => window.__site?.ready === 1));
}

/** Opens a page of a local site and waits until the extension has its briefing there: a press before that is only stopped. */
export async function openGuarded(browser: BrowserUnderTest, url: string): Promise<void> {
  await openPage(browser, url);
  await until('the extension to know how it stands', async () => {
    const protection = await protectionOf(browser);
    return protection !== undefined && protection !== 'waiting';
  });
}

/** How the page in front is protected, as the extension tells its popup; nothing before there is a content script to ask. */
export async function protectionOf(browser: BrowserUnderTest): Promise<PageState['protection'] | undefined> {
  const url = await browser.evaluate(() => location.href);
  const state = await browser.inExtension(async (api, address) => {
    const tab = (await api.tabs.query({})).find((one) => one.url === address);
    if (tab?.id === undefined) return null;
    return api.tabs.sendMessage(tab.id, { ask: 'page' }, { frameId: 0 }).catch(() => null);
  }, url);
  return (state as PageState | null)?.protection;
}

/** Has the page replace itself by `document.open()` and waits until it is there again. */
export async function reopenPage(browser: BrowserUnderTest): Promise<void> {
  await browser.evaluate(() => {
    setTimeout(() => window.__site.reopen());
  });
  await until('the page to be built again', () => browser.evaluate(() => window.__site?.ready === 2));
}

/** Where a control of a post is, once it is in the page and in view. */
export function pointOf(browser: BrowserUnderTest, postId: string, control: string): Promise<Point> {
  return until(`${control} of ${postId}`, () =>
    browser.evaluate(
      (id, name) => {
        try {
          return window.__site.point(id, name);
        } catch {
          return false;
        }
      },
      postId,
      control,
    ),
  );
}

/** Puts the keyboard on a control of a post, or on the post itself, as the Tab key would. */
export async function focusOn(browser: BrowserUnderTest, postId: string, control?: string): Promise<void> {
  if (control !== undefined) await pointOf(browser, postId, control);
  await browser.evaluate((id, name) => window.__site.focus(id, name ?? undefined), postId, control ?? null);
}

/** All that the site has done since the page was opened. Copied links and videos played or paused are no acts and left out. */
export async function siteLog(browser: BrowserUnderTest): Promise<LogEntry[]> {
  const log = await browser.evaluate(() => window.__site.log);
  return log.filter(({ kind }) => kind !== 'copy' && kind !== 'play');
}

/** Waits until the site has acted, lets everything queued in the page run, and gives all it has done. */
export async function deedsOf(browser: BrowserUnderTest): Promise<LogEntry[]> {
  await until('the site to act', async () => (await siteLog(browser)).length > 0);
  await settle(browser);
  return siteLog(browser);
}

/** Lets everything that is queued in the page run: two frames and what they have queued. */
export async function settle(browser: BrowserUnderTest): Promise<void> {
  await browser.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  );
}

/** What a post shows of the viewer's acts. */
export function stateOf(browser: BrowserUnderTest, postId: string): Promise<string> {
  return browser.evaluate((id) => window.__site.state(id), postId);
}

/** The browser's number for the tab that shows `url`, or an address that begins so: the popup in a tab of its own speaks about it with `?tab=NUMBER`. */
export async function tabOf(browser: BrowserUnderTest, url: string): Promise<number> {
  const id = await browser.inExtension(async (api, wanted) => {
    const tabs = await api.tabs.query({});
    return (tabs.find(({ url }) => url === wanted) ?? tabs.find((tab) => tab.url?.startsWith(wanted)))?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}
