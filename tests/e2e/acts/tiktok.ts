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
const comment = {
  site: 'TikTok',
  campaign: commentOf(POSTS.answered),
  ordinary: commentOf(POSTS.ordinary),
} as const;

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
];

async function sendByEnter(browser: BrowserUnderTest, id: string): Promise<void> {
  await focusOn(browser, id, 'composer');
  await browser.press('Enter');
}
