import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOLLOWED, feed } from '../pages/content.ts';
import { openGuarded, protectionOf, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, choose, openStage, type Stage } from './stage.ts';

const POSTS = 8;
const counting = feed(POSTS).filter(({ label }) => label !== 'ordinary').length;
/** Only X and YouTube say more than a name of whom one follows. */
const [BY_NAME, BY_DESCRIPTION] = [1, 2];
const ME = 'uji.coba';

const LISTS = [
  ['likes on X', `https://x.com/${ME}/likes?posts=${POSTS}`, counting, POSTS],
  ['follows on X', `https://x.com/${ME}/following`, BY_DESCRIPTION, FOLLOWED.length],
  ['activity log of Facebook', `https://www.facebook.com/${ME}/allactivity?posts=${POSTS}`, counting, POSTS],
  [
    'reactions on Facebook',
    `https://www.facebook.com/me/allactivity?category_key=LIKEDPOSTS&posts=${POSTS}`,
    counting,
    POSTS,
  ],
  ['liked pages of Facebook', 'https://www.facebook.com/pages/?category=liked', BY_NAME, FOLLOWED.length],
  ['follows on Facebook', 'https://www.facebook.com/me/following', BY_NAME, FOLLOWED.length],
  ['groups of Facebook', 'https://www.facebook.com/groups/joins/', BY_NAME, FOLLOWED.length],
  ['liked videos of YouTube', `https://www.youtube.com/playlist?list=LL&posts=${POSTS}`, counting, POSTS],
  ['subscriptions of YouTube', 'https://www.youtube.com/feed/channels', BY_DESCRIPTION, FOLLOWED.length],
  ['liked videos of TikTok', `https://www.tiktok.com/@${ME}?posts=${POSTS}`, counting, POSTS],
  ['follows on TikTok', `https://www.tiktok.com/@${ME}?following`, BY_NAME, FOLLOWED.length],
  ['likes on Threads', `https://www.threads.com/liked?posts=${POSTS}`, counting, POSTS],
  ['follows on Threads', `https://www.threads.com/@${ME}`, BY_NAME, FOLLOWED.length],
  [
    'comments on Instagram',
    `https://www.instagram.com/your_activity/interactions/comments?posts=${POSTS}`,
    counting,
    POSTS,
  ],
  ['follows on Instagram', `https://www.instagram.com/${ME}/following/`, BY_NAME, FOLLOWED.length],
] as const;

describe.each(BROWSERS)('own lists in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(name, { ...CAMPAIGN, language: 'id' });
  });
  afterAll(() => stage?.close());

  test.each(LISTS)(
    '%s: what touches contestants is counted and shown, nothing is pressed',
    async (_, url, count, all) => {
      await openGuarded(stage.browser, url);
      const { text } = await stage.browser.waitFor({ ours: '.bar' });
      expect(text).toContain(`${count} dari ${all} yang tampil`);
      await stage.browser.click({ ours: '.bar [name=next]' });
      await stage.browser.waitFor({ ours: '.bar' }, (bar) => bar.text.includes('Sekarang yang ke-1'));
      expect(await stage.browser.evaluate(() => document.activeElement !== document.body)).toBe(true);
      await stage.browser.waitFor({ ours: '.mark' });
      expect(await siteLog(stage.browser)).toEqual([]);
      expect(await protectionOf(stage.browser)).toBe('on');
    },
  );

  test('by keyboard alone from one to the next and back', async () => {
    await openGuarded(stage.browser, LISTS[0][1]);
    await stage.browser.waitFor({ ours: '.bar' });
    await stage.browser.focus({ ours: '.bar [name=next]' });
    await stage.browser.press('Enter');
    await stage.browser.waitFor({ ours: '.bar' }, ({ text }) => text.includes('ke-1'));
    const first = await stage.browser.evaluate(() => document.activeElement?.textContent);
    await stage.browser.focus({ ours: '.bar [name=next]' });
    await stage.browser.press('Enter');
    await stage.browser.waitFor({ ours: '.bar' }, ({ text }) => text.includes('ke-2'));
    await stage.browser.focus({ ours: '.bar [name=previous]' });
    await stage.browser.press('Enter');
    await stage.browser.waitFor({ ours: '.bar' }, ({ text }) => text.includes('ke-1'));
    expect(await stage.browser.evaluate(() => document.activeElement?.textContent)).toBe(first);
  });

  test('closed it stays away until the next page; it goes with the rehearsal and comes with it', async () => {
    await openGuarded(stage.browser, LISTS[0][1]);
    await stage.browser.click({ ours: '.bar [name=close]' });
    await stage.browser.waitUntilGone({ ours: '.bar' });
    await openGuarded(stage.browser, LISTS[1][1]);
    await stage.browser.waitFor({ ours: '.bar' });
    await choose(stage.browser, { regions: ['17.07'], language: 'id' });
    await stage.browser.waitUntilGone({ ours: '.bar' });
    await choose(stage.browser, { ...CAMPAIGN, language: 'id' });
    await stage.browser.waitFor({ ours: '.bar' });
  });
});
