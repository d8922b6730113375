import type { Runtime } from 'webextension-polyfill';
import browser from './api.ts';

/** Calls `heard` with every message from a page's content script; `tab` is its tab, when it is the page itself and not a frame in it. */
export function onMessage(heard: (message: unknown, tab: number | undefined) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    heard(message, sender.frameId === 0 ? sender.tab?.id : undefined);
    return undefined;
  });
}

/** Asks the content script of `tab`; nothing when there is none that answers. The answer comes from a page: read it strictly. */
export async function askTab(tab: number, question: object): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tab, question, { frameId: 0 });
  } catch {
    // No content script of ours runs there.
    return undefined;
  }
}

/** A tab, and the address of its page where it is on one of our hosts and the browser lets us there. */
export interface TabInFront {
  id: number;
  url?: string;
}

/** The tab in front of the person, or the one with the given id; nothing when there is none. */
export async function frontTab(id?: number): Promise<TabInFront | undefined> {
  const [tab] =
    id === undefined
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : (await browser.tabs.query({})).filter((one) => one.id === id);
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url?.startsWith('https://') ? { url: tab.url } : {}) };
}

/**
 * Whether the browser keeps us away from the page of `tab` although its host was given to us, as an agency's policy can
 * (`runtime_blocked_hosts`). Chromium hides that everywhere but here: it refuses to ask the person for access that we already have, and
 * elsewhere it asks for nothing, because no host of ours is missing. Only for when none is; never true before Chromium 133 and in Firefox.
 */
export async function isWithheld(tab: number): Promise<boolean> {
  const ask: unknown = Reflect.get(browser.permissions, 'addHostAccessRequest');
  if (typeof ask !== 'function') return false;
  try {
    await ask.call(browser.permissions, { tabId: tab });
    return false;
  } catch (error) {
    return /already has access/.test(String(error));
  }
}

/** The hosts in the manifest that the person or IT has taken from us, e.g. `x.com`. */
export async function missingHosts(): Promise<string[]> {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins
    .filter((_, index) => !granted[index])
    .map((origin) => origin.replace(/^https:\/\/\*\.|\/\*$/g, ''));
}
