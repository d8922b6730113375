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
    prepare: quoting,
    ...pressing(way, 'send'),
  })),
  {
    ...feed,
    act: 'quote, at sending',
    gesture: 'Ctrl+Enter',
    deed: 'quote',
    touch: false,
    prepare: quoting,
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
];

async function quoting(browser: BrowserUnderTest, id: string): Promise<void> {
  await pressControl(browser, 'click', id, 'repost');
  await pressControl(browser, 'click', id, 'quote');
  await write(browser, id, 'Halo semua');
}

async function sendByKey(browser: BrowserUnderTest, id: string): Promise<void> {
  await focusOn(browser, id, 'composer');
  await browser.press('Control+Enter');
}
