import browser, { type Runtime } from 'webextension-polyfill';

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

/** The tab in front of the person, or nothing when there is none. */
export async function frontTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
