import { POSTS } from '../../pages/content.ts';
import type { BrowserUnderTest } from '../drivers/browser.ts';
import { focusOn } from '../local-page.ts';
import {
  type ActCase,
  nothing,
  opening,
  pressControl,
  pressing,
  pressingTwice,
  type Subject,
  WAYS,
  ways,
  write,
} from './act.ts';

const HOST = 'https://www.tiktok.com';
type Named = (typeof POSTS)['campaign' | 'ordinary'];
type Commented = (typeof POSTS)['answered' | 'ordinary'];

const both = (subject: (post: Named) => Subject) =>
  ({ site: 'TikTok', campaign: subject(POSTS.campaign), ordinary: subject(POSTS.ordinary) }) as const;
const videoPage = ({ id, handle }: { id: string; handle: string }) => `${HOST}/@${handle}/video/${id}`;
const commentOf = (post: Commented): Subject => ({ id: post.comments[0].id, url: videoPage(post) });

const feed = both(({ id }) => ({ id, url: `${HOST}/foryou` }));
const page = both((post) => ({ id: post.id, url: videoPage(post) }));
const pageAuthor = both((post) => ({ id: post.handle, url: videoPage(post) }));
const profile = both(({ handle }) => ({ id: handle, url: `${HOST}/@${handle}` }));
/** Live rooms, of somebody who is called like those who campaign, and of somebody ordinary. */
const live = {
  site: 'TikTok',
  campaign: { id: 'relawan.contoh', url: `${HOST}/@relawan.contoh/live` },
  ordinary: { id: POSTS.ordinary.handle, url: `${HOST}/@${POSTS.ordinary.handle}/live` },
} as const;
const photo = both(({ id, handle }) => ({ id, url: `${HOST}/@${handle}/photo/${id}` }));
const found = both(({ id }) => ({ id, url: `${HOST}/search?q=uji` }));
const foundAccount = both(({ handle }) => ({ id: handle, url: `${HOST}/search?q=uji` }));
const comment = {
  site: 'TikTok',
  campaign: commentOf(POSTS.answered),
  ordinary: commentOf(POSTS.ordinary),
} as const;

const SEND = { gesture: 'Enter', touch: false, perform: sendByEnter };

/** Every act on TikTok in every way to do it. */
export const TIKTOK_ACTS: ActCase[] = [
  ...WAYS.map((way) => ({
    ...feed,
    act: 'like',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  ...(['double-click', 'double-tap'] as const).map((way) => ({
    ...feed,
    act: 'like',
    deed: 'like' as const,
    prepare: nothing,
    ...pressingTwice(way),
  })),
  {
    ...feed,
    act: 'like',
    gesture: 'key l',
    deed: 'like',
    touch: false,
    prepare: (browser, id) => focusOn(browser, id),
    perform: (browser) => browser.press('l'),
  },
  ...ways('click', 'tap').map((way) => ({
    ...feed,
    act: 'like, in browse mode over the feed',
    deed: 'like' as const,
    prepare: opening('comment'),
    ...pressing(way, 'like'),
  })),
  {
    ...feed,
    act: 'like, in browse mode over the feed',
    deed: 'like',
    prepare: opening('comment'),
    ...pressingTwice('double-click'),
  },
  {
    ...feed,
    act: 'like, in browse mode over the feed',
    gesture: 'key l',
    deed: 'like',
    touch: false,
    prepare: opening('comment'),
    perform: (browser) => browser.press('l'),
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...feed,
    act: 'repost, at the menu',
    deed: 'repost' as const,
    prepare: opening('share'),
    ...pressing(way, 'repost'),
  })),
  ...ways('click', 'tap').map((way) => ({
    ...feed,
    act: 'share, at the service',
    deed: 'share' as const,
    prepare: opening('share'),
    ...pressing(way, 'shareNow'),
  })),
  {
    ...page,
    act: 'repost, on the page of a video',
    deed: 'repost',
    prepare: nothing,
    ...pressing('click', 'repost'),
  },
  ...ways('click', 'tap').map((way) => ({
    ...page,
    act: 'comment, at sending',
    deed: 'comment' as const,
    prepare: (browser: BrowserUnderTest, id: string) => write(browser, id, 'Halo semua'),
    ...pressing(way, 'send'),
  })),
  {
    ...page,
    act: 'comment, at sending',
    gesture: 'Enter',
    deed: 'comment',
    touch: false,
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    perform: sendByEnter,
  },
  {
    ...feed,
    act: 'comment, in browse mode over the feed',
    gesture: 'Enter',
    deed: 'comment',
    touch: false,
    async prepare(browser, id) {
      await pressControl(browser, 'click', id, 'comment');
      await write(browser, id, 'Halo semua');
    },
    perform: sendByEnter,
  },
  ...ways('click', 'tap').map((way) => ({
    ...comment,
    act: 'like a comment',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...pageAuthor,
    act: 'follow, at a video',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  ...WAYS.map((way) => ({
    ...profile,
    act: 'follow, on the profile',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  ...ways('click', 'tap').map((way) => act(live, 'like, in a live room', 'like', pressing(way, 'like'))),
  act(live, 'like, in a live room', 'like', {
    gesture: 'key l',
    touch: false,
    perform: (browser) => browser.press('l'),
  }),
  act(live, 'message, in a live room', 'comment', SEND, writing),
  act(live, 'message, in a live room', 'comment', pressing('click', 'send'), writing),
  act(live, 'follow, in a live room', 'follow', pressing('click', 'follow')),
  act(live, 'share a live room, at the service', 'share', pressing('click', 'shareNow'), opening('share')),
  act(found, 'like, of what was found', 'like', pressing('click', 'like'), openingFound),
  act(foundAccount, 'follow, of who was found', 'follow', pressing('click', 'follow')),
  act(photo, 'like photos', 'like', pressing('click', 'like')),
  act(photo, 'like photos', 'like', pressingTwice('double-click')),
];

function act(
  where: typeof feed | typeof live,
  name: string,
  deed: ActCase['deed'],
  how: Pick<ActCase, 'gesture' | 'touch' | 'perform' | 'passing'>,
  prepare: ActCase['prepare'] = nothing,
): ActCase {
  return { ...where, act: name, deed, prepare, ...how };
}

/** What was found opens in browse mode, over the page. */
async function openingFound(browser: BrowserUnderTest, id: string): Promise<void> {
  await pressControl(browser, 'click', `found-${id}`, 'open');
}

function writing(browser: BrowserUnderTest, id: string): Promise<void> {
  return write(browser, id, 'Halo semua');
}

async function sendByEnter(browser: BrowserUnderTest, id: string): Promise<void> {
  await focusOn(browser, id, 'composer');
  await browser.press('Enter');
}
