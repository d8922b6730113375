import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface, every function of which gives a promise: `browser` in Firefox, `chrome` in Chromium (Manifest V3).
 * The polyfill, which would give both the same name, would be a tenth of the popup; of it we use the types.
 */
const api: Browser = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');

export default api;
