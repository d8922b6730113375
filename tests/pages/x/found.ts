import { feed, PROFILES, type SitePost, VIEWER } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerPost } from '../engine/site.ts';
import type { X } from './context.ts';
import { article } from './post.ts';

/** Communities of the local X: one about a market, one whose very name campaigns. */
const COMMUNITIES: Record<string, string> = {
  '1700': 'Info Warga Pasar',
  '1701': 'Coblos nomor 1 Helmi-Mian',
};

/** What was found: accounts, then posts. */
export function searchPage(x: X): HTMLElement {
  const posts = feed(x.knobs.posts);
  const handles = [...new Set(posts.map(({ handle }) => handle))].filter((handle) => handle in PROFILES);
  return column(x, [
    x.build('input', { 'data-testid': 'SearchBox_Search_Input', role: 'combobox' }),
    ...inCells(x, [
      ...handles.map((handle) => accountCell(x, handle)),
      ...posts.map((post) => article(x, post)),
    ]),
  ]);
}

/** A list of one's own or of others, or what one has bookmarked: posts and nothing else. */
export function listPage(x: X): HTMLElement {
  return column(
    x,
    inCells(
      x,
      feed(x.knobs.posts).map((post) => article(x, post)),
    ),
  );
}

/** What others did, in words and without buttons, and whole posts that name the viewer. */
export function notificationsPage(x: X): HTMLElement {
  const posts = feed(x.knobs.posts);
  return column(
    x,
    inCells(x, [
      ...posts.slice(0, 2).map((post) => notification(x, post)),
      ...posts.map((post) => article(x, post)),
    ]),
  );
}

function notification({ build, words }: X, post: SitePost): HTMLElement {
  return build('article', { 'data-testid': 'notification', role: 'article', tabindex: '-1' }, [
    build('div', {}, [
      build('a', { href: '/siti.contoh', role: 'link' }, [build('div', { dir: 'ltr' }, ['Siti Contoh'])]),
      build('span', {}, [words.likedYours]),
    ]),
    build('div', { 'data-testid': 'tweetText', dir: 'auto', lang: 'in' }, [`@${VIEWER.handle} ${post.text}`]),
  ]);
}

/** A community: its name, how many are in it, a button to join, then what its members wrote. */
export function communityPage(x: X, id: string): HTMLElement {
  return column(x, [
    communityHeader(x, id),
    ...inCells(
      x,
      feed(x.knobs.posts)
        .slice(1, 3)
        .map((post) => article(x, post)),
    ),
  ]);
}

function communityHeader(x: X, id: string): HTMLElement {
  const { build, words, done } = x;
  const name = COMMUNITIES[id] ?? '';
  const joined = done.followed.has(id);
  const label = `${joined ? words.joined : words.join} ${name}`;
  const press = (how: How) => {
    log(joined ? 'unfollow' : 'join', id, how);
    if (!done.followed.delete(id)) done.followed.add(id);
    renderAgain(elementOf(id), id, () => communityHeader(x, id));
  };
  const element = build('div', { class: 'still' }, [
    build('a', { href: `/i/communities/${id}/header_photo`, role: 'link' }),
    build('div', {}, [build('span', {}, [name])]),
    build('a', { href: `/i/communities/${id}/members`, role: 'link' }, [build('span', {}, ['210'])]),
    build(
      'button',
      { role: 'button', type: 'button', 'aria-label': label },
      [build('span', {}, [joined ? words.joined : words.join])],
      { control: [id, 'join'], on: { press } },
    ),
  ]);
  registerPost({ id, author: name, handle: '', text: '', label: 'ordinary', comments: [] }, element);
  return element;
}

function accountCell(x: X, handle: string): HTMLElement {
  const { build, words, done } = x;
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  const followed = done.followed.has(handle);
  const press = (how: How) => {
    log(followed ? 'unfollow' : 'follow', handle, how);
    if (!done.followed.delete(handle)) done.followed.add(handle);
    renderAgain(elementOf(handle), handle, () => accountCell(x, handle));
  };
  const element = build('div', { 'data-testid': 'UserCell', role: 'button', tabindex: '0' }, [
    build('a', { href: `/${handle}`, role: 'link' }, [build('div', { dir: 'ltr' }, [name])]),
    build('a', { href: `/${handle}`, role: 'link', tabindex: '-1' }, [build('div', {}, [`@${handle}`])]),
    build(
      'button',
      {
        'data-testid': followed ? '88-unfollow' : '88-follow',
        role: 'button',
        type: 'button',
        'aria-label': followed ? words.unfollow(handle) : words.follow(handle),
      },
      [build('span', {}, [followed ? words.unfollowText : words.followText])],
      { control: [handle, 'follow'], on: { press } },
    ),
    build('div', { dir: 'auto' }, [bio]),
  ]);
  registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
  return element;
}

function column(x: X, inside: HTMLElement[]): HTMLElement {
  return x.build('div', {}, inside);
}

function inCells(x: X, inside: HTMLElement[]): HTMLElement[] {
  return inside.map((one) => x.build('div', { 'data-testid': 'cellInnerDiv', class: 'still' }, [one]));
}
