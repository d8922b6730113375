import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feed, POSTS } from '../pages/content.ts';
import { pressControl, write } from './acts/act.ts';
import type { BrowserUnderTest } from './drivers/browser.ts';
import type { ChromiumUnderTest } from './drivers/chromium.ts';
import type { FirefoxUnderTest } from './drivers/firefox.ts';
import { openGuarded, settle } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, giveUpByKey } from './warning.ts';

const SITES = [
  'https://x.com/home',
  'https://www.facebook.com/',
  'https://www.youtube.com/',
  'https://www.instagram.com/',
  'https://www.tiktok.com/foryou',
  'https://www.threads.com/',
];
const HOSTS = SITES.map((url) => new URL(url).hostname);
/** What the pages themselves ask for. */
const PAGES = new RegExp(
  `^(${SITES.map((url) => url.slice('https://'.length).replaceAll('.', '\\.')).join('|')})(\\?[\\w=&]*)?$|/favicon\\.ico$`,
);
/** Updates and lists of Chromium and Firefox. */
const MAKERS = /^[\w.-]*\b(google|googleapis|gvt1|mozilla|mozgcp|firefox)\.(com|net|org)\//;
const WRITTEN = 'Kabar hangat dari sudut pasar';
/** Whatever would betray what was on the pages, or what was done there. */
const TRACES = [
  WRITTEN,
  ...feed(10).flatMap(({ id, text, author, handle }) => [id, text, author, handle]),
  ...HOSTS.map((host) => `${host}/`),
];

describe.each(BROWSERS)('a morning on every guarded site in %s', (name) => {
  let stage: Stage;
  let said: () => Promise<string[]>;
  let before: string;
  let titles: string[];
  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
    said = listenToScripts(stage.browser);
    before = await stored(stage.browser);
    titles = [];
    for (const url of SITES) await spendTimeOn(url);
  });
  afterAll(() => stage?.close());

  test('asks nobody for anything but the pages themselves, and what browsers ask of their makers', () => {
    const asked = stage.server.requests.map(({ host, path }) => `${host}${path}`);
    expect(asked.length).toBeGreaterThanOrEqual(SITES.length);
    expect(asked.filter((address) => !PAGES.test(address) && !MAKERS.test(address))).toEqual([]);
    expect(
      stage.server.requests.filter(({ path, body }) => holdsTrace(decodeURIComponent(path + body))),
    ).toEqual([]);
  });

  test('leaves the storage as it was', async () => {
    expect(await stored(stage.browser)).toBe(before);
    const { briefing: _, ...others } = JSON.parse(before).local;
    expect(Object.keys(others).filter((key) => !['chosen', 'managed', 'format'].includes(key))).toEqual([]);
    expect(holdsTrace(JSON.stringify(others))).toBe(false);
  });

  test('leaves nothing of a post in titles and badges', () => {
    expect(titles).toHaveLength(SITES.length * 2);
    expect(titles.filter(holdsTrace)).toEqual([]);
  });

  test('leaves nothing in the logs', async () => {
    expect(await said()).toEqual([]);
  });

  /** Likes, gives up, goes on, writes; then notes what toolbar and tab say. */
  async function spendTimeOn(url: string): Promise<void> {
    const { browser } = stage;
    await openGuarded(browser, url);
    await pressControl(browser, 'click', POSTS.ordinary.id, 'like');
    await pressControl(browser, 'click', POSTS.campaign.id, 'like');
    await giveUpByKey(browser);
    await pressControl(browser, 'click', POSTS.campaign.id, 'like');
    await answer(browser, 'proceed');
    if (url.includes('facebook')) await write(browser, POSTS.ordinary.id, WRITTEN);
    await settle(browser);
    titles.push(await browser.evaluate(() => document.title), await badge(browser));
  }
});

function holdsTrace(text: string): boolean {
  return TRACES.some((trace) => text.includes(trace));
}

/** Every kind of storage that the extension has. */
function stored(browser: BrowserUnderTest): Promise<string> {
  return browser.inExtension(async (api) => {
    const local = await api.storage.local.get(null);
    const sync = await api.storage.sync.get(null);
    const session = await api.storage.session.get(null);
    const bases = await indexedDB.databases();
    const names = (await caches.keys().catch((): string[] => [])).concat(Object.keys(localStorage));
    return JSON.stringify({ local, sync, session, bases, names });
  });
}

function badge(browser: BrowserUnderTest): Promise<string> {
  return browser.inExtension(async (api) => {
    const tabs = await api.tabs.query({});
    const said = tabs.map(async ({ id: tabId }) =>
      tabId === undefined
        ? ''
        : `${await api.action.getTitle({ tabId })} ${await api.action.getBadgeText({ tabId })}`,
    );
    return (await Promise.all(said)).join('\n');
  });
}

/** What scripts of the extension write to the log from now on. */
function listenToScripts(browser: BrowserUnderTest): () => Promise<string[]> {
  if (isChromium(browser)) {
    const heard: string[] = [];
    browser.context.on('console', (message) => {
      if (message.location().url.startsWith(browser.origin)) heard.push(message.text());
    });
    return async () => heard;
  }
  return () =>
    (browser as FirefoxUnderTest).inBrowser<string[]>(
      `return Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
        .filter((one) => String(one.filename).startsWith('moz-extension:')).map((one) => one.arguments.map(String).join(' '));`,
    );
}

function isChromium(browser: BrowserUnderTest): browser is ChromiumUnderTest {
  return browser.name === 'chromium';
}
