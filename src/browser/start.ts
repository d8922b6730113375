import browser from './api.ts';

/** Calls `started` when the extension is installed or updated and when the browser starts. */
export function onStart(started: () => void): void {
  browser.runtime.onInstalled.addListener(started);
  browser.runtime.onStartup.addListener(started);
}

/** The version in the manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The language of the browser, e.g. `id` or `en-US`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
