import browser from './api.ts';

/** Opens the options page, or shows it where it is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens a page of the extension (its path, e.g. `src/welcome/index.html`) in a tab in front. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
