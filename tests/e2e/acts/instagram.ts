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

const HOST = 'https://www.instagram.com';
type Post = (typeof POSTS)['campaign' | 'ordinary' | 'answered'];
const both = (subject: (post: Post) => Subject, campaign: Post = POSTS.campaign) =>
  ({ site: 'Instagram', campaign: subject(campaign), ordinary: subject(POSTS.ordinary) }) as const;

const feed = both(({ id }) => ({ id, url: `${HOST}/` }));
const page = both(({ id, handle }) => ({ id, url: `${HOST}/${handle}/p/${id}/` }));
const reels = both(({ id }) => ({ id, url: `${HOST}/reels/` }));
const story = both(({ id, handle }) => ({ id, url: `${HOST}/stories/${handle}/${id}/` }));
const header = both(({ handle }) => ({ id: handle, url: `${HOST}/${handle}/` }));
/** What opens over the pictures of the explore page, of a hashtag and of a search. */
const explored = both(({ id }) => ({ id, url: `${HOST}/explore/` }));
const tagged = both(({ id }) => ({ id, url: `${HOST}/explore/tags/uji/` }));
const found = both(({ id }) => ({ id, url: `${HOST}/explore/search/keyword/?q=uji` }));
/** The same ordinary words, published together with somebody whose name campaigns, and with somebody ordinary. */
const together = (path: string) =>
  ({
    site: 'Instagram',
    campaign: { id: POSTS.ordinary.id, url: `${HOST}${path}?with=relawan.helmi.mian` },
    ordinary: { id: POSTS.ordinary.id, url: `${HOST}${path}?with=tetangga.uji` },
  }) as const;
/** Several pictures, of which only the last tells what it is about. */
const carousel = both(({ id }) => ({ id, url: `${HOST}/?carousel` }), POSTS.poster);
const live = both(({ handle }) => ({ id: handle, url: `${HOST}/${handle}/live/` }));
const comment = both(
  ({ id, comments: [first] }) => ({ id: first?.id ?? '', url: `${HOST}/p/${id}/` }),
  POSTS.answered,
);

/** The box below a post, after pressing "reply" at its comment: it is the comment that campaigns. */
const answering = both(({ id, handle }) => ({ id, url: `${HOST}/${handle}/p/${id}/` }), POSTS.answered);
const COMMENTS: Record<string, string> = Object.fromEntries(
  [POSTS.answered, POSTS.ordinary].map(({ id, comments: [first] }) => [id, first.id]),
);

const act = (
  where: typeof feed,
  name: string,
  deed: ActCase['deed'],
  how: Pick<ActCase, 'gesture' | 'touch' | 'perform' | 'passing'>,
  prepare: ActCase['prepare'] = nothing,
): ActCase => ({ ...where, act: name, deed, prepare, ...how });

const TWICE = ['double-click', 'double-tap'] as const;

const SEND = {
  gesture: 'Enter',
  touch: false,
  async perform(browser: BrowserUnderTest, id: string) {
    await focusOn(browser, id, 'composer');
    await browser.press('Enter');
  },
};

/** Every act on Instagram in every way to do it. */
export const INSTAGRAM_ACTS: ActCase[] = [
  ...WAYS.map((way) => act(feed, 'like', 'like', pressing(way, 'like'))),
  ...TWICE.map((way) => act(feed, 'like, on the picture', 'like', pressingTwice(way))),
  ...ways('click', 'tap').map((way) => act(page, 'like, on its own page', 'like', pressing(way, 'like'))),
  ...TWICE.map((way) => act(page, 'like, on the picture on its own page', 'like', pressingTwice(way))),
  act(feed, 'like, in the dialog over the feed', 'like', pressing('click', 'like'), opening('comment')),
  ...ways('click', 'tap').map((way) => act(reels, 'like a reel', 'like', pressing(way, 'like'))),
  ...TWICE.map((way) => act(reels, 'like a reel, on the video', 'like', pressingTwice(way))),
  ...ways('click', 'tap', 'Enter').map((way) =>
    act(comment, 'like a comment', 'like', pressing(way, 'like')),
  ),
  ...ways('click', 'Enter').map((way) => act(story, 'like a story', 'like', pressing(way, 'like'))),
  ...ways('click', 'tap').map((way) => act(story, 'react to a story', 'react', pressing(way, 'reaction2'))),
  ...ways('click', 'tap', 'Enter').map((way) =>
    act(story, 'vote in a story', 'vote', pressing(way, 'option1')),
  ),
  act(story, 'reply to a story, at sending', 'comment', SEND, writing),
  ...ways('click', 'tap').map((way) =>
    act(story, 'reply to a story, at sending', 'comment', pressing(way, 'send'), writing),
  ),
  ...ways('click', 'tap', 'Enter').map((way) => act(feed, 'repost', 'repost', pressing(way, 'repost'))),
  ...ways('click', 'tap', 'Enter').map((way) =>
    act(feed, 'share in a message, at sending', 'share', pressing(way, 'shareSend'), opening('share')),
  ),
  act(feed, 'comment, at sending', 'comment', SEND, writing),
  act(page, 'comment on its own page, at sending', 'comment', SEND, writing),
  ...ways('click', 'tap').map((way) =>
    act(page, 'comment on its own page, at sending', 'comment', pressing(way, 'send'), writing),
  ),
  act(answering, 'reply to a comment, at sending', 'comment', SEND, replying),
  act(answering, 'reply to a comment, at sending', 'comment', pressing('click', 'send'), replying),
  ...ways('click', 'tap', 'Enter').map((way) =>
    act(feed, 'follow, at a post', 'follow', pressing(way, 'follow')),
  ),
  act(reels, 'follow, at a reel', 'follow', pressing('click', 'follow')),
  ...ways('click', 'Space').map((way) =>
    act(header, 'follow, on the profile', 'follow', pressing(way, 'follow')),
  ),
  ...ways('click', 'tap').map((way) =>
    act(explored, 'like, over the explore page', 'like', pressing(way, 'like'), opening('cell')),
  ),
  act(explored, 'like, over the explore page', 'like', pressingTwice('double-click'), opening('cell')),
  act(tagged, 'comment, over a hashtag', 'comment', SEND, async (browser, id) => {
    await pressControl(browser, 'click', id, 'cell');
    await writing(browser, id);
  }),
  act(found, 'follow, over what was found', 'follow', pressing('click', 'follow'), opening('cell')),
  act(together('/'), 'like, of two authors', 'like', pressing('click', 'like')),
  act(
    together(`/${POSTS.ordinary.handle}/p/${POSTS.ordinary.id}/`),
    'like, of two authors, on its own page',
    'like',
    pressing('click', 'like'),
  ),
  act(carousel, 'like, at the last picture', 'like', pressing('click', 'like'), opening('next')),
  act(carousel, 'like, on the last picture', 'like', pressingTwice('double-click'), opening('next')),
  ...ways('click', 'tap').map((way) => act(live, 'like a live video', 'like', pressing(way, 'like'))),
  act(live, 'comment on a live video', 'comment', SEND, writing),
  act(live, 'comment on a live video', 'comment', pressing('click', 'send'), writing),
];

async function replying(browser: BrowserUnderTest, id: string): Promise<void> {
  await pressControl(browser, 'click', COMMENTS[id] ?? '', 'reply');
  await writing(browser, id);
}

function writing(browser: BrowserUnderTest, id: string): Promise<void> {
  return write(browser, id, 'Halo semua');
}
