import type { BrowserUnderTest } from './drivers/browser.ts';
import { tabOf } from './local-page.ts';

/** What the toolbar button shows for the tab in front. */
export async function badgeIn(browser: BrowserUnderTest): Promise<{ text: string; title: string }> {
  const tabId = await tabOf(browser, await browser.evaluate(() => location.href));
  return browser.inExtension(
    async (api, tab) => ({
      text: await api.action.getBadgeText({ tabId: tab }),
      title: await api.action.getTitle({ tabId: tab }),
    }),
    tabId,
  );
}

/** What the toolbar button shows where no page has said how it stands. */
export function badgeElsewhere(browser: BrowserUnderTest): Promise<{ text: string; title: string }> {
  return browser.inExtension(async (api) => ({
    text: await api.action.getBadgeText({}),
    title: await api.action.getTitle({}),
  }));
}

/** Opens the popup about the tab in front, waits until it says all of `words` of the site, and closes it. */
export async function popupSays(browser: BrowserUnderTest, ...words: string[]): Promise<void> {
  const tabId = await tabOf(browser, await browser.evaluate(() => location.href));
  await browser.openTab(`${browser.origin}/src/popup/index.html?tab=${tabId}`);
  await browser.waitFor('.site', ({ text }) => words.every((one) => text.replace(/\s+/g, ' ').includes(one)));
  await browser.closeTab();
}
