import { GROUPS, POSTS, SHARING } from '../../pages/content.ts';
import { focusOn, pointOf } from '../local-page.ts';
import { type ActCase, nothing, opening, pressing, type Subject, type Way, ways, write } from './act.ts';

type Where = Pick<ActCase, 'site' | 'campaign' | 'ordinary'>;
type Before = ActCase['prepare'];

const FEED = 'https://www.facebook.com/';
const SEARCH = `${FEED}search/top/?q=cerita`;
const { campaign, ordinary } = POSTS;

/** The same place for a post that campaigns and an ordinary one; `path` comes after the host. */
const where = (path: (id: string) => string, one: { id: string }, other: { id: string }): Where => {
  const at = ({ id }: { id: string }): Subject => ({ id, url: FEED + path(id) });
  return { site: 'Facebook', campaign: at(one), ordinary: at(other) };
};
const on = (url: string, one: string, other: string): Where => ({
  site: 'Facebook',
  campaign: { id: one, url },
  ordinary: { id: other, url },
});

const reel = where((id) => `reel/${id}`, campaign, ordinary);
const watch = on(`${FEED}watch/`, campaign.id, ordinary.id);
const live = where((id) => `watch/live/?v=${id}`, campaign, ordinary);
const liveComment: Where = {
  site: 'Facebook',
  campaign: { id: POSTS.answered.comments[0].id, url: `${FEED}watch/live/?v=${POSTS.answered.id}` },
  ordinary: { id: ordinary.comments[0].id, url: live.ordinary.url },
};
const story = where((id) => `stories/${id}/`, campaign, ordinary);
const photo = where((id) => `photo/?fbid=${id}`, campaign, ordinary);
/** Pictures over a feed in which others campaign: the first by the words in the picture alone. */
const photoOverFeed = on(FEED, POSTS.poster.id, POSTS.answered.id);
const overFeed = on(FEED, campaign.id, ordinary.id);
const group = on(`${FEED}groups/${GROUPS.ordinary.id}/`, campaign.id, ordinary.id);
const groupHead = where((id) => `groups/${id}/`, GROUPS.campaign, GROUPS.ordinary);
const page = where((id) => id, { id: campaign.handle }, { id: ordinary.handle });
const foundPage = on(SEARCH, campaign.handle, ordinary.handle);
const foundGroup = on(SEARCH, GROUPS.campaign.id, GROUPS.ordinary.id);
const found = on(SEARCH, campaign.id, ordinary.id);
const sharing = on(SEARCH, SHARING.inside.id, SHARING.neither.id);
const shared = on(SEARCH, SHARING.around.id, SHARING.neither.id);

const press = (
  place: Where,
  act: string,
  deed: ActCase['deed'],
  before: Before,
  control: string,
  ...how: Way[]
): ActCase[] => how.map((way) => ({ ...place, act, deed, prepare: before, ...pressing(way, control) }));

const like = (place: Where, at: string, before: Before, ...how: Way[]) =>
  press(place, `like, ${at}`, 'like', before, 'like', ...how);

const writing =
  (...first: string[]): Before =>
  async (browser, id) => {
    await opening(...first)(browser, id);
    await write(browser, id, 'Halo semua');
  };

const byKey = (
  place: Where,
  act: string,
  deed: ActCase['deed'],
  key: string,
  before: Before,
  control?: string,
): ActCase => ({
  ...place,
  act,
  deed,
  gesture: key,
  touch: false,
  prepare: before,
  async perform(browser, id) {
    if (control !== undefined) await focusOn(browser, id, control);
    await browser.press(key);
  },
});

const comment = (place: Where, at: string, ...first: string[]): ActCase =>
  byKey(place, `comment, ${at}`, 'comment', 'Enter', writing(...first), 'composer');

/** With the keyboard on the post that the dialog shows. */
const likeByKey = (place: Where, at: string, opener: string): ActCase => ({
  ...byKey(place, `like, ${at}`, 'like', 'l', async (browser, id) => {
    await opening(opener)(browser, id);
    await focusOn(browser, id);
  }),
  gesture: 'key l',
});

const hoverLike: Before = async (browser, id) => {
  await browser.hover(await pointOf(browser, id, 'like'));
  await pointOf(browser, id, 'reaction2');
};

