import { feed, GROUPS, PROFILES } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { controlOf, log, registerPost } from '../engine/site.ts';
import type { Facebook } from './context.ts';
import { activityLog, cards } from './lists.ts';
import { unit } from './post.ts';
import { searchPage } from './search.ts';
import { livePage, photoPage, reelPage, storyPage, watchPage } from './viewers.ts';

/** Pages that are no list of posts; they say themselves what of them is the main part. */
const VIEWERS: Record<string, (facebook: Facebook, id: string) => HTMLElement> = {
  photo: photoPage,
  reel: reelPage,
  stories: storyPage,
  live: livePage,
};

/** Whether the page at `path` has a main part and others of its own. */
export function hasFrame(path: string): boolean {
  return viewerAt(path) !== undefined;
}

function viewerAt(path: string) {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  return VIEWERS[first === 'watch' ? second : first];
}

/** What stands at `path`: the feed, a group, one post, a viewer, what a search has found, or a profile. */
export function pageAt(facebook: Facebook, path: string): HTMLElement {
  const [first, second, third] = path.split('/').filter(Boolean);
  const posts = feed(facebook.knobs.posts);
  if (first === undefined)
    return feedOf(
      facebook,
      posts.map((post) => unit(facebook, post)),
    );
  const viewer = viewerAt(path);
  const asked = new URLSearchParams(location.search);
  if (viewer) return viewer(facebook, asked.get('fbid') ?? asked.get('v') ?? second ?? '');
  if (first === 'watch') return watchPage(facebook);
  if (first === 'search') return searchPage(facebook);
  if (second === 'allactivity') return activityLog(facebook);
  if (first === 'pages' || (first === 'me' && second === 'following')) return cards(facebook, '/');
  if (first === 'groups' && second === 'joins') return cards(facebook, '/groups/');
  if (first === 'groups') return groupPage(facebook, second);
  const own = posts.filter(({ handle, id }) => (second === 'posts' ? id === third : handle === first));
  const units = own.map((post) => unit(facebook, post));
  return second === 'posts' ? facebook.build('div', {}, units) : profilePage(facebook, first, units);
}

function feedOf({ build }: Facebook, units: HTMLElement[]): HTMLElement {
  return build('div', { role: 'feed' }, units);
}

function groupPage(facebook: Facebook, id: string | undefined): HTMLElement {
  const group = Object.values(GROUPS).find((one) => one.id === id) ?? GROUPS.ordinary;
  const posts = feed(facebook.knobs.posts);
  const head = facebook.build('div', {}, [
    facebook.build('h1', {}, [facebook.build('a', { href: `/groups/${group.id}/` }, [group.name])]),
  ]);
  registerPost(
    { id: group.id, author: group.name, handle: group.id, text: '', label: 'ordinary', comments: [] },
    head,
  );
  head.append(toggleButton(facebook, group.id, 'join'));
  return facebook.build('div', {}, [
    head,
    feedOf(
      facebook,
      posts.map((post) => unit(facebook, post, group)),
    ),
  ]);
}

function profilePage(facebook: Facebook, handle: string, units: HTMLElement[]): HTMLElement {
  const profile = PROFILES[handle] ?? { name: handle, bio: '' };
  const head = facebook.build('div', {}, [
    facebook.build('h1', {}, [profile.name]),
    facebook.build('div', {}, [facebook.build('span', { dir: 'auto' }, [profile.bio])]),
  ]);
  registerPost(
    { id: handle, author: profile.name, handle, text: profile.bio, label: 'ordinary', comments: [] },
    head,
  );
  head.append(toggleButton(facebook, handle, 'follow'), likePage(facebook, handle));
  return facebook.build('div', {}, [head, feedOf(facebook, units)]);
}

/** Pages can be liked as well. */
function likePage(facebook: Facebook, id: string): HTMLElement {
  const { build, words, done } = facebook;
  const { liked } = done;
  const on = liked.has(id);
  const toggle = (how: How) => {
    log(on ? 'unlike' : 'like', id, how);
    if (!liked.delete(id)) liked.add(id);
    renderAgain(controlOf(id, 'like'), id, () => likePage(facebook, id));
  };
  const text = on ? words.likedPage : words.likePage;
  return build('div', { role: 'button', tabindex: '0', 'aria-label': text }, [build('span', {}, [text])], {
    control: [id, 'like'],
    on: { press: toggle },
  });
}

/** Follows, joins, or takes that back. */
export function toggleButton(facebook: Facebook, id: string, name: 'follow' | 'join'): HTMLElement {
  const { build, words, done } = facebook;
  const on = done.followed.has(id);
  const text = name === 'join' ? (on ? words.joined : words.join) : on ? words.following : words.follow;
  const toggle = (how: How) => {
    log(on ? 'unfollow' : name, id, how);
    if (!done.followed.delete(id)) done.followed.add(id);
    renderAgain(controlOf(id, name), id, () => toggleButton(facebook, id, name));
  };
  const menu = on && name === 'join' ? 'menu' : undefined;
  return build(
    'div',
    { role: 'button', tabindex: '0', 'aria-label': text, 'aria-haspopup': menu },
    [build('span', {}, [text])],
    {
      control: [id, name],
      on: { press: toggle },
    },
  );
}
