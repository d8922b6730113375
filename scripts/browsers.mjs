// Finds the browsers of this machine. Node built-ins only: it runs before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM = {
  variable: 'CHROME_PATH',
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  darwin: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  win32: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
  ],
};

const FIREFOX = {
  variable: 'FIREFOX_PATH',
  linux: ['firefox-esr', 'firefox'],
  darwin: ['Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox/firefox.exe'],
};

/**
 * The path of Chromium, Chrome, Edge or Brave; `CHROME_PATH` wins.
 * @returns {string | undefined} nothing when there is none
 */
export function findChromium() {
  return find(CHROMIUM);
}

/**
 * The path of Firefox ESR or Firefox; `FIREFOX_PATH` wins.
 * @returns {string | undefined} nothing when there is none
 */
export function findFirefox() {
  return find(FIREFOX);
}

function find(browser) {
  const chosen = process.env[browser.variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${browser.variable} names ${chosen}, which does not exist.`);
  }
  const names = browser[process.platform] ?? browser.linux;
  return names.flatMap((name) => folders().map((folder) => join(folder, name))).find(existsSync);
}

function folders() {
  const { env, platform } = process;
  if (platform === 'darwin') return ['/Applications', join(env.HOME ?? '', 'Applications')];
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  }
  return (env.PATH ?? '').split(delimiter).filter(Boolean);
}
