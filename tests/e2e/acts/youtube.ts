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

const HOST = 'https://www.youtube.com';
type Named = (typeof POSTS)['campaign' | 'ordinary'];
type Commented = (typeof POSTS)['answered' | 'ordinary'];

const both = (subject: (post: Named) => Subject) =>
  ({ site: 'YouTube', campaign: subject(POSTS.campaign), ordinary: subject(POSTS.ordinary) }) as const;
const watched = ({ id }: { id: string }) => `${HOST}/watch?v=${id}`;
const commentOf = (post: Commented): Subject => ({ id: post.comments[0].id, url: watched(post) });

const video = both((post) => ({ id: post.id, url: watched(post) }));
const videoOwner = both((post) => ({ id: post.handle, url: watched(post) }));
const short = both(({ id }) => ({ id, url: `${HOST}/shorts/${id}` }));
const shortOwner = both(({ id, handle }) => ({ id: handle, url: `${HOST}/shorts/${id}` }));
const post = both(({ id }) => ({ id, url: `${HOST}/` }));
const sharing = {
  site: 'YouTube',
  campaign: { id: POSTS.quoting.id, url: `${HOST}/` },
  ordinary: { id: POSTS.ordinary.id, url: `${HOST}/` },
} as const;
const postPage = both(({ id }) => ({ id, url: `${HOST}/post/${id}` }));
const card = both(({ id }) => ({ id: `video-${id}`, url: `${HOST}/` }));
const channel = both(({ handle }) => ({ id: handle, url: `${HOST}/@${handle}` }));
const chat = both(({ id }) => ({ id, url: `${HOST}/live_chat?v=${id}` }));
/** A video that is being broadcast: its chat stands in a frame. */
const live = both(({ id }) => ({ id, url: `${HOST}/watch?v=${id}&live` }));
const found = both(({ id }) => ({ id: `video-${id}`, url: `${HOST}/results?search_query=uji` }));
const foundChannel = both(({ handle }) => ({ id: handle, url: `${HOST}/results?search_query=uji` }));
const shortComment = {
  site: 'YouTube',
  campaign: besideShort(POSTS.answered),
  ordinary: besideShort(POSTS.ordinary),
} as const;
const comment = {
  site: 'YouTube',
  campaign: commentOf(POSTS.answered),
  ordinary: commentOf(POSTS.ordinary),
} as const;

