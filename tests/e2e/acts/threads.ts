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

const HOST = 'https://www.threads.com';
type Post = (typeof POSTS)['campaign' | 'ordinary' | 'poster' | 'quoting'];
const both = (subject: (post: Post) => Subject, campaign: Post = POSTS.campaign) =>
  ({ site: 'Threads', campaign: subject(campaign), ordinary: subject(POSTS.ordinary) }) as const;

const feed = both(({ id }) => ({ id, url: `${HOST}/` }));
const older = both(({ id }) => ({ id, url: 'https://www.threads.net/' }));
const page = both(({ id, handle }) => ({ id, url: `${HOST}/@${handle}/post/${id}` }));
const viewer = both(({ id, handle }) => ({ id, url: `${HOST}/@${handle}/post/${id}` }), POSTS.poster);
const header = both(({ handle }) => ({ id: handle, url: `${HOST}/@${handle}` }));

const found = both(({ id }) => ({ id, url: `${HOST}/search?q=uji` }));
const foundAccount = both(({ handle }) => ({ id: handle, url: `${HOST}/search?q=uji` }));
const quotes = both(({ id }) => ({ id, url: `${HOST}/` }), POSTS.quoting);

const act = (
  where: typeof feed,
  name: string,
  deed: ActCase['deed'],
  how: Pick<ActCase, 'gesture' | 'touch' | 'perform'>,
  prepare: ActCase['prepare'] = nothing,
): ActCase => ({ ...where, act: name, deed, prepare, ...how });

const SEND = {
  gesture: 'Ctrl+Enter',
  touch: false,
  async perform(browser: BrowserUnderTest, id: string) {
    await focusOn(browser, id, 'composer');
    await browser.press('Control+Enter');
  },
};

/** Every act on Threads in every way to do it. */
export const THREADS_ACTS: ActCase[] = [
  ...WAYS.map((way) => act(feed, 'like', 'like', pressing(way, 'like'))),
  act(older, 'like, on threads.net', 'like', pressing('click', 'like')),
  ...ways('click', 'Enter').map((way) =>
    act(viewer, 'like, beside the picture', 'like', pressing(way, 'viewer-like'), opening('media')),
  ),
  ...ways('click', 'tap', 'Enter').map((way) =>
    act(feed, 'vote in a poll', 'vote', pressing(way, 'option1')),
  ),
  ...ways('click', 'tap', 'Enter').map((way) =>
    act(feed, 'repost, at the menu', 'repost', pressing(way, 'repostConfirm'), opening('repost')),
  ),
  ...ways('click', 'tap').map((way) =>
    act(feed, 'quote, at sending', 'quote', pressing(way, 'send'), quoting),
  ),
  act(feed, 'quote, at sending', 'quote', SEND, quoting),
  ...ways('click', 'tap').map((way) =>
    act(feed, 'share in a message, at sending', 'share', pressing(way, 'shareSend'), opening('share')),
  ),
  ...ways('click', 'tap').map((way) =>
    act(feed, 'reply in the dialog, at sending', 'comment', pressing(way, 'send'), replying),
  ),
  act(feed, 'reply in the dialog, at sending', 'comment', SEND, replying),
  ...ways('click', 'tap', 'Enter').map((way) =>
    act(page, 'reply below the post, by an icon without a name', 'comment', pressing(way, 'send'), writing),
  ),
  act(page, 'reply below the post, by an icon without a name', 'comment', SEND, writing),
  ...WAYS.map((way) => act(header, 'follow', 'follow', pressing(way, 'follow'))),
  act(found, 'like, of what was found', 'like', pressing('click', 'like')),
  act(foundAccount, 'follow, of who was found', 'follow', pressing('click', 'follow')),
  act(quotes, 'like, of a post that quotes', 'like', pressing('click', 'like')),
  act(
    quotes,
    'repost, of a post that quotes',
    'repost',
    pressing('click', 'repostConfirm'),
    opening('repost'),
  ),
];

async function quoting(browser: BrowserUnderTest, id: string): Promise<void> {
  await pressControl(browser, 'click', id, 'repost');
  await pressControl(browser, 'click', id, 'quote');
  await writing(browser, id);
}

async function replying(browser: BrowserUnderTest, id: string): Promise<void> {
  await pressControl(browser, 'click', id, 'reply');
  await writing(browser, id);
}

function writing(browser: BrowserUnderTest, id: string): Promise<void> {
  return write(browser, id, 'Halo semua');
}
