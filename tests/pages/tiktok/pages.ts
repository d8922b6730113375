import type { SitePost } from '../content.ts';
import { feed, PROFILES, VIEWER } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerPost } from '../engine/site.ts';
import type { Tiktok } from './context.ts';
import { followingPopup, likedVideos } from './lists.ts';
import { follow, repost, video } from './video.ts';

/** What TikTok shows at `path`. */
export function pageAt(tk: Tiktok, path: string): HTMLElement {
  const posts = feed(tk.knobs.posts);
  const [name = '', kind, id] = path.split('/').filter(Boolean);
  const one = posts.find((post) => post.id === id);
  if (kind === 'video' && one)
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
