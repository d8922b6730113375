import browser from './api.ts';

const GREETED = 'greeted';

/** The tabs that show a loaded page of a host of ours; those that the browser has put to sleep load again by themselves. */
export async function openTabs(): Promise<number[]> {
  const { host_permissions: url = [] } = browser.runtime.getManifest();
  const tabs = await browser.tabs.query({ url, status: 'complete', discarded: false });
  return tabs.flatMap(({ id }) => id ?? []);
}

/**
 * Calls `first` when the background starts for the first time since the extension was installed, updated, reloaded or switched on: pages
 * that are open then have no content script of this start.
 */
export async function onFirstStart(first: () => Promise<void>): Promise<void> {
  const { [GREETED]: greeted } = await browser.storage.session.get(GREETED);
  if (greeted) return;
  await browser.storage.session.set({ [GREETED]: true });
  await first();
}

/** Calls `changed` when the person or IT has given us access to hosts, or taken it. */
export function onAccessChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