/** What can be done on Facebook beside the feed: viewers of pictures, reels, videos and stories, dialogs, searches, groups and pages. */
export const FACEBOOK_VIEWER_ACTS: ActCase[] = [
  ...like(reel, 'at a reel', nothing, ...ways('click', 'tap', 'Enter')),
  ...press(reel, 'react, at a reel', 'react', hoverLike, 'reaction2', 'click').map((one) => ({
    ...one,
    gesture: 'hover, click',
  })),
  ...press(reel, 'share now, at a reel', 'share', opening('share'), 'shareNow', 'click'),
  ...press(reel, 'follow, at a reel', 'follow', nothing, 'follow', 'click'),
  comment(reel, 'at a reel', 'comment'),
  ...like(watch, 'in the video feed', nothing, ...ways('click', 'tap')),
  ...press(watch, 'react, in the video feed', 'react', opening('reactOpener'), 'reaction6', 'click'),
  ...press(
    watch,
    'share in a message, in the video feed',
    'share',
    opening('share', 'shareMessenger'),
    'shareSend',
    'click',
  ),
  ...press(watch, 'follow, in the video feed', 'follow', nothing, 'follow', 'click'),
  comment(watch, 'in the video feed'),
  ...like(live, 'at a live video', nothing, ...ways('click', 'tap')),
  ...press(live, 'react, at a live video', 'react', opening('reactOpener'), 'reaction6', 'click'),
  ...press(live, 'comment, at a live video', 'comment', writing(), 'send', 'click'),
  ...press(live, 'follow, at a live video', 'follow', nothing, 'follow', 'Enter'),
  ...like(liveComment, 'at a comment of a live video', nothing, 'click'),
  comment(live, 'at a live video'),
  ...press(story, 'react to a story', 'react', nothing, 'reaction2', ...ways('click', 'tap', 'Enter')),
  ...press(story, 'reply to a story', 'comment', writing(), 'send', 'click'),
  byKey(story, 'reply to a story', 'comment', 'Enter', writing(), 'composer'),
  ...like(photo, 'at a photo', nothing, 'click'),
  ...press(photo, 'share now, at a photo', 'share', opening('share'), 'shareNow', 'click'),
  ...like(photoOverFeed, 'at a photo over the feed', opening('photo'), ...ways('click', 'tap', 'Enter')),
  likeByKey(photoOverFeed, 'at a photo over the feed', 'photo'),
  comment(photoOverFeed, 'at a photo over the feed', 'photo'),
  ...press(photoOverFeed, 'follow, at a photo over the feed', 'follow', opening('photo'), 'follow', 'click'),
  ...like(overFeed, 'in the dialog over the feed', opening('time'), ...ways('click', 'tap', 'Space')),
  likeByKey(overFeed, 'in the dialog over the feed', 'time'),
  ...press(
    overFeed,
    'react, in the dialog over the feed',
    'react',
    opening('time', 'reactOpener'),
    'reaction2',
    'click',
  ),
  ...press(
    overFeed,
    'share now, in the dialog over the feed',
    'share',
    opening('time', 'share'),
    'shareNow',
    'click',
  ),
  ...press(overFeed, 'comment, in the dialog over the feed', 'comment', writing('time'), 'send', 'click'),
  comment(overFeed, 'in the dialog over the feed', 'time'),
  ...like(group, 'in a group', nothing, ...ways('click', 'tap')),
  ...press(group, 'share now, in a group', 'share', opening('share'), 'shareNow', 'click'),
  comment(group, 'in a group'),
  ...press(groupHead, 'join the group', 'join', nothing, 'join', 'tap'),
  ...press(page, 'follow, on the profile', 'follow', nothing, 'follow', 'tap'),
  ...like(page, 'on the page itself', nothing, ...ways('click', 'tap', 'Space')),
  ...press(foundPage, 'follow, in a search', 'follow', nothing, 'follow', ...ways('click', 'tap')),
  ...press(foundGroup, 'join the group, in a search', 'join', nothing, 'join', ...ways('click', 'Enter')),
  ...like(found, 'in a search', nothing, 'click'),
  ...like(sharing, 'where what is shared campaigns', nothing, ...ways('click', 'Enter')),
  ...press(
    sharing,
    'share now, where what is shared campaigns',
    'share',
    opening('share'),
    'shareNow',
    'click',
  ),
  ...like(shared, 'where what is said of it campaigns', nothing, 'click'),
];
