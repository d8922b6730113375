import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { pressControl, type Way } from './acts/act.ts';
import type { BrowserUnderTest } from './drivers/browser.ts';
import { deedsOf, focusOn, openGuarded, pointOf, reopenPage, settle, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, DIALOG, NOTE } from './warning.ts';

const X = 'https://x.com/home';
const FACEBOOK = 'https://www.facebook.com/';
const YOUTUBE = 'https://www.youtube.com/';
const TIKTOK = 'https://www.tiktok.com/foryou';
const INSTAGRAM = 'https://www.instagram.com/';
const THREADS = 'https://www.threads.com/';
const SITES = [X, FACEBOOK, YOUTUBE, TIKTOK, INSTAGRAM, THREADS];
const { campaign, ordinary } = POSTS;

/** Pages that are more difficult than the usual ones. */
const HARD: { page: string; knobs: string; way?: Way }[] = [
  { page: 'acts on window, in capture listeners of its first script', knobs: 'capture' },
  { page: 'acts on window, by key', knobs: 'capture', way: 'Enter' },
  { page: 'acts when the pointer comes up', knobs: 'activation=pointerup' },
  { page: 'acts when the mouse goes down', knobs: 'activation=mousedown' },
  { page: 'acts when the finger is lifted', knobs: 'activation=touchend', way: 'tap' },
  { page: 'acts on clicks that began on the control', knobs: 'activation=responder' },
  { page: 'builds a post anew after a like', knobs: 'remount' },
];

/** Pages that look other than usual. */
const LOOKS: typeof HARD = [
  { page: 'gives its language-neutral attributes other values', knobs: 'notestid' },
  { page: 'has no labels', knobs: 'nolabels' },
  { page: 'speaks English', knobs: 'lang=en' },
  { page: 'has the layout of 2022', knobs: 'variant=2022' },
];

/**
 * Each site is recognised by selectors of its own, in the same way in every browser. What pages do is met by the same code on every site: three
 * stand for all, and in Firefox, where it is done to the warning or a matter of events, two.
 */
