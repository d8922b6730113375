import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feed, GROUPS, POSTS } from '../pages/content.ts';
import { type Seen, until } from './drivers/browser.ts';
import { deedsOf, openGuarded, pointOf, settle } from './local-page.ts';
import { BROWSERS, CAMPAIGN, choose, openStage, type Stage } from './stage.ts';
import { BUBBLE, DIALOG } from './warning.ts';

const X = 'https://x.com/home';
const FACEBOOK = 'https://www.facebook.com/';
type Box = Seen['box'];
const CONFIRM = '[data-testid="confirmationSheetConfirm"]';
const WHOSE = POSTS.campaign.handle;
const counting = feed(8).filter(({ label }) => label !== 'ordinary');

describe.each(BROWSERS)('marks in %s', (name) => {
  let stage: Stage;
  const marked = () => stage.browser.evaluate(() => window.__site.strangers());

  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
  });
  afterAll(() => stage?.close());

  describe.each([X, FACEBOOK])('on %s', (url) => {
    test('are on every post that counts, and on no other', async () => {
      await openGuarded(stage.browser, `${url}?posts=8`);
      await until('the marks', async () => (await marked()).length >= counting.length);
      await settle(stage.browser);
      const expected: string[] = counting.map(({ id }) => id);
      // A comment is a post, too; so is one that answers a post that counts.
      if (url === FACEBOOK)
        expected.push(POSTS.answered.comments[0].id, POSTS.campaign.comments[0]?.id ?? '');
      expect((await marked()).sort()).toEqual(expected.sort());
      await stage.browser.waitFor({ ours: '.mark.campaign' });
      await stage.browser.waitFor({ ours: '.mark.participant' });
    });

    test('stand above the name and the menu of a post, not on them', async () => {
      await openGuarded(stage.browser, `${url}?posts=3`);
      const { box } = await stage.browser.waitFor({ ours: '.mark.campaign:not(.inner)' });
      expect(box.height).toBeLessThanOrEqual(12);
      expect(await covered(box)).toEqual([]);
    });

    test('come when the text comes', async () => {
      await openGuarded(stage.browser, `${url}?posts=3&late`);
      await settle(stage.browser);
      expect(await marked()).toEqual([]);
      await stage.browser.evaluate(() => window.__site.hydrate());
      await until('the marks', async () => (await marked()).includes(POSTS.campaign.id));
    });

    test('go when the same elements show another post', async () => {
      await openGuarded(stage.browser, `${url}?posts=12`);
      await until('the mark', async () => (await marked()).includes(POSTS.campaign.id));
      await stage.browser.evaluate(
        (from, to) => window.__site.recycle(from, to),
        POSTS.campaign.id,
        '1840000000000010003',
      );
      await until('the mark to go', async () => !(await marked()).includes('1840000000000010003'));
    });

    test('stay when the site renders a post again', async () => {
      await openGuarded(stage.browser, `${url}?posts=3&liked=${POSTS.campaign.id}&remount`);
      await until('the mark', async () => (await marked()).includes(POSTS.campaign.id));
      await stage.browser.click(await pointOf(stage.browser, POSTS.campaign.id, 'like'));
      await deedsOf(stage.browser);
      await until('the mark again', async () => (await marked()).includes(POSTS.campaign.id));
    });
  });

  test('stand above the name of who comments, and tell that only the post above campaigns', async () => {
    await openGuarded(stage.browser, `${FACEBOOK}?posts=3`);
    const { box, attributes } = await stage.browser.waitFor({ ours: '.mark.inner' });
    expect(await covered(box)).toEqual([]);
    expect(attributes['aria-label']).toMatch(/komentar di bawah unggahan kampanye|comment under a campaign/);
  });

  test.each([
    [
      'whose profile on Facebook one follows',
      `https://www.facebook.com/${WHOSE}?followed=${WHOSE}`,
      WHOSE,
      'follow',
    ],
    [
      'whose channel on YouTube one has subscribed to',
      `https://www.youtube.com/@${WHOSE}?followed=${WHOSE}`,
      WHOSE,
      'follow',
    ],
    [
      'whose profile on TikTok one follows',
      `https://www.tiktok.com/@${WHOSE}?followed=${WHOSE}`,
      WHOSE,
      'follow',
    ],
    [
      'whose profile on Instagram one follows',
      `https://www.instagram.com/${WHOSE}/?followed=${WHOSE}`,
      WHOSE,
      'follow',
    ],
    [
      'whose profile on Threads one follows',
      `https://www.threads.com/@${WHOSE}?followed=${WHOSE}`,
      WHOSE,
      'follow',
    ],
    ['whose profile on X one follows', `https://x.com/${WHOSE}?followed=${WHOSE}`, WHOSE, 'follow'],
    [
      'whose group on Facebook one has joined',
      `https://www.facebook.com/groups/${GROUPS.campaign.id}?followed=${GROUPS.campaign.id}`,
      GROUPS.campaign.id,
      'join',
    ],
  ] as const)('the one tells, %s, and leaving is not held', async (_, url, id, control) => {
    await stage.browser.resize(320, 640);
    await openGuarded(stage.browser, url);
    // Marks of its posts may come first, but stand after it.
    await until('the mark of the head', async () => (await marked()).includes(id));
    const { attributes, box } = await stage.browser.waitFor({ ours: '.mark.lasting' });
    expect(attributes['aria-label']).toMatch(/Anda (mengikuti|anggota)|You (follow|are a member)/);
    // Firefox has no window as narrow as that.
    const width = await stage.browser.evaluate(() => innerWidth);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    const { box: said } = await stage.browser.waitFor({ ours: '.mark.lasting > :nth-child(2)' });
    expect(said).toMatchObject({ y: box.y, height: box.height });
    expect(said.x + said.width).toBeLessThanOrEqual(box.x + box.width);
    await stage.browser.resize(1280, 800);
    const { text } = await stage.browser.waitFor({ ours: '.bar' });
    expect(text).toContain('Helmi');
    await stage.browser.click({ ours: '.bar [name=show]' });
    expect(await stage.browser.evaluate(() => window.__site.log)).toEqual([]);
    await stage.browser.click(await pointOf(stage.browser, id, control));
    // X asks once more itself.
    if (url.startsWith('https://x.com/')) await stage.browser.click(CONFIRM);
    expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'unfollow' }]);
    expect(await stage.browser.look(DIALOG)).toBeUndefined();
    expect(await stage.browser.look(BUBBLE)).toBeUndefined();
  });

  /** Texts and buttons of the page that lie under `box`. */
  function covered(box: Box): Promise<string[]> {
    return stage.browser.evaluate(({ x, y, width, height }) => {
      const lies = ({ left, right, top, bottom }: DOMRect) =>
        left < x + width && right > x && top < y + height && bottom > y;
      const range = document.createRange();
      const found: string[] = [];
      const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = all.nextNode(); text; text = all.nextNode()) {
        range.selectNodeContents(text);
        if ([...range.getClientRects()].some(lies)) found.push(text.nodeValue ?? '');
      }
      const buttons = [...document.querySelectorAll('button, [role=button]')];
      return [...found, ...buttons.filter((one) => lies(one.getBoundingClientRect())).map(String)];
    }, box);
  }

  test('go with the rehearsal and come with it', async () => {
    await openGuarded(stage.browser, X);
    await until('the marks', async () => (await marked()).length > 0);
    await choose(stage.browser, { regions: ['17.07'] });
    await until('the marks to go', async () => (await marked()).length === 0);
    await choose(stage.browser, CAMPAIGN);
    await until('the marks', async () => (await marked()).length > 0);
  });
});
