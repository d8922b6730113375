import { feed, PROFILES, type SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import { controlOf, elementOf, log, registerPost } from '../engine/site.ts';
import { comments } from './comments.ts';
import type { Youtube } from './context.ts';
import { likedVideos, subscriptions } from './lists.ts';
import { communityPost } from './posts.ts';
import { subscribe } from './rating.ts';
import { short, watchPage } from './videos.ts';

/** What YouTube shows at `path`. */
export function pageAt(yt: Youtube, path: string): HTMLElement {
  const posts = feed(yt.knobs.posts);
  const { pathname, searchParams } = new URL(path, 'https://www.youtube.com');
  const [first = '', second] = pathname.split('/').filter(Boolean);
  const find = (id: string | null | undefined) => posts.find((post) => post.id === id);
  const video = first === 'watch' ? find(searchParams.get('v')) : undefined;
  if (video) return watchPage(yt, video);
  const one = find(second);
  if (first === 'shorts' && one) return shortsPage(yt, one);
  if (first === 'post' && one) return postPage(yt, one);
  if (first === 'results') return searchPage(yt, posts);
  if (first === 'playlist') return browse(yt, [likedVideos(yt)]);
  if (first === 'feed' && second === 'channels') return browse(yt, [subscriptions(yt)]);
  if (first.startsWith('@')) return channelPage(yt, first.slice(1), posts);
  return homePage(yt, posts);
}

/** Videos, with the posts of channels in items of the same list. */
function homePage(yt: Youtube, posts: SitePost[]): HTMLElement {
  const { build } = yt;
  const item = (inside: HTMLElement) =>
    build('ytd-rich-item-renderer', {}, [build('div', { id: 'content' }, [inside])]);
  return browse(yt, [
    build('ytd-rich-grid-renderer', {}, [
      build(
        'div',
        { id: 'contents' },
        posts.map((post) => item(communityPost(yt, post, 'ytd-post-renderer'))),
      ),
      build(
        'div',
        { id: 'contents' },
        posts.map((post) => card(yt, post)),
      ),
    ]),
  ]);
}

/** A video in a list: it can only be shared, by its menu. */
function card(yt: Youtube, post: SitePost): HTMLElement {
  const { build, words } = yt;
  const id = `video-${post.id}`;
  const more = build('button', { type: 'button', 'aria-label': words.more }, ['⋮'], {
    control: [id, 'menu'],
    on: { press: () => yt.menu(id) },
  });
  const element = build('ytd-rich-item-renderer', { class: 'card' }, [
    build('yt-lockup-view-model', {}, [
      build('yt-lockup-metadata-view-model', {}, [
        build('h3', {}, [build('a', { href: `/watch?v=${post.id}` }, [post.text])]),
        build('yt-content-metadata-view-model', {}, [build('span', {}, [post.author])]),
        build('button-view-model', {}, [more]),
      ]),
    ]),
  ]);
  registerPost({ ...post, id }, element);
  return element;
}

/** What was found: channels, then videos, each with its menu. */
function searchPage(yt: Youtube, posts: SitePost[]): HTMLElement {
  const { build } = yt;
  const handles = [...new Set(posts.map(({ handle }) => handle))].filter((handle) => handle in PROFILES);
  return build('ytd-search', { role: 'main' }, [
    build('ytd-item-section-renderer', {}, [
      build('div', { id: 'contents' }, [
        ...handles.map((handle) => foundChannel(yt, handle)),
        ...posts.map((post) => foundVideo(yt, post)),
      ]),
    ]),
  ]);
}

function foundChannel(yt: Youtube, handle: string): HTMLElement {
  const { build } = yt;
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  const again = () => renderAgain(elementOf(handle), handle, () => foundChannel(yt, handle));
  const element = build('ytd-channel-renderer', { class: 'card' }, [
    build('div', { id: 'content-section' }, [
      build('a', { id: 'main-link', href: `/@${handle}` }, [
        build('ytd-channel-name', { id: 'channel-title' }, [name]),
        build('yt-formatted-string', { id: 'subscribers' }, [`@${handle}`]),
        build('yt-formatted-string', { id: 'description' }, [bio]),
      ]),
      build('div', { id: 'buttons' }, [subscribe(yt, handle, again)]),
    ]),
  ]);
  registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
  return element;
}

function foundVideo(yt: Youtube, post: SitePost): HTMLElement {
  const { build, words } = yt;
  const id = `video-${post.id}`;
  const more = build('button', { type: 'button', 'aria-label': words.more }, ['⋮'], {
    control: [id, 'menu'],
    on: { press: () => yt.menu(id) },
  });
  const element = build('ytd-video-renderer', { class: 'card' }, [
    build('div', { id: 'dismissible' }, [
      build('h3', {}, [build('a', { id: 'video-title', href: `/watch?v=${post.id}` }, [post.text])]),
      build('div', { id: 'channel-info' }, [
        build('ytd-channel-name', { id: 'channel-name' }, [
          build('a', { href: `/@${post.handle}` }, [post.author]),
        ]),
      ]),
      build('ytd-menu-renderer', {}, [build('yt-icon-button', {}, [more])]),
    ]),
  ]);
  registerPost({ ...post, id }, element);
  return element;
}

function shortsPage(yt: Youtube, post: SitePost): HTMLElement {
  const again = () => renderAgain(controlOf(post.id, 'panel'), post.id, panel);
  const panel = () =>
    yt.build(
      'ytd-engagement-panel-section-list-renderer',
      { 'target-id': 'engagement-panel-comments-section' },
      [comments(yt, post, again)],
      { control: [post.id, 'panel'] },
    );
  const page = yt.build('ytd-shorts', {}, [short(yt, post, true)]);
  page.append(yt.build('div', { id: 'anchored-panel' }, [panel()]));
  return page;
}

function postPage(yt: Youtube, post: SitePost): HTMLElement {
  return browse(yt, [communityPost(yt, post, 'ytd-backstage-post-renderer'), comments(yt, post, () => {})]);
}

function channelPage(yt: Youtube, handle: string, posts: SitePost[]): HTMLElement {
  return browse(yt, [
    header(yt, handle),
    ...posts
      .filter((post) => post.handle === handle)
      .map((post) =>
        yt.build('ytd-backstage-post-thread-renderer', {}, [
          communityPost(yt, post, 'ytd-backstage-post-renderer'),
        ]),
      ),
  ]);
}

function header(yt: Youtube, handle: string): HTMLElement {
  const { build, words } = yt;
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  const again = () => renderAgain(elementOf(handle), handle, () => header(yt, handle));
  const element = build('yt-page-header-renderer', { class: 'card' }, [
    build('h1', {}, [name]),
    build('yt-content-metadata-view-model', {}, [build('span', {}, [`@${handle}`])]),
    build('yt-description-preview-view-model', {}, [bio]),
    subscribe(yt, handle, again),
    build('div', { id: 'sponsor-button' }, [
      build('button', { type: 'button' }, [words.join], {
        control: [handle, 'join'],
        on: { press: (how) => log('join', handle, how) },
      }),
    ]),
  ]);
  registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
  return element;
}

function browse({ build }: Youtube, inside: HTMLElement[]): HTMLElement {
  return build('ytd-browse', { role: 'main' }, inside);
}
