import { GROUPS, POSTS } from '../../pages/content.ts';
import type { BrowserUnderTest } from '../drivers/browser.ts';
import { focusOn, pointOf } from '../local-page.ts';
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

const FEED = 'https://www.facebook.com/';
const on = (url: string, id: string): Subject => ({ id, url });
const commentOf = ({ handle, id, comments: [first] }: (typeof POSTS)['answered' | 'ordinary']): Subject =>
  on(`https://www.facebook.com/${handle}/posts/${id}`, first?.id ?? '');

const feed = {
  site: 'Facebook',
  campaign: on(FEED, POSTS.campaign.id),
  ordinary: on(FEED, POSTS.ordinary.id),
} as const;
const comment = {
  site: 'Facebook',
  campaign: commentOf(POSTS.answered),
  ordinary: commentOf(POSTS.ordinary),
} as const;
const profile = {
  site: 'Facebook',
  campaign: on(`https://www.facebook.com/${POSTS.campaign.handle}`, POSTS.campaign.handle),
  ordinary: on(`https://www.facebook.com/${POSTS.ordinary.handle}`, POSTS.ordinary.handle),
} as const;
const group = {
  site: 'Facebook',
  campaign: on(`https://www.facebook.com/groups/${GROUPS.campaign.id}/`, GROUPS.campaign.id),
  ordinary: on(`https://www.facebook.com/groups/${GROUPS.ordinary.id}/`, GROUPS.ordinary.id),
} as const;

const inGroup = {
  site: 'Facebook',
  campaign: on(`https://www.facebook.com/groups/${GROUPS.ordinary.id}/`, POSTS.campaign.id),
  ordinary: on(`https://www.facebook.com/groups/${GROUPS.ordinary.id}/`, POSTS.ordinary.id),
} as const;

const mobile = {
  site: 'Facebook',
  campaign: on('https://m.facebook.com/', POSTS.campaign.id),
  ordinary: on('https://m.facebook.com/', POSTS.ordinary.id),
} as const;
const mobileStory = {
  site: 'Facebook',
  campaign: on(`https://m.facebook.com/story.php?story_fbid=${POSTS.campaign.id}`, POSTS.campaign.id),
  ordinary: on(`https://m.facebook.com/story.php?story_fbid=${POSTS.ordinary.id}`, POSTS.ordinary.id),
} as const;

/** The third face of the picker. */
const REACTION = 'reaction2';

/** Every act on Facebook in every way to do it. */
export const FACEBOOK_ACTS: ActCase[] = [
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
  {
    ...feed,
    act: 'react',
    deed: 'react',
    prepare: hoverLike,
    ...pressing('click', REACTION),
    gesture: 'hover, click',
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...feed,
    act: 'react',
    deed: 'react' as const,
    prepare: opening('reactOpener'),
    ...pressing(way, REACTION),
  })),
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...feed,
    act: 'share now',
    deed: 'share' as const,
    prepare: opening('share'),
    ...pressing(way, 'shareNow'),
  })),
  {
    ...feed,
    act: 'share now',
    gesture: 'key s, Enter',
    deed: 'share',
    touch: false,
    async prepare(browser, id) {
      await focusOn(browser, id);
      await browser.press('s');
    },
    perform: (browser, id) => pressControl(browser, 'Enter', id, 'shareNow'),
  },
  ...ways('click', 'tap').map((way) => ({
    ...feed,
    act: 'share in a message, at sending',
    deed: 'share' as const,
    prepare: opening('share', 'shareMessenger'),
    ...pressing(way, 'shareSend'),
  })),
  {
    ...feed,
    act: 'comment, at sending',
    gesture: 'Enter',
    deed: 'comment',
    touch: false,
    prepare: (browser, id) => write(browser, id, 'Halo semua'),
    perform: sendByKey,
  },
  {
    ...feed,
    act: 'comment, at sending',
    gesture: 'key c, Enter',
    deed: 'comment',
    touch: false,
    async prepare(browser, id) {
      await focusOn(browser, id);
      await browser.press('c');
      await browser.type('Halo semua');
    },
    perform: sendByKey,
  },
  ...ways('click', 'tap').map((way) => ({
    ...feed,
    act: 'comment, at sending',
    deed: 'comment' as const,
    prepare: (browser: BrowserUnderTest, id: string) => write(browser, id, 'Halo semua'),
    ...pressing(way, 'send'),
  })),
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...comment,
    act: 'like a comment',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  {
    ...comment,
    act: 'reply to a comment',
    gesture: 'Enter',
    deed: 'comment',
    touch: false,
    async prepare(browser, id) {
      await pressControl(browser, 'click', id, 'reply');
      await write(browser, id, 'Halo semua');
    },
    perform: sendByKey,
  },
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...feed,
    act: 'follow, at a post',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  ...ways('click', 'Space').map((way) => ({
    ...profile,
    act: 'follow, on the profile',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...inGroup,
    act: 'vote in a poll',
    deed: 'vote' as const,
    prepare: nothing,
    ...pressing(way, 'option1'),
  })),
  ...ways('click', 'tap', 'Enter').map((way) => ({
    ...mobile,
    act: 'like, on m.facebook.com',
    deed: 'like' as const,
    prepare: nothing,
    ...pressing(way, 'like'),
  })),
  ...ways('click', 'tap').map((way) => ({
    ...mobile,
    act: 'follow, on m.facebook.com',
    deed: 'follow' as const,
    prepare: nothing,
    ...pressing(way, 'follow'),
  })),
  ...ways('click', 'tap').map((way) => ({
    ...mobileStory,
    act: 'comment on m.facebook.com, at sending',
    deed: 'comment' as const,
    prepare: (browser: BrowserUnderTest, id: string) => write(browser, id, 'Halo semua'),
    ...pressing(way, 'send'),
  })),
  ...ways('click', 'Enter').map((way) => ({
    ...group,
    act: 'join the group',
    deed: 'join' as const,
    prepare: nothing,
    ...pressing(way, 'join'),
  })),
];

async function hoverLike(browser: BrowserUnderTest, id: string): Promise<void> {
  await browser.hover(await pointOf(browser, id, 'like'));
  await pointOf(browser, id, REACTION);
}

async function sendByKey(browser: BrowserUnderTest, id: string): Promise<void> {
  await focusOn(browser, id, 'composer');
  await browser.press('Enter');
}
