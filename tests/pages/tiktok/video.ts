import type { SitePost } from '../content.ts';
import { renderAgain, replacePost } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerPost, whenHydrated } from '../engine/site.ts';
import { comments } from './comments.ts';
import type { Place, Tiktok } from './context.ts';

const LIKES = 170;
const REMOUNT_MS = 50;
const RED = '#FE2C55';
/** A heart of our own that begins as TikTok's does. */
const HEART =
  'M7.5 2.25C10.5 2.25 12 4 12 4s1.5-1.75 4.5-1.75C20 2.25 22 5 22 8c0 6-10 13-10 13S2 14 2 8c0-3 2-5.75 5.5-5.75Z';

/** A video with its author, words and buttons. */
export function video(tk: Tiktok, post: SitePost, place: Place): HTMLElement {
  const { build, knobs } = tk;
  const again = () => renderVideo(tk, post);
  const inFeed = place === 'feed';
  const element = build(
    inFeed && knobs.variant !== '2022' ? 'article' : 'div',
    inFeed
      ? {
          'data-e2e': 'recommend-list-item-container',
          class: knobs.broken ? 'card' : 'card css-a1b2--ArticleItemContainer',
          tabindex: '-1',
          'data-place': place,
        }
      : {
          role: 'dialog',
          class: 'card browse css-a1b2--DivBrowserModeContainer',
          tabindex: '-1',
          'data-place': place,
        },
    inFeed
      ? [head(tk, post, place, again), media(tk, post, place), actions(tk, post, place, again)]
      : [
          build('div', {}, [media(tk, post, place), actions(tk, post, place, again)]),
          build('div', {}, [head(tk, post, place, again), comments(tk, post, again)]),
        ],
  );
  registerPost(post, element);
  return element;
}

/** Builds the video anew where it is shown. */
export function renderVideo(tk: Tiktok, post: SitePost): void {
  const place = elementOf(post.id)?.getAttribute('data-place') === 'browse' ? 'browse' : 'feed';
  renderAgain(elementOf(post.id), post.id, () => video(tk, post, place));
  if (tk.knobs.remount)
    window.setTimeout(() => replacePost(post.id, () => video(tk, post, place)), REMOUNT_MS);
}

/** Likes or un-likes. */
export function toggleLike(tk: Tiktok, post: SitePost, how: How): void {
  const { liked } = tk.done;
  if (elementOf(post.id)?.getAttribute('data-place') === 'live') {
    // Every press gives one more heart, and none can be taken back.
    log('like', post.id, how);
    return;
  }
  log(liked.has(post.id) ? 'unlike' : 'like', post.id, how);
  if (!liked.delete(post.id)) liked.add(post.id);
  renderVideo(tk, post);
}

function head(tk: Tiktok, post: SitePost, place: Place, again: () => void): HTMLElement {
  const { build, knobs } = tk;
  const { handle, author } = post;
  const inFeed = place === 'feed';
  const words = build('div', { 'data-e2e': inFeed ? 'video-desc' : 'browse-video-desc' });
  whenHydrated(knobs.late, () => words.append(build('span', {}, [post.text])));
  return build('div', { class: 'css-c3d4--DivTextInfoContainer' }, [
    build('a', { 'data-e2e': inFeed ? 'video-author-avatar' : 'browse-user-avatar', href: `/@${handle}` }),
    build('a', { href: `/@${handle}` }, [
      build('h3', { 'data-e2e': inFeed ? 'video-author-uniqueid' : 'browse-username' }, [handle]),
      build('h4', { 'data-e2e': inFeed ? 'video-author-nickname' : 'browser-nickname' }, [author]),
    ]),
    follow(tk, handle, inFeed ? 'feed-follow' : 'browse-follow', again),
    words,
  ]);
}

