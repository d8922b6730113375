import { POSTS } from '../../pages/content.ts';
import type { BrowserUnderTest } from '../drivers/browser.ts';
import { focusOn } from '../local-page.ts';
import { type ActCase, nothing, pressing, type Subject, type Way, ways } from './act.ts';

type Post = (typeof POSTS)['campaign' | 'ordinary'];
type Where = Pick<ActCase, 'site' | 'campaign' | 'ordinary'>;

/** A page whose address carries something of a post; `id` is a name for the log that no site has. */
const carrying = (site: ActCase['site'], address: (post: Post) => string): Where => {
  const subject = (post: Post): Subject => ({ id: post.id, url: `https://${address(post)}&id=${post.id}` });
  return { site, campaign: subject(POSTS.campaign), ordinary: subject(POSTS.ordinary) };
};
const said = ({ text }: Post) => encodeURIComponent(text);
/** An address elsewhere that says what it is about. */
const link = ({ text }: Post) =>
  encodeURIComponent(`https://contoh.test/${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`);
const plugin = (name: string) =>
  carrying('Facebook', (post) => `www.facebook.com/v19.0/plugins/${name}.php?href=${link(post)}`);

const act = (where: Where, name: string, deed: ActCase['deed'], ...how: Way[]): ActCase[] =>
  how.map((way) => ({ ...where, act: name, deed, prepare: nothing, ...pressing(way, 'act') }));

const byKey = (where: Where, name: string): ActCase => ({
  ...where,
  act: name,
  deed: 'post',
  gesture: 'Ctrl+Enter',
  touch: false,
  prepare: nothing,
  async perform(browser: BrowserUnderTest, id: string) {
    await focusOn(browser, id, 'composer');
    await browser.press('Control+Enter');
  },
});

const tweet = carrying('X', (post) => `x.com/intent/post?text=${said(post)}`);
const thread = carrying('Threads', (post) => `www.threads.com/intent/post?text=${said(post)}`);

/** Every act of a page or frame that does one thing about what its address carries. */
export const ADDRESS_ACTS: ActCase[] = [
  ...act(tweet, 'post, by an address', 'post', ...ways('click', 'tap')),
  byKey(tweet, 'post, by an address'),
  ...act(
    carrying('X', ({ id }) => `x.com/intent/like?tweet_id=${id}`),
    'like, by an address',
    'like',
    ...ways('click', 'tap', 'Enter'),
  ),
  ...act(
    carrying('X', ({ id }) => `x.com/intent/retweet?tweet_id=${id}`),
    'repost, by an address',
    'repost',
    ...ways('click', 'Enter'),
  ),
  ...act(
    carrying('X', ({ handle }) => `x.com/intent/follow?screen_name=${handle}`),
    'follow, by an address',
    'follow',
    ...ways('click', 'Enter'),
  ),
  ...act(
    carrying('Facebook', (post) => `www.facebook.com/sharer/sharer.php?u=${link(post)}`),
    'share a link, by an address',
    'share',
    ...ways('click', 'tap', 'Enter'),
  ),
  ...act(
    carrying('Facebook', (post) => `www.facebook.com/sharer/sharer.php?u=x&quote=${said(post)}`),
    'share words, by an address',
    'share',
    ...ways('click'),
  ),
  ...act(
    carrying('Facebook', (post) => `www.facebook.com/dialog/share?app_id=1&href=${link(post)}`),
    'share, in a dialog by address',
    'share',
    ...ways('click', 'Enter'),
  ),
  ...act(
    carrying('Facebook', (post) => `www.facebook.com/v19.0/dialog/feed?app_id=1&link=${link(post)}`),
    'share, in a feed dialog by address',
    'share',
    ...ways('click'),
  ),
  ...act(plugin('like'), 'like, in a plug-in', 'like', ...ways('click', 'tap', 'Enter')),
  ...act(plugin('page'), 'like a page, in a plug-in', 'like', ...ways('click')),
  ...act(plugin('post'), 'like a post, in a plug-in', 'like', ...ways('click')),
  ...act(plugin('follow'), 'follow, in a plug-in', 'follow', ...ways('click', 'Enter')),
  ...act(plugin('comments'), 'comment, in a plug-in', 'comment', ...ways('click')),
  ...act(thread, 'post, by an address', 'post', ...ways('click', 'tap')),
  byKey(thread, 'post, by an address'),
  ...act(
    carrying('Threads', ({ handle }) => `www.threads.com/intent/follow?username=${handle}`),
    'follow, by an address',
    'follow',
    ...ways('click', 'Enter'),
  ),
];