/** Every act on YouTube in every way to do it. It has no key that likes. */
export const YOUTUBE_ACTS: ActCase[] = [
  ...WAYS.map((way) => ({
    ...video,
    act: 'like a video',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  ...ways('click', 'Space').map((way) => ({
    ...video,
    act: 'dislike a video',
    deed: 'dislike' as const,
    prepare: nothing,
    ...pressing(way, 'dislike'),
  })),
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...video,
    act: 'share a video, at the service',
    deed: 'share' as const,
    prepare: opening('share'),
    ...pressing(way, 'shareNow'),
  })),
  ...WAYS.map((way) => ({
    ...videoOwner,
    act: 'subscribe, at a video',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  ...ways('click', 'tap').map((way) => ({
    ...video,
    act: 'comment, at sending',
    deed: 'comment' as const,
    prepare: (browser: BrowserUnderTest, id: string) => write(browser, id, 'Halo semua'),
    ...pressing(way, 'send'),
  })),
  {
    ...video,
    act: 'comment, at sending',
    gesture: 'Ctrl+Enter',
    deed: 'comment',
    touch: false,
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    perform: (browser, id) => sendBy('Control+Enter', browser, id),
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...comment,
    act: 'like a comment',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  {
    ...comment,
    act: 'dislike a comment',
    deed: 'dislike',
    prepare: nothing,
    ...pressing('click', 'dislike'),
  },
  {
    ...comment,
    act: 'reply to a comment',
    deed: 'comment',
    prepare: answering,
    ...pressing('click', 'send'),
  },
  {
    ...comment,
    act: 'reply to a comment',
    gesture: 'Ctrl+Enter',
    deed: 'comment',
    touch: false,
    prepare: answering,
    perform: (browser, id) => sendBy('Control+Enter', browser, id),
  },
  ...ways('click', 'tap', 'Space').map((way) => ({
    ...short,
    act: 'like a Short',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  {
    ...short,
    act: 'like a Short',
    deed: 'like',
    prepare: nothing,
    ...pressing('click', 'likeCount'),
    gesture: 'click on the count',
  },
  {
    ...short,
    act: 'dislike a Short',
    deed: 'dislike',
    prepare: nothing,
    ...pressing('click', 'dislike'),
  },
  ...ways('click', 'tap').map((way) => ({
    ...short,
    act: 'share a Short, at the service',
    deed: 'share' as const,
    prepare: opening('share'),
    ...pressing(way, 'shareNow'),
  })),
  {
    ...short,
    act: 'comment on a Short, at sending',
    deed: 'comment',
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    ...pressing('click', 'send'),
  },
  {
    ...shortOwner,
    act: 'subscribe, at a Short',
    deed: 'follow',
    prepare: nothing,
    ...pressing('click', 'follow'),
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...post,
    act: 'like a post',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  {
    ...post,
    act: 'dislike a post',
    deed: 'dislike',
    prepare: nothing,
    ...pressing('click', 'dislike'),
  },
  ...ways('click', 'tap').map((way) => ({
    ...post,
    act: 'vote in a poll',
    deed: 'vote' as const,
    prepare: nothing,
    ...pressing(way, 'choice0'),
  })),
  {
    ...postPage,
    act: 'comment on a post, at sending',
    gesture: 'Ctrl+Enter',
    deed: 'comment',
    touch: false,
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    perform: (browser, id) => sendBy('Control+Enter', browser, id),
  },
  {
    ...card,
    act: 'share a video of a list',
    deed: 'share',
    prepare: opening('menu', 'menuShare'),
    ...pressing('click', 'shareNow'),
  },
  ...ways('click', 'Enter').map((way) => ({
    ...channel,
    act: 'subscribe, on the channel',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  {
    ...channel,
    act: 'join the channel',
    deed: 'join',
    prepare: nothing,
    ...pressing('click', 'join'),
  },
  {
    ...chat,
    act: 'message in a live chat',
    gesture: 'Enter',
    deed: 'comment',
    touch: false,
    prepare: saying,
    perform: (browser, id) => sendBy('Enter', browser, id),
  },
  {
    ...chat,
    act: 'message in a live chat',
    deed: 'comment',
    prepare: saying,
    ...pressing('click', 'send'),
  },
  {
    ...live,
    act: 'message in the chat beside a live video',
    gesture: 'Enter',
    deed: 'comment',
    touch: false,
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    perform: (browser, id) => sendBy('Enter', browser, id),
  },
  {
    ...live,
    act: 'message in the chat beside a live video',
    deed: 'comment',
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    ...pressing('click', 'send'),
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...live,
    act: 'react in the chat beside a live video',
    deed: 'react' as const,
    // What was written came to the frame after the briefing.
    prepare: (browser: BrowserUnderTest, id: string) => write(browser, id, 'Halo'),
    ...pressing(way, 'reaction0'),
  })),
  {
    ...shortComment,
    act: 'like a comment of a Short',
    deed: 'like',
    prepare: nothing,
    ...pressing('click', 'like'),
  },
  {
    ...shortComment,
    act: 'reply to a comment of a Short',
    gesture: 'Ctrl+Enter',
    deed: 'comment',
    touch: false,
    prepare: answering,
    perform: (browser, id) => sendBy('Control+Enter', browser, id),
  },
  {
    ...sharing,
    act: 'like a post that shares another',
    deed: 'like',
    prepare: nothing,
    ...pressing('click', 'like'),
  },
  {
    ...foundChannel,
    act: 'subscribe, to a channel that was found',
    deed: 'follow',
    prepare: nothing,
    ...pressing('click', 'follow'),
  },
  {
    ...found,
    act: 'share a video that was found',
    deed: 'share',
    prepare: opening('menu', 'menuShare'),
    ...pressing('click', 'shareNow'),
  },
];

function besideShort(post: Commented): Subject {
  return { id: post.comments[0].id, url: `${HOST}/shorts/${post.id}` };
}

async function answering(browser: BrowserUnderTest, id: string): Promise<void> {
  await pressControl(browser, 'click', id, 'reply');
  await write(browser, id, 'Halo semua');
}

/** In a live chat there is no post: what counts is what is written. */
async function saying(browser: BrowserUnderTest, id: string): Promise<void> {
  const { campaign, ordinary } = POSTS;
  await write(browser, id, id === campaign.id ? campaign.text : ordinary.text);
}

async function sendBy(key: string, browser: BrowserUnderTest, id: string): Promise<void> {
  await focusOn(browser, id, 'composer');
  await browser.press(key);
}
