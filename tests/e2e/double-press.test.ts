import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS, type PostName } from '../pages/content.ts';
import { until } from './drivers/browser.ts';
import { deedsOf, openGuarded, pointOf, settle, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, BUBBLE, DIALOG } from './warning.ts';

const HOME = 'https://www.instagram.com/';

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN, { motion: true });
  });
  afterAll(() => stage?.close());

  const pressTwice = async (post: PostName, control = 'media', by: 'mouse' | 'touch' = 'mouse') => {
    const { browser } = stage;
    const place = await pointOf(browser, POSTS[post].id, control);
    await (by === 'touch' ? browser.doubleTap(place) : browser.doubleClick(place));
  };
  const plays = async () => {
    const log = await stage.browser.evaluate(() => window.__site.log);
    return log.filter(({ kind }) => kind === 'play').length;
  };

  describe.each(
    (['dblclick', 'click', 'touchend', 'pointerdown'] as const).flatMap((model) =>
      (['mouse', 'touch'] as const)
        .filter((by) => (by === 'touch' ? name === 'chromium' : model !== 'touchend'))
        .map((by) => ({ model, by })),
    ),
  )('a site that likes at the second $model, by $by', ({ model, by }) => {
    const open = (more = '') => openGuarded(stage.browser, `${HOME}?double=${model}${more}`);

    test('likes an ordinary post at once', async () => {
      await open();
      await pressTwice('ordinary', 'media', by);
      expect(await deedsOf(stage.browser)).toMatchObject([
        { kind: 'like', postId: POSTS.ordinary.id, trusted: true },
      ]);
      expect(await stage.browser.look(DIALOG)).toBeFalsy();
    });

    test('likes a campaign post only after the person went through, once', async () => {
      await open();
      await pressTwice('campaign', 'media', by);
      await stage.browser.waitFor(DIALOG);
      await settle(stage.browser);
      expect(await siteLog(stage.browser)).toEqual([]);
      expect(await plays(), 'the first press is what it was').toBe(1);
      await answer(stage.browser, 'give-up');
      await pressTwice('campaign', 'media', by);
      await answer(stage.browser, 'proceed');
      expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'like', postId: POSTS.campaign.id }]);
    });

    test('a post that is liked already is left alone', async () => {
      await open(`&liked=${POSTS.campaign.id}`);
      await pressTwice('campaign', 'media', by);
      await until('both presses', async () => (await plays()) === 2);
      await settle(stage.browser);
      expect(await stage.browser.look(DIALOG)).toBeFalsy();
    });
  });

  test('a bubble lets the next two presses after the pause through', async () => {
    await openGuarded(stage.browser, HOME);
    await until('a like', async () => {
      await pressTwice('participant');
      await settle(stage.browser);
      return (await siteLog(stage.browser)).length > 0;
    });
    expect(await siteLog(stage.browser)).toMatchObject([{ kind: 'like', trusted: true }]);
    await stage.browser.waitUntilGone(BUBBLE);
  });

  test('turning the pictures of a post quickly is left alone', async () => {
    await openGuarded(stage.browser, HOME);
    await pressTwice('campaign', 'next');
    await until('both', async () => (await plays()) === 2);
    expect(await siteLog(stage.browser)).toEqual([]);
    expect(await stage.browser.look(DIALOG)).toBeFalsy();
  });

  test('going through a story quickly is left alone', async () => {
    const { handle, id } = POSTS.campaign;
    await openGuarded(stage.browser, `${HOME}stories/${handle}/${id}/`);
    await pressTwice('campaign');
    await until('both presses', async () => (await plays()) === 2);
    expect(await stage.browser.look(DIALOG)).toBeFalsy();
  });

  test('a picture in a grid opens its post', async () => {
    await openGuarded(stage.browser, `${HOME}explore/`);
    await stage.browser.click(await pointOf(stage.browser, POSTS.campaign.id, 'cell'));
    await stage.browser.waitFor('.sheet');
    expect(await stage.browser.look(DIALOG)).toBeFalsy();
  });
});