const SOME = [X, FACEBOOK, TIKTOK];
const FEW = [X, FACEBOOK];

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
  });
  afterAll(() => stage?.close());
  const log = () => siteLog(stage.browser);

  const isChromium = name === 'chromium';
  const likes = async (url: string, way: Way = 'click') => {
    const { browser } = stage;
    await openGuarded(browser, url);
    await pressControl(browser, way, ordinary.id, 'like');
    expect(await deedsOf(browser)).toMatchObject([{ kind: 'like', postId: ordinary.id, trusted: true }]);
    await browser.evaluate(() => window.__site.log.splice(0));
    await pressControl(browser, way, campaign.id, 'like');
    await browser.waitFor(DIALOG);
    await settle(browser);
    expect(await log()).toEqual([]);
    await answer(browser, 'proceed');
    expect(await deedsOf(browser)).toMatchObject([{ kind: 'like', postId: campaign.id }]);
  };

  describe.each(isChromium ? SITES : [])('%s', (url) => {
    test.each(LOOKS)('that $page', ({ knobs }) => likes(`${url}?${knobs}`));
  });

  describe.each(isChromium ? SITES : SOME)('%s', (url) => {
    test('that replaces itself by document.open()', async () => {
      await openGuarded(stage.browser, url);
      await reopenPage(stage.browser);
      await pressControl(stage.browser, 'click', campaign.id, 'like');
      await stage.browser.waitFor(DIALOG);
      expect(await log()).toEqual([]);
      await answer(stage.browser, 'proceed');
      expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'like', postId: campaign.id }]);
    });

    test('that shows another post in the same elements while the dialog is open: that one is never liked', async () => {
      await openGuarded(stage.browser, url);
      await pressControl(stage.browser, 'click', campaign.id, 'like');
      await stage.browser.waitFor(DIALOG);
      await stage.browser.evaluate(
        (from, to) => window.__site.recycle(from, to),
        campaign.id,
        '1840000000000010001',
      );
      await answer(stage.browser, 'proceed');
      await stage.browser.waitFor(NOTE);
      expect(await log()).toEqual([]);
    });

    test('that takes no press from us: it says so, and the next press passes, once', async () => {
      await openGuarded(stage.browser, `${url}?strict`);
      await pressControl(stage.browser, 'click', campaign.id, 'like');
      await answer(stage.browser, 'proceed');
      await stage.browser.waitFor(NOTE);
      expect(await log()).toEqual([]);
      await pressControl(stage.browser, 'click', campaign.id, 'like');
      expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'like', trusted: true }]);
    });
  });

  describe.each(isChromium ? SOME : FEW)('%s', (url) => {
    test.each(HARD.filter(({ way }) => isChromium || way !== 'tap'))('that $page', ({ knobs, way }) =>
      likes(`${url}?${knobs}`, way),
    );

    test('whose text comes late', async () => {
      await openGuarded(stage.browser, `${url}?late`);
      await stage.browser.evaluate(() => window.__site.hydrate());
      await pressControl(stage.browser, 'click', campaign.id, 'like');
      await stage.browser.waitFor(DIALOG);
      expect(await log()).toEqual([]);
    });

    test('that takes our warning out of the page: nothing goes out', async () => {
      await openGuarded(stage.browser, url);
      await pressControl(stage.browser, 'click', campaign.id, 'like');
      await stage.browser.waitFor(DIALOG);
      await stage.browser.evaluate(() => {
        for (const stranger of [...document.documentElement.children]) {
          if (stranger !== document.head && stranger !== document.body) stranger.remove();
        }
      });
      await stage.browser.waitUntilGone(DIALOG);
      expect(await log()).toEqual([]);
      await pressControl(stage.browser, 'click', ordinary.id, 'like');
      expect(await deedsOf(stage.browser)).toMatchObject([{ postId: ordinary.id, trusted: true }]);
    });

    test('that holds the focus: the keyboard stays in the dialog, and Escape works', async () => {
      await openGuarded(stage.browser, url);
      await stage.browser.evaluate((id) => {
        document.addEventListener('focusin', () => window.__site.focus(id), true);
      }, ordinary.id);
      await focusOn(stage.browser, campaign.id, 'like');
      await pressControl(stage.browser, 'click', campaign.id, 'like');
      await stage.browser.waitFor({ ours: '[name=give-up]' }, ({ focused }) => focused);
      await stage.browser.press('Escape');
      await stage.browser.waitUntilGone(DIALOG);
      expect(await log()).toEqual([]);
    });

    test('whose posts went out of the page and came back', async () => {
      const { browser } = stage;
      await openGuarded(browser, `${url}?posts=120`);
      await browser.evaluate(() => window.scrollTo(0, 15_000));
      await settle(browser);
      await browser.evaluate(() => window.scrollTo(0, 0));
      await settle(browser);
      await pressControl(browser, 'click', campaign.id, 'like');
      await browser.waitFor(DIALOG);
      expect(await log()).toEqual([]);
    });
  });

  test('a finger that stays on Like opens no picker on a campaign post', async () => {
    const { browser } = stage;
    const stay = async (id: string) => browser.hold(await pointOf(browser, id, 'like'), 800, 'touch');
    await openGuarded(browser, FACEBOOK);
    await stay(ordinary.id);
    await browser.waitFor('.flyout');
    await openGuarded(browser, FACEBOOK);
    await stay(campaign.id);
    await settle(browser);
    expect(await browser.look('.flyout')).toBeFalsy();
    expect(await log()).toEqual([]);
  });

  test('Facebook, with a post in a dialog over the feed', async () => {
    await openOver(stage.browser);
    await pressControl(stage.browser, 'click', campaign.id, 'like');
    await stage.browser.waitFor(DIALOG);
    expect(await log()).toEqual([]);
    await answer(stage.browser, 'proceed');
    expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'like', postId: campaign.id }]);
  });

  test('YouTube, with the page that was left still there, hidden', async () => {
    const { browser } = stage;
    await openGuarded(browser, YOUTUBE);
    await pressControl(browser, 'click', campaign.id, 'comments');
    await browser.waitFor('ytd-comments');
    await pressControl(browser, 'click', campaign.id, 'like');
    await browser.waitFor(DIALOG);
    expect(await log()).toEqual([]);
    await answer(browser, 'proceed');
    expect(await deedsOf(browser)).toMatchObject([{ kind: 'like', postId: campaign.id }]);
  });

  test('YouTube, where another video begins while the dialog is open: that one is never liked', async () => {
    const { browser } = stage;
    await openGuarded(browser, `${YOUTUBE}watch?v=${campaign.id}`);
    await pressControl(browser, 'click', campaign.id, 'like');
    await browser.waitFor(DIALOG);
    await browser.evaluate((from, to) => window.__site.recycle(from, to), campaign.id, ordinary.id);
    await answer(browser, 'proceed');
    await browser.waitFor(NOTE);
    expect(await log()).toEqual([]);
  });

  test('YouTube, whose player keeps its keys', async () => {
    const { browser } = stage;
    await openGuarded(browser, `${YOUTUBE}watch?v=${campaign.id}`);
    await focusOn(browser, campaign.id);
    for (const one of ['k', 'j', 'l']) await browser.press(one);
    const heard = await browser.evaluate(() => window.__site.log);
    expect(heard.map(({ kind, postId, trusted }) => [kind, postId, trusted])).toEqual([
      ['play', 'k', true],
      ['play', 'j', true],
      ['play', 'l', true],
    ]);
  });
});

async function openOver(browser: BrowserUnderTest): Promise<void> {
  await openGuarded(browser, FACEBOOK);
  await pressControl(browser, 'click', campaign.id, 'time');
  await browser.waitFor('.sheet [data-virtualized]');
}
