import { POSTS } from '../../pages/content.ts';
import type { BrowserUnderTest } from '../drivers/browser.ts';
import { focusOn } from '../local-page.ts';
import {
  type ActCase,
  nothing,
  opening,
  pressControl,
  pressing,
  type Subject,
  WAYS,
  ways,
  write,
} from './act.ts';

const HOME = 'https://x.com/home';
const onHome = (post: { id: string }): Subject => ({ id: post.id, url: HOME });
const onPage = ({ id, handle }: { id: string; handle: string }): Subject => ({
  id,
  url: `https://x.com/${handle}/status/${id}`,
});
const onPhoto = ({ id, handle }: { id: string; handle: string }): Subject => ({
  id,
  url: `https://x.com/${handle}/status/${id}/photo/1`,
});
const profile = ({ handle }: { handle: string }): Subject => ({ id: handle, url: `https://x.com/${handle}` });

const feed = { site: 'X', campaign: onHome(POSTS.campaign), ordinary: onHome(POSTS.ordinary) } as const;
const page = { site: 'X', campaign: onPage(POSTS.campaign), ordinary: onPage(POSTS.ordinary) } as const;
const viewer = { site: 'X', campaign: onPhoto(POSTS.campaign), ordinary: onPhoto(POSTS.ordinary) } as const;
const header = { site: 'X', campaign: profile(POSTS.campaign), ordinary: profile(POSTS.ordinary) } as const;

const at = (path: string) => (post: { id: string }) => ({ id: post.id, url: `https://x.com${path}` });
const both = (subject: (post: (typeof POSTS)['campaign' | 'ordinary']) => Subject) =>
  ({ site: 'X', campaign: subject(POSTS.campaign), ordinary: subject(POSTS.ordinary) }) as const;
const found = both(at('/search?q=uji'));
const foundAccount = both(({ handle }) => ({ id: handle, url: 'https://x.com/search?q=uji&f=user' }));
const listed = both(at('/i/lists/1600'));
const kept = both(at('/i/bookmarks'));
const notified = both(at('/notifications'));
const quoting = { site: 'X', campaign: onHome(POSTS.quoting), ordinary: onHome(POSTS.ordinary) } as const;
const community = {
  site: 'X',
  campaign: { id: '1701', url: 'https://x.com/i/communities/1701' },
  ordinary: { id: '1700', url: 'https://x.com/i/communities/1700' },
} as const;

const act = (
  where: typeof feed | typeof community | typeof foundAccount | typeof quoting,
  name: string,
  deed: ActCase['deed'],
  how: Pick<ActCase, 'gesture' | 'touch' | 'perform'>,
  prepare: ActCase['prepare'] = nothing,
): ActCase => ({ ...where, act: name, deed, prepare, ...how });

/** Every act on X in every way to do it. */
export const X_ACTS: ActCase[] = [
  ...WAYS.map((way) => ({
    ...feed,
    act: 'like',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
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
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...feed,
    act: 'repost, at the menu',
    deed: 'repost' as const,
    prepare: opening('repost'),
    ...pressing(way, 'repostConfirm'),
  })),
  {
    ...feed,
    act: 'repost, at the menu',
    gesture: 'key t, Enter',
    deed: 'repost',
    touch: false,
    async prepare(browser, id) {
      await focusOn(browser, id);
      await browser.press('t');
    },
    perform: (browser, id) => pressControl(browser, 'Enter', id, 'repostConfirm'),
  },
  ...ways('click', 'tap').map((way) => ({
    ...feed,
    act: 'quote, at sending',
    deed: 'quote' as const,
    prepare: openQuote,
    ...pressing(way, 'send'),
  })),
  {
    ...feed,
    act: 'quote, at sending',
    gesture: 'Ctrl+Enter',
    deed: 'quote',
    touch: false,
    prepare: openQuote,
    perform: sendByKey,
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...feed,
    act: 'share in a message, at sending',
    deed: 'share' as const,
    prepare: opening('share', 'shareTo'),
    ...pressing(way, 'shareSend'),
  })),
  ...ways('click', 'tap').map((way) => ({
    ...page,
    act: 'reply, at sending',
    deed: 'comment' as const,
    prepare: (browser: BrowserUnderTest, id: string) => write(browser, id, 'Halo semua'),
    ...pressing(way, 'send'),
  })),
  {
    ...page,
    act: 'reply, at sending',
    gesture: 'Ctrl+Enter',
    deed: 'comment',
    touch: false,
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    perform: sendByKey,
  },
  {
    ...feed,
    act: 'reply in the dialog',
    gesture: 'key r, Ctrl+Enter',
    deed: 'comment',
    touch: false,
    async prepare(browser, id) {
      await focusOn(browser, id);
      await browser.press('r');
      await write(browser, id, 'Halo semua');
    },
    perform: sendByKey,
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...page,
    act: 'vote in a poll',
    deed: 'vote' as const,
    prepare: nothing,
    ...pressing(way, 'option1'),
  })),
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...viewer,
    act: 'like, below the picture',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'viewer-like'),
  })),
  ...ways('click').map((way) => ({
    ...viewer,
    act: 'repost, below the picture',
    deed: 'repost' as const,
    prepare: opening('viewer-repost'),
    ...pressing(way, 'repostConfirm'),
  })),
  ...WAYS.map((way) => ({
    ...header,
    act: 'follow',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  act(found, 'like, of what was found', 'like', pressing('click', 'like')),
  act(foundAccount, 'follow, of who was found', 'follow', pressing('click', 'follow')),
  act(listed, 'repost, in a list', 'repost', pressing('click', 'repostConfirm'), opening('repost')),
  act(kept, 'like, among bookmarks', 'like', pressing('click', 'like')),
  act(notified, 'like, among notifications', 'like', pressing('click', 'like')),
  act(
    notified,
    'repost, among notifications',
    'repost',
    pressing('click', 'repostConfirm'),
    opening('repost'),
  ),
  act(
    notified,
    'reply, among notifications',
    'comment',
    { gesture: 'Ctrl+Enter', touch: false, perform: sendByKey },
    async (browser, id) => {
      await pressControl(browser, 'click', id, 'reply');
      await write(browser, id, 'Halo semua');
    },
  ),
  act(quoting, 'like, of a post that quotes', 'like', pressing('click', 'like')),
  act(
    quoting,
    'repost, of a post that quotes',
    'repost',
    pressing('click', 'repostConfirm'),
    opening('repost'),
  ),
  ...ways('click', 'Enter').map((way) => act(community, 'join a community', 'join', pressing(way, 'join'))),
];

async function openQuote(browser: BrowserUnderTest, id: string): Promise<void> {
  await pressControl(browser, 'click', id, 'repost');
  await pressControl(browser, 'click', id, 'quote');
  await write(browser, id, 'Halo semua');
}

async function sendByKey(browser: BrowserUnderTest, id: string): Promise<void> {
  await focusOn(browser, id, 'composer');
  await browser.press('Control+Enter');
}
