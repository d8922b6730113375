import type { SitePost } from '../content.ts';
import { feed, PROFILES, VIEWER } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerPost } from '../engine/site.ts';
import type { Tiktok } from './context.ts';
import { followingPopup, likedVideos } from './lists.ts';
import { liveRoom } from './live.ts';
import { follow, repost, video } from './video.ts';

/** What TikTok shows at `path`. */
export function pageAt(tk: Tiktok, path: string): HTMLElement {
  const posts = feed(tk.knobs.posts);
  const [name = '', kind, id] = path.split('/').filter(Boolean);
  const one = posts.find((post) => post.id === id);
  if (kind === 'live') return liveRoom(tk, name.slice(1));
  if (name === 'search') return searchPage(tk, posts);
  if ((kind === 'video' || kind === 'photo') && one)
    return tk.build('div', { id: 'main-content-video_detail' }, [video(tk, one, 'browse')]);
  if (name === `@${VIEWER.handle}`)
    return location.search.includes('following') ? followingPopup(tk) : likedVideos(tk);
  if (name.startsWith('@')) return profile(tk, name.slice(1), posts);
  return tk.build(
    'div',
    { id: 'column-list-container' },
    posts.map((post) => video(tk, post, 'feed')),
  );
}

/** What was found: accounts first, then videos, which open over the page. */
function searchPage(tk: Tiktok, posts: SitePost[]): HTMLElement {
  const { build } = tk;
  const handles = [...new Set(posts.map(({ handle }) => handle))].filter((handle) => handle in PROFILES);
  return build('div', { id: 'main-content-general_search' }, [
    ...handles.map((handle) => foundAccount(tk, handle)),
    build(
      'div',
      { 'data-e2e': 'search_top-item-list' },
      posts.map((post) => foundVideo(tk, post)),
    ),
  ]);
}

function foundAccount(tk: Tiktok, handle: string): HTMLElement {
  const { build } = tk;
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  const again = () => renderAgain(elementOf(handle), handle, () => foundAccount(tk, handle));
  const element = build('div', { 'data-e2e': 'search-user-container', class: 'card' }, [
    build('a', { 'data-e2e': 'search-user-info-container', href: `/@${handle}` }, [
      build('p', { 'data-e2e': 'search-user-unique-id' }, [handle]),
      build('p', { 'data-e2e': 'search-user-nickname' }, [name]),
      build('p', { 'data-e2e': 'search-user-desc' }, [bio]),
    ]),
    follow(tk, handle, 'follow-button', again),
  ]);
  registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
  return element;
}

/** A video among the results: no buttons, and its words below the picture. */
function foundVideo(tk: Tiktok, post: SitePost): HTMLElement {
  const { build } = tk;
  return build('div', { class: 'card css-f6g7--DivItemContainerForSearch' }, [
    build(
      'div',
      { 'data-e2e': 'search_top-item' },
      [build('a', { href: `/@${post.handle}/video/${post.id}` }, [build('img', { alt: post.text })])],
      { control: [`found-${post.id}`, 'open'], on: { press: () => tk.browse(post) } },
    ),
    build('div', { 'data-e2e': 'search-card-desc' }, [
      build('div', { 'data-e2e': 'search-card-video-caption' }, [build('span', {}, [post.text])]),
      build('p', { 'data-e2e': 'search-card-user-unique-id' }, [post.handle]),
    ]),
  ]);
}

function profile(tk: Tiktok, handle: string, posts: SitePost[]): HTMLElement {
  const { build } = tk;
  return build('div', { 'data-e2e': 'user-page' }, [
    header(tk, handle),
    build(
      'div',
      { 'data-e2e': 'user-post-item-list' },
      posts.filter((post) => post.handle === handle).map(card(tk)),
    ),
  ]);
}

function header(tk: Tiktok, handle: string): HTMLElement {
  const { build } = tk;
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  const again = () => renderAgain(elementOf(handle), handle, () => header(tk, handle));
  const element = build('div', { class: 'card css-m3n4--DivShareLayoutHeader' }, [
    build('h1', { 'data-e2e': 'user-title' }, [name]),
    build('h2', { 'data-e2e': 'user-subtitle' }, [handle]),
    follow(tk, handle, 'follow-button', again),
    build('h2', { 'data-e2e': 'user-bio' }, [bio]),
  ]);
  registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
  return element;
}

/** A video in the list of an account: it has no buttons. */
function card({ build }: Tiktok) {
  return (post: SitePost) =>
    build('div', { 'data-e2e': 'user-post-item', role: 'button', tabindex: '0' }, [
      build('div', {}, [
        build('div', {}, [
          build('a', { href: `/@${post.handle}/video/${post.id}` }, [
            build('img', { alt: `${post.text} created by ${post.author}` }),
          ]),
        ]),
      ]),
    ]);
}

/** The items of sharing: reposting, a service, and copying the link, which is no act. */
export function shareMenu(tk: Tiktok, post: SitePost, close: () => void): HTMLElement {
  const { build, words } = tk;
  const chosen = (kind: 'share' | 'copy') => (how: How) => {
    log(kind, post.id, how);
    close();
  };
  return build('div', { id: 'floating-ui-1', class: 'sheet' }, [
    repost(tk, post, close),
    build(
      'a',
      { 'data-e2e': 'video-share-whatsapp', tabindex: '0', href: 'https://api.whatsapp.com/send/' },
      ['WhatsApp'],
      {
        control: [post.id, 'shareNow'],
        on: { press: chosen('share') },
      },
    ),
    build('a', { 'data-e2e': 'video-share-copy', tabindex: '0', href: '#' }, [words.copy], {
      control: [post.id, 'copy'],
      on: { press: chosen('copy') },
    }),
  ]);
}
