import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { pressControl } from './acts/act.ts';
import { openGuarded, pointOf, settle, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { DIALOG } from './warning.ts';

const { campaign, ordinary } = POSTS;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
  });
  afterAll(() => stage?.close());

  test.each([
    ['https://x.com/home', 'repost', 'repostConfirm'],
    ['https://www.threads.com/', 'repost', 'repostConfirm'],
  ])(
    '%s: a menu belongs to the post where "%s" was pressed, whatever the pointer comes across',
    async (url, opener, act) => {
      const { browser } = stage;
      await openGuarded(browser, url);
      await pressControl(browser, 'click', campaign.id, opener);
      await browser.hover(await pointOf(browser, ordinary.id, opener));
      await pressControl(browser, 'click', campaign.id, act);
      await browser.waitFor(DIALOG);
      await settle(browser);
      expect(await siteLog(browser)).toEqual([]);
    },
  );
});
