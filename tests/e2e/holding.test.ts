import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GROUPS, POSTS, type PostName } from '../pages/content.ts';
import { pressControl, write } from './acts/act.ts';
import { until } from './drivers/browser.ts';
import { deedsOf, focusOn, openGuarded, pointOf, settle, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, choose, openStage, type Stage } from './stage.ts';
import { answer, BUBBLE, choice, DIALOG, giveUpByKey } from './warning.ts';

const X = 'https://x.com/home';
const FACEBOOK = 'https://www.facebook.com/';

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  const open = (url: string) => openGuarded(stage.browser, url);
  const like = async (post: PostName) =>
    stage.browser.click(await pointOf(stage.browser, POSTS[post].id, 'like'));
  const log = () => siteLog(stage.browser);
  /** A press is deaf for a moment after the bubble has come. */
  const pressUntilItPasses = () =>
    until('a press to go through', async () => {
      await like('participant');
      return (await log()).length > 0;
    });
  const liked = (post: PostName) => ({ kind: 'like', postId: POSTS[post].id });

  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN, { motion: true });
  });
  afterAll(() => stage?.close());

  describe.each([X, FACEBOOK])('on %s', (url) => {
    beforeEach(() => open(url));

    test.each(['campaign', 'attack', 'quoting', 'poster'] as const)(
      'a post that campaigns gets the dialog: %s',
      async (post) => {
        await like(post);
        await stage.browser.waitFor(DIALOG);
        expect(await log()).toEqual([]);
      },
    );

    test.each(['ordinary', 'neutral', 'answered'] as const)(
      'a post that does not passes at once: %s',
      async (post) => {
        await like(post);
        expect(await deedsOf(stage.browser)).toMatchObject([{ ...liked(post), trusted: true }]);
        expect(await stage.browser.look(DIALOG)).toBeFalsy();
      },
    );

    test('a post about a participant gets the bubble, and the second press goes through once', async () => {
      await like('participant');
      await stage.browser.waitFor(BUBBLE);
      await settle(stage.browser);
      expect(await log()).toEqual([]);
      await pressUntilItPasses();
      expect(await deedsOf(stage.browser)).toMatchObject([{ ...liked('participant'), trusted: true }]);
      await stage.browser.waitUntilGone(BUBBLE);
    });

    test('a double-click is one press, which the bubble holds', async () => {
      await stage.browser.doubleClick(await pointOf(stage.browser, POSTS.participant.id, 'like'));
      await stage.browser.waitFor(BUBBLE);
      await settle(stage.browser);
      expect(await log()).toEqual([]);
    });

    test('the bubble leads to the full warning', async () => {
      await like('participant');
      await until('the bubble to take "more"', async () => {
        await stage.browser.click({ ours: '.bubble [name=more]' });
        return stage.browser.look(DIALOG);
      });
      await answer(stage.browser, 'give-up');
      expect(await log()).toEqual([]);
    });

    test('moving on from a bubble gives up', async () => {
      await like('participant');
      await stage.browser.waitFor(BUBBLE);
      await like('ordinary');
      await stage.browser.waitUntilGone(BUBBLE);
      expect(await deedsOf(stage.browser)).toMatchObject([liked('ordinary')]);
      await like('participant');
      await stage.browser.waitFor(BUBBLE);
      expect(await log()).toHaveLength(1);
    });

    test('once gone through, the same act on the same post no longer interrupts, another act does', async () => {
      await like('campaign');
      await answer(stage.browser, 'proceed');
      await deedsOf(stage.browser);
      await like('campaign');
      await like('campaign');
      await until('three deeds', async () => (await log()).length === 3);
      expect((await log()).map(({ kind }) => kind)).toEqual(['like', 'unlike', 'like']);
      await like('attack');
      await stage.browser.waitFor(DIALOG);
      expect(await log()).toHaveLength(3);
    });

    test('after three dialogs the bubble takes over', async () => {
      for (const post of ['campaign', 'attack', 'poster'] as const) {
        await like(post);
        await giveUpByKey(stage.browser);
      }
      await like('quoting');
      await stage.browser.waitFor(BUBBLE);
      expect(await stage.browser.look(DIALOG)).toBeFalsy();
      expect(await log()).toEqual([]);
    });

    test('giving up has the focus, Escape gives up, and the focus goes back', async () => {
      await focusOn(stage.browser, POSTS.campaign.id, 'like');
      await stage.browser.press('Enter');
      expect(await stage.browser.waitFor(choice('give-up'))).toMatchObject({ focused: true });
      await giveUpByKey(stage.browser);
      expect(await log()).toEqual([]);
      await stage.browser.press('Enter');
      await stage.browser.waitFor(DIALOG);
      expect(await log()).toEqual([]);
    });

    test('Enter that is kept down on "Tetap …" does the act once', async () => {
      await focusOn(stage.browser, POSTS.campaign.id, 'like');
      await stage.browser.press('Enter');
      await until('the dialog to take Enter', async () => {
        await stage.browser.focus(choice('proceed'));
        await stage.browser.keepDown('Enter', 4);
        return !(await stage.browser.look(DIALOG));
      });
      expect(await deedsOf(stage.browser)).toMatchObject([liked('campaign')]);
    });

    test('what the person writes counts, too', async () => {
      const { handle, id } = POSTS.ordinary;
      if (url === X) await open(`https://x.com/${handle}/status/${id}`);
      await write(stage.browser, id, 'Jangan lupa coblos nomor 1 Helmi-Mian');
      await pressControl(stage.browser, 'click', id, 'send');
      await stage.browser.waitFor(DIALOG);
      expect(await log()).toEqual([]);
      await answer(stage.browser, 'proceed');
      expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'comment', postId: id }]);
    });
  });

  const { id, handle } = POSTS.campaign;
  test.each([
    [`${X}?liked=${id}`, 'like', 'unlike', id],
    [`${FACEBOOK}?liked=${id}`, 'like', 'unlike', id],
    [`${FACEBOOK}?lang=en&liked=${id}`, 'like', 'unlike', id],
    [`${FACEBOOK}?followed=${handle}`, 'follow', 'unfollow', id],
    [`${FACEBOOK}reel/${id}?liked=${id}`, 'like', 'unlike', id],
    [`${FACEBOOK}reel/${id}?followed=${handle}`, 'follow', 'unfollow', id],
    [`${FACEBOOK}watch/?liked=${id}`, 'like', 'unlike', id],
    [`${FACEBOOK}watch/live/?v=${id}&liked=${id}`, 'like', 'unlike', id],
    [`${FACEBOOK}photo/?fbid=${id}&liked=${id}`, 'like', 'unlike', id],
    [`${FACEBOOK}${handle}?liked=${handle}`, 'like', 'unlike', handle],
    [`${FACEBOOK}search/top/?followed=${handle}`, 'follow', 'unfollow', handle],
    [`${FACEBOOK}search/top/?followed=${GROUPS.campaign.id}`, 'join', 'unfollow', GROUPS.campaign.id],
  ] as const)('taking back is never held: %s', async (url, control, deed, subject) => {
    await open(url);
    await stage.browser.click(await pointOf(stage.browser, subject, control));
    expect(await deedsOf(stage.browser)).toMatchObject([{ kind: deed, postId: subject, trusted: true }]);
  });

  test('taking back is never held: un-following on X', async () => {
    await open(`https://x.com/${handle}?followed=${handle}`);
    await pressControl(stage.browser, 'click', handle, 'follow');
    await pressControl(stage.browser, 'click', handle, 'unfollowConfirm');
    expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'unfollow', postId: handle, trusted: true }]);
  });

  test('copying a link is never held', async () => {
    for (const url of [X, FACEBOOK]) {
      await open(url);
      await pressControl(stage.browser, 'click', POSTS.campaign.id, 'share');
      await pressControl(stage.browser, 'click', POSTS.campaign.id, 'copy');
      await until('the link to be copied', () =>
        stage.browser.evaluate(() => window.__site.log.some(({ kind }) => kind === 'copy')),
      );
    }
  });

  describe('with a pause', () => {
    beforeAll(() => choose(stage.browser, { ...CAMPAIGN, pauseSeconds: 1 }));
    afterAll(() => choose(stage.browser, CAMPAIGN));

    test('"Tetap …" waits for the end of it', async () => {
      await open(X);
      await like('campaign');
      expect(await stage.browser.waitFor(choice('proceed'))).toMatchObject({ disabled: true });
      await stage.browser.waitFor(choice('proceed'), ({ disabled }) => !disabled);
      await answer(stage.browser, 'proceed');
      expect(await deedsOf(stage.browser)).toMatchObject([liked('campaign')]);
    });

    test('the second press waits for the end of it', async () => {
      await open(X);
      const before = await stage.browser.evaluate(() => performance.now());
      await pressUntilItPasses();
      const [deed] = await deedsOf(stage.browser);
      expect(deed).toMatchObject(liked('participant'));
      expect((deed?.t ?? 0) - before).toBeGreaterThanOrEqual(1000);
    });
  });
});
