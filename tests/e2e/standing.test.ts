import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { feed, POSTS } from '../pages/content.ts';
import { type BrowserUnderTest, until } from './drivers/browser.ts';
import { type ChromiumUnderTest, startChromium } from './drivers/chromium.ts';
import type { FirefoxUnderTest } from './drivers/firefox.ts';
import {
  deedsOf,
  openGuarded,
  openPage,
  pointOf,
  protectionOf,
  reopenPage,
  settle,
  siteLog,
} from './local-page.ts';
import { BROWSERS, CAMPAIGN, choose, openStage, type Stage, startSites } from './stage.ts';
import { popupSays } from './toolbar.ts';
import { answer, DIALOG, NOTE } from './warning.ts';

const X = 'https://x.com/home';
const FACEBOOK = 'https://www.facebook.com/';
const { campaign } = POSTS;
/** Updates and lists of Chromium and Firefox. */
const MAKERS = /^[\w.-]*\b(google|googleapis|gvt1|mozilla|mozgcp|firefox)\.(com|net|org)\//;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { ...CAMPAIGN, language: 'id' });
  });
  afterAll(() => stage?.close());
  const likeCampaign = async () => stage.browser.click(await pointOf(stage.browser, campaign.id, 'like'));

  test.each([X, FACEBOOK])('no ordinary post of a long feed is held: %s', async (url) => {
    await openGuarded(stage.browser, `${url}?posts=60`);
    const plain = feed(60).filter(({ label }) => label === 'ordinary');
    for (const { id } of plain) await stage.browser.click(await pointOf(stage.browser, id, 'like'));
    await settle(stage.browser);
    const log = await siteLog(stage.browser);
    expect(log.map(({ postId }) => postId)).toEqual(plain.map(({ id }) => id));
    expect(log.every(({ trusted }) => trusted)).toBe(true);
  });

  test('without a network everything goes on', async () => {
    const { browser } = stage;
    await openGuarded(browser, X);
    await goOffline(browser, true);
    try {
      await likeCampaign();
      await answer(browser, 'give-up');
      expect(await siteLog(browser)).toEqual([]);
      await likeCampaign();
      await answer(browser, 'proceed');
      expect(await deedsOf(browser)).toMatchObject([{ postId: campaign.id }]);
      await popupSays(browser, 'Halaman ini dijaga');
    } finally {
      await goOffline(browser, false);
    }
  });

  test('without a region, a campaign post still interrupts', async () => {
    await choose(stage.browser, { ...CAMPAIGN, regions: [] });
    await openGuarded(stage.browser, X);
    await likeCampaign();
    await stage.browser.waitFor(DIALOG);
    expect(await siteLog(stage.browser)).toEqual([]);
  });

  test('nothing was asked of anybody but the pages themselves, and what browsers ask of their makers', () => {
    const pages = /^(x\.com\/home|www\.facebook\.com\/)(\?[\w=&]*)?$|\/favicon\.ico$/;
    const asked = stage.server.requests.map(({ host, path }) => `${host}${path}`);
    expect(asked.filter((address) => !pages.test(address) && !MAKERS.test(address))).toEqual([]);
  });

  describe('outside every stage', () => {
    beforeAll(() => choose(stage.browser, { regions: ['17.07'] }));

    test.each([X, FACEBOOK])('%s is as if we were not there', async (url) => {
      await openGuarded(stage.browser, url);
      const children = () => stage.browser.evaluate(() => document.documentElement.children.length);
      expect(await children()).toBe(2);
      await likeCampaign();
      expect(await deedsOf(stage.browser)).toMatchObject([{ postId: campaign.id, trusted: true }]);
      expect(await children()).toBe(2);
    });

    test.each([
      ['already open', async () => {}],
      ['that has replaced itself, with all our listeners, while we slept', () => reopenPage(stage.browser)],
    ])('a rehearsal that begins takes hold on a page %s', async (_, meanwhile) => {
      await choose(stage.browser, { regions: ['17.07'] });
      await openGuarded(stage.browser, X);
      await meanwhile();
      await choose(stage.browser, CAMPAIGN);
      await until('the page to be told', async () => (await protectionOf(stage.browser)) === 'on');
      await likeCampaign();
      await stage.browser.waitFor(DIALOG);
      expect(await siteLog(stage.browser)).toEqual([]);
    });
  });
});

describe('in chromium', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  test('acts are held while the service worker sleeps', async () => {
    const server = await startSites();
    closing.push(server.close);
    const browser = await startChromium({ port: server.port });
    closing.push(browser.close);
    await choose(browser, CAMPAIGN);
    await browser.endWorker();
    await openGuarded(browser, X);
    await browser.click(await pointOf(browser, campaign.id, 'like'));
    await browser.waitFor(DIALOG);
    expect(await siteLog(browser)).toEqual([]);
  });

  test('before the briefing has come, a press is stopped; a second later acts pass', async () => {
    const extension = await withoutBackground();
    closing.push(() => rm(extension, { recursive: true }));
    const server = await startSites();
    closing.push(server.close);
    const browser = await startChromium({ port: server.port, extension });
    closing.push(browser.close);
    await until('a press within the first second', async () => {
      await openPage(browser, X);
      await browser.click(await pointOf(browser, campaign.id, 'like'));
      const [deed] = await siteLog(browser);
      expect(deed?.t ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1000);
      return deed === undefined && browser.look(NOTE);
    });
    await until('a press to pass', async () => {
      await browser.click(await pointOf(browser, campaign.id, 'like'));
      return (await siteLog(browser)).length > 0;
    });
    const [deed] = await siteLog(browser);
    expect(deed).toMatchObject({ kind: 'like', postId: campaign.id, trusted: true });
    expect(deed?.t).toBeGreaterThan(1000);
  });
});

async function goOffline(browser: BrowserUnderTest, offline: boolean): Promise<void> {
  if (browser.name === 'chromium') await (browser as ChromiumUnderTest).context.setOffline(offline);
  else await (browser as FirefoxUnderTest).inBrowser('Services.io.offline = arguments[0];', offline);
}

/** The built extension with a background that never speaks. */
async function withoutBackground(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jaga-jempol-mute-'));
  await cp('dist/chromium', folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  await writeFile(join(folder, 'mute.js'), '');
  const mute = { ...manifest, background: { service_worker: 'mute.js' } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(mute));
  return folder;
}
