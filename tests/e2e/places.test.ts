import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { type ActCase, opening, pressControl } from './acts/act.ts';
import { deedsOf, openGuarded, settle, siteLog } from './local-page.ts';
import { CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, BUBBLE, DIALOG } from './warning.ts';

const { campaign } = POSTS;

/** Where something other than a feed or a page of its own shows posts, and the control that is pressed there. */
interface Place {
  place: string;
  url: string;
  /** What hides its names: labels where nothing else is known of the site, test ids where there are any. */
  knobs: string[];
  control?: string;
  deed?: ActCase['deed'];
  /** What opens the post there; `id` is that of the post. */
  prepare?: ActCase['prepare'];
  campaign?: string;
  /** The knob that shows it done already, and what taking it back is. */
  done?: readonly ['liked' | 'followed', ActCase['deed']] | undefined;
}

const LIKE = ['liked', 'unlike'] as const;
const FOLLOW = ['followed', 'unfollow'] as const;
const X = 'https://x.com';
const TIKTOK = 'https://www.tiktok.com';
const INSTAGRAM = 'https://www.instagram.com';
const THREADS = 'https://www.threads.com';
const YOUTUBE = 'https://www.youtube.com';
const BOTH = ['nolabels', 'notestid'];

const following = {
  control: 'follow',
  deed: 'follow',
  campaign: campaign.handle,
  done: FOLLOW,
} as const;

const PLACES: Place[] = [
  { place: 'a search on X', url: `${X}/search?q=uji`, knobs: BOTH, done: LIKE },
  { place: 'bookmarks on X', url: `${X}/i/bookmarks?`, knobs: BOTH, done: LIKE },
  { place: 'notifications on X', url: `${X}/notifications?`, knobs: BOTH, done: LIKE },
  { place: 'who was found on X', url: `${X}/search?q=uji`, knobs: BOTH, ...following, done: undefined },
  {
    place: 'a community on X',
    url: `${X}/i/communities/1701?`,
    knobs: BOTH,
    control: 'join',
    deed: 'join',
    campaign: '1701',
  },
  {
    place: 'what was found on TikTok',
    url: `${TIKTOK}/search?q=uji`,
    knobs: BOTH,
    prepare: async (browser, id) => pressControl(browser, 'click', `found-${id}`, 'open'),
    done: LIKE,
  },
  { place: 'who was found on TikTok', url: `${TIKTOK}/search?q=uji`, knobs: ['nolabels'], ...following },
  {
    place: 'a live room on TikTok',
    url: `${TIKTOK}/@relawan.contoh/live?`,
    knobs: BOTH,
    ...following,
    campaign: 'relawan.contoh',
  },
  {
    place: 'a post over the explore page of Instagram',
    url: `${INSTAGRAM}/explore/?`,
    knobs: ['nolabels'],
    prepare: opening('cell'),
    done: LIKE,
  },
  { place: 'a carousel on Instagram', url: `${INSTAGRAM}/?carousel`, knobs: ['nolabels'], done: LIKE },
  {
    place: 'what was found on Threads',
    url: `${THREADS}/search?q=uji`,
    knobs: ['nolabels'],
    done: LIKE,
  },
  { place: 'who was found on Threads', url: `${THREADS}/search?q=uji`, knobs: ['nolabels'], ...following },
  { place: 'channels found on YouTube', url: `${YOUTUBE}/results?q=uji`, knobs: ['nolabels'], ...following },
  { place: 'posts of channels on YouTube', url: `${YOUTUBE}/?`, knobs: ['nolabels'], done: LIKE },
];

// What is recognised where is the same in every browser; that all of it is held in Firefox, too, is seen in acts/prove.ts.
describe('in chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage('chromium', CAMPAIGN);
  });
  afterAll(() => stage?.close());

  const cases = PLACES.flatMap((one) => one.knobs.map((knob) => ({ ...one, knob })));
  test.each(cases)('$place, with $knob', async (one) => {
    const { browser } = stage;
    const { url, knob, control = 'like', deed = 'like', prepare, campaign: held = campaign.id } = one;
    await openGuarded(browser, `${url}&${knob}`);
    await prepare?.(browser, held);
    await pressControl(browser, 'click', held, control);
    await browser.waitFor(DIALOG);
    await settle(browser);
    expect(await siteLog(browser)).toEqual([]);
    await answer(browser, 'proceed');
    expect(await deedsOf(browser)).toMatchObject([{ kind: deed, postId: held }]);
  });

  test.each(PLACES.filter(({ done }) => done))('$place, where it is taken back', async (one) => {
    const { browser } = stage;
    const { url, control = 'like', prepare, campaign: id = campaign.id, done: [knob, undo] = LIKE } = one;
    await openGuarded(browser, `${url}&${knob}=${id}`);
    await prepare?.(browser, id);
    await pressControl(browser, 'click', id, control);
    expect(await deedsOf(browser)).toMatchObject([{ kind: undo, postId: id, trusted: true }]);
    expect(await browser.look(DIALOG)).toBeFalsy();
    expect(await browser.look(BUBBLE)).toBeFalsy();
  });
});
