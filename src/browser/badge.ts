import browser from './api.ts';

/** What the toolbar button of one tab shows. An empty `text` takes the badge away. */
export interface Badge {
  text: string;
  /** Behind and of the letters, as CSS colours. */
  background: string;
  color: string;
  title: string;
}

/** Shows `badge` on every tab that has none of its own. */
export async function showBadgeEverywhere({ text, background, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: background }),
    browser.action.setTitle({ title }),
  ]);
}

/** Shows `badge` on `tab`. The browsers themselves clear it when the tab goes to another page. */
export async function showBadge(tab: number, badge: Badge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: badge.background }),
      browser.action.setBadgeTextColor({ tabId: tab, color: badge.color }),
      browser.action.setTitle({ tabId: tab, title: badge.title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
