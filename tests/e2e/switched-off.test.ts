import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { pressControl } from './acts/act.ts';
import { type BrowserUnderTest, until } from './drivers/browser.ts';
import type { FirefoxUnderTest } from './drivers/firefox.ts';
import { deedsOf, openGuarded, openPage, settle, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, BUBBLE, choice, DIALOG } from './warning.ts';

const X = 'https://x.com/home';
const MARK = { ours: '.mark' };
const { campaign, participant, ordinary, attack } = POSTS;

describe.each(BROWSERS)('under an open page in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
  });
  afterAll(() => stage?.close());
  const press = (id: string) => pressControl(stage.browser, 'click', id, 'like');

  test('reloaded, as an update does it: no mark stands twice, and an act goes out once at most', async () => {
    const { browser } = stage;
    await openGuarded(browser, X);
    await browser.waitFor(MARK);
    const marks = await marksIn(browser);
    const chosen = await stored(browser);
    await press(campaign.id);
    await browser.waitFor(DIALOG);
    await browser.reloadExtension();
    expect(await stored(browser)).toEqual(chosen);
    await until('the dialog to go', () => goes(browser, DIALOG, choice('give-up')));
    expect(await siteLog(browser)).toEqual([]);
    await press(ordinary.id);
    expect(await deedsOf(browser)).toMatchObject([{ postId: ordinary.id, trusted: true }]);
    expect(await marksIn(browser)).toBeLessThanOrEqual(marks);
    await press(campaign.id);
    await until(
      'the act to go out or to be held',
      async () => (await siteLog(browser)).length > 1 || browser.look(DIALOG),
    );
    if (await browser.look(DIALOG)) await answer(browser, 'proceed');
    await settle(browser);
    expect((await siteLog(browser)).slice(1)).toMatchObject([{ kind: 'like', postId: campaign.id }]);
  });

  test('switched off: what is held never goes out, warnings can be closed, and acts go out once', async () => {
    const { browser } = stage;
    await openGuarded(browser, X);
    await press(campaign.id);
    await browser.waitFor(DIALOG);
    await browser.openTab('about:blank');
    await openGuarded(browser, X);
    await press(participant.id);
    await browser.waitFor(BUBBLE);
    await switchOff(browser);
    for (const [place, button] of [
      [BUBBLE, { ours: '[name=close]' }],
      [DIALOG, choice('give-up')],
    ] as const) {
      await until('the warning to go', () => goes(browser, place, button));
      await press(attack.id);
      await until('the first like', async () => (await siteLog(browser)).length > 0);
      await press(ordinary.id);
      await until('the second like', async () => (await siteLog(browser)).length > 1);
      await settle(browser);
      expect(await siteLog(browser)).toMatchObject([
        { postId: attack.id, trusted: true },
        { postId: ordinary.id, trusted: true },
      ]);
      if (place === BUBBLE) await browser.closeTab();
    }
    await openPage(browser, X);
    expect(await browser.look({ ours: '*' })).toBeUndefined();
  });
});

/** All that is kept. */
function stored(browser: BrowserUnderTest): Promise<object> {
  return browser.inExtension((api) => api.storage.local.get(null));
}

/** Presses `button` while the warning at `place` is there; whether it is gone. */
async function goes(
  browser: BrowserUnderTest,
  place: { ours: string },
  button: { ours: string },
): Promise<boolean> {
  const isThere = async () => ((await browser.look(place))?.box.width ?? 0) > 0;
  if (await isThere()) await browser.click(button).catch(() => {});
  return !(await isThere());
}

/** How many marks stand on posts, whoever has put them there. */
function marksIn(browser: BrowserUnderTest): Promise<number> {
  return browser.evaluate(() => document.querySelectorAll('article > span[style*="initial"]').length);
}

/** As a person does it on the browser's page of extensions. */
async function switchOff(browser: BrowserUnderTest): Promise<void> {
  const id = new URL(browser.origin).hostname;
  if (browser.name === 'firefox') {
    const script =
      'return AddonManager.getAddonByID(WebExtensionPolicy.getByHostname(arguments[0]).id).then((addon) => addon.disable());';
    await (browser as FirefoxUnderTest).inBrowser(script, id);
    return;
  }
  await browser.openTab('chrome://extensions');
  await browser.evaluate((one) => {
    const { chrome } = window as unknown as {
      chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
    };
    return chrome.management.setEnabled(one, false);
  }, id);
  await browser.closeTab();
}
