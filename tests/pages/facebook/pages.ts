import { feed, GROUPS, PROFILES } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { controlOf, log, registerPost } from '../engine/site.ts';
import type { Facebook } from './context.ts';
import { activityLog } from './lists.ts';
import { unit } from './post.ts';

/** What stands at `path`: the feed, a group, one post, or a profile. */
export function pageAt(facebook: Facebook, path: string): HTMLElement {
  const [first, second, third] = path.split('/').filter(Boolean);
  const posts = feed(facebook.knobs.posts);
  if (first === undefined)
    return feedOf(
      facebook,
      posts.map((post) => unit(facebook, post)),
    );
  if (second === 'allactivity') return activityLog(facebook);
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
  head.append(toggleButton(facebook, handle, 'follow'));
  return facebook.build('div', {}, [head, feedOf(facebook, units)]);
}

function toggleButton(facebook: Facebook, id: string, name: 'follow' | 'join'): HTMLElement {
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
