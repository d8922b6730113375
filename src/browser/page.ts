import type { Browser } from 'webextension-polyfill';

/**
 * The content script's own small door to the browser: without the polyfill, which would be most of the script's size. Every function is
 * harmless in an orphaned script, one whose extension was updated, reloaded or switched off under the open page.
 */
const api: Browser | undefined = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');

/** Whether the extension that put this script into the page has gone away. */
export function isCutOff(): boolean {
  try {
    return api?.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** The language of the browser, e.g. `id` or `en-US`: the one that popup and badge go by, which is not always `navigator.language`. */
export function uiLanguage(): string {
  return api?.i18n.getUILanguage() ?? navigator.language;
}

/** The value under `key` of `storage.local`, or nothing. */
export async function readStored(key: string): Promise<unknown> {
  try {
    return (await api?.storage.local.get(key))?.[key];
  } catch {
    return undefined;
  }
}

/** Calls `changed` with every new value of `key` in `storage.local`. */
export function onStoredValue(key: string, changed: (value: unknown) => void): void {
  api?.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) changed(change.newValue);
  });
}

/** Answers messages of the extension's own pages and background; `answer` gives nothing for what it does not know. */
export function onQuestion(answer: (question: unknown) => object | undefined): void {
  api?.runtime.onMessage.addListener(
    (question: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
      reply(answer(question));
      return true;
    },
  );
}

/** Tells the background something; nobody may be listening. */
export function tell(message: object): void {
  if (isCutOff()) return;
  try {
    void api?.runtime.sendMessage(message).catch(() => {});
  } catch {
    // The extension went away between the two lines.
  }
}