/** The button to follow an account. */
export function follow(tk: Tiktok, handle: string, e2e: string | undefined, again: () => void): HTMLElement {
  const { build, words, done } = tk;
  const followed = done.followed.has(handle);
  return build('button', { type: 'button', 'data-e2e': e2e }, [followed ? words.following : words.follow], {
    control: [handle, 'follow'],
    on: {
      press: (how) => {
        log(followed ? 'unfollow' : 'follow', handle, how);
        if (!done.followed.delete(handle)) done.followed.add(handle);
        again();
      },
    },
  });
}

/** The picture that plays: one press pauses it, two quick ones like it. */
function media(tk: Tiktok, post: SitePost, place: Place): HTMLElement {
  const { build } = tk;
  return build(
    'div',
    { 'data-e2e': place === 'feed' ? 'feed-video' : 'browse-video', class: 'media' },
    [location.pathname.includes('/photo/') ? photos(tk, post) : build('div', {}, [build('video', {})])],
    {
      control: [post.id, 'media'],
      on: {
        press: (how) => log('play', post.id, how),
        // Two quick presses only ever like.
        double: (how) => {
          if (!tk.done.liked.has(post.id)) tk.like(post, how);
        },
      },
    },
  );
}

/** Pictures to leaf through, where a video would play. */
function photos({ build }: Tiktok, post: SitePost): HTMLElement {
  return build('div', { class: 'css-d4e5--DivPhotoVideoContainer' }, [
    build('div', { class: 'swiper' }, [
      build('div', { class: 'swiper-wrapper' }, [
        build('div', { class: 'swiper-slide' }, [
          build('img', { alt: post.image ?? `Foto oleh ${post.author}`, class: 'picture' }),
        ]),
      ]),
    ]),
  ]);
}

function actions(tk: Tiktok, post: SitePost, place: Place, again: () => void): HTMLElement {
  const { build, words, done, knobs } = tk;
  const liked = done.liked.has(post.id);
  const likes = LIKES + (liked ? 1 : 0);
  const prefix = place === 'feed' || knobs.variant === '2022' ? '' : 'browse-';
  const button = (name: string, label: string, count: string, press: (how: How) => void, pressed?: boolean) =>
    build(
      'button',
      {
        type: 'button',
        'aria-label': label,
        ...(pressed === undefined || knobs.variant === '2022' ? {} : { 'aria-pressed': String(pressed) }),
      },
      [
        build('span', { 'data-e2e': `${prefix}${name}-icon` }, [icon(name, pressed)]),
        build('strong', { 'data-e2e': `${name}-count` }, [count]),
      ],
      { control: [post.id, name], on: { press } },
    );
  return build('section', { class: 'row' }, [
    button('like', words.like(likes), String(likes), (how) => tk.like(post, how), liked),
    button('comment', words.comment(post.comments.length), String(post.comments.length), () =>
      tk.browse(post),
    ),
    button('favorite', words.favorite, '9', () => {}),
    button('share', words.share, '3', () => tk.shareMenu(post)),
    ...shared(tk, post, place, again),
  ]);
}

function icon(name: string, on = false): Element {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('width', '24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', name === 'like' ? HEART : 'M2 4h20v12H8l-6 6Z');
  path.setAttribute('fill', on ? RED : 'currentColor');
  picture.append(path);
  return picture;
}

/** In browse mode reposting stands in the row itself. */
function shared(tk: Tiktok, post: SitePost, place: Place, again: () => void): HTMLElement[] {
  return place === 'browse' ? [repost(tk, post, again)] : [];
}

/** The item that reposts: a link that leads nowhere, as on TikTok. */
export function repost({ build, words, done }: Tiktok, post: SitePost, again: () => void): HTMLElement {
  const reposted = done.reposted.has(post.id);
  return build(
    'a',
    {
      id: 'icon-element-repost',
      href: '#',
      'data-e2e': 'video-share-repost',
      tabindex: '0',
      'aria-label': reposted ? words.unrepost : words.repost,
    },
    ['⟲'],
    {
      control: [post.id, 'repost'],
      on: {
        press: (how) => {
          log(reposted ? 'unrepost' : 'repost', post.id, how);
          if (!done.reposted.delete(post.id)) done.reposted.add(post.id);
          again();
        },
      },
    },
  );
}
