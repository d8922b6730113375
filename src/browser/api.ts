import browser from 'webextension-polyfill';

/** The one place where the polyfill comes in: `browser` with promises, in Chromium and in Firefox. */
export default browser;
