import type { SitePost } from '../content.ts';
import { renderAgain, replacePost } from '../engine/dom.ts';
import { elementOf, log, registerPost, whenHydrated } from '../engine/site.ts';
import { comments } from './comments.ts';
import type { Rated, Youtube } from './context.ts';
import { segments, subscribe, toggles } from './rating.ts';

const REMOUNT_MS = 50;

/** The page of a video. YouTube has one element for it, which shows one video after the other. */
export function watchPage(yt: Youtube, post: SitePost): HTMLElement {
  const { build } = yt;
  const again = () => {
    renderAgain(elementOf(post.id), post.id, () => watchPage(yt, post));
    if (yt.knobs.remount)
      window.setTimeout(() => replacePost(post.id, () => watchPage(yt, post)), REMOUNT_MS);
  };
  const title = build('h1', {}, [build('yt-formatted-string', {})]);
  whenHydrated(yt.knobs.late, () => title.firstElementChild?.append(post.text));
  const element = build('ytd-watch-flexy', { class: 'card', role: 'main', tabindex: '-1' }, [
    build('div', { id: 'player' }, ['▶'], {
      on: { press: (how) => log('play', post.id, how) },
      control: [post.id, 'media'],
    }),
    ...(yt.knobs.variant === '2022' ? older(yt, post, title, again) : newer(yt, post, title, again)),
    isLive() ? liveChat(yt, post) : comments(yt, post, again),
  ]);
  registerPost(post, element);
  return element;
}

/** Whether the video is one that is being broadcast now, which has a chat for comments. */
function isLive(): boolean {
  return new URLSearchParams(location.search).has('live');
}

function liveChat({ build }: Youtube, { id }: SitePost): HTMLElement {
  return build('ytd-live-chat-frame', { id: 'chat' }, [
    build('iframe', { id: 'chatframe', src: `/live_chat?v=${id}` }),
  ]);
}

function newer(yt: Youtube, post: SitePost, title: HTMLElement, again: () => void): HTMLElement[] {
  const { build, words } = yt;
  const rated: Rated = { id: post.id, what: 'video', again };
  return [
    build('ytd-watch-metadata', {}, [
      build('div', { id: 'title' }, [title]),
      owner(yt, post, again),
      build('div', { id: 'actions' }, [
        build('ytd-menu-renderer', {}, [
          build('div', { id: 'top-level-buttons-computed' }, [
            build('segmented-like-dislike-button-view-model', {}, segments(yt, rated)),
            plain(yt, post.id, 'yt-button-view-model', words.share, 'share'),
            plain(yt, post.id, 'yt-button-view-model', words.save, 'save'),
          ]),
        ]),
      ]),
      build('div', { id: 'description' }, [build('ytd-text-inline-expander', {}, ['…'])]),
    ]),
  ];
}

function older(yt: Youtube, post: SitePost, title: HTMLElement, again: () => void): HTMLElement[] {
  const { build, words } = yt;
  const rated: Rated = { id: post.id, what: 'video', again };
  return [
    build('ytd-video-primary-info-renderer', {}, [
      title,
      build('ytd-menu-renderer', {}, [
        build('div', { id: 'top-level-buttons-computed' }, [
          ...toggles(yt, rated, false),
          plain(yt, post.id, 'ytd-button-renderer', words.share, 'share'),
          plain(yt, post.id, 'ytd-button-renderer', words.save, 'save'),
        ]),
      ]),
    ]),
    build('ytd-video-secondary-info-renderer', {}, [owner(yt, post, again)]),
  ];
}

function owner(yt: Youtube, { author, handle }: SitePost, again: () => void): HTMLElement {
  const { build } = yt;
  return build('div', { id: 'owner' }, [
    build('ytd-video-owner-renderer', {}, [
      build('div', { id: 'upload-info' }, [
        build('ytd-channel-name', { id: 'channel-name' }, [build('a', { href: `/@${handle}` }, [author])]),
      ]),
    ]),
    subscribe(yt, handle, again),
  ]);
}

/** A button that opens a dialog, or keeps the video for oneself. */
function plain(yt: Youtube, id: string, tag: string, label: string, name: 'share' | 'save'): HTMLElement {
  const { build } = yt;
  return build(tag, {}, [
    build('button-view-model', {}, [
      build('button', { type: 'button', 'aria-label': label }, [label], {
        control: [id, name],
        on: { press: () => (name === 'share' ? yt.share(id) : undefined) },
      }),
    ]),
  ]);
}

/** A Short with its row of buttons; the comments of the one that is shown stand beside the list. */
export function short(yt: Youtube, post: SitePost, active: boolean): HTMLElement {
  const { build, words } = yt;
  const again = () => renderAgain(elementOf(post.id), post.id, () => short(yt, post, active));
  const labelled = (label: string, name: string, press: () => void) =>
    build('button-view-model', {}, [
      build('label', {}, [
        build('button', { type: 'button', 'aria-label': label }, ['·'], {
          control: [post.id, name],
          on: { press },
        }),
        build('span', {}, [label]),
      ]),
    ]);
  const element = build(
    'ytd-reel-video-renderer',
    { class: 'card', tabindex: '-1', ...(active ? { 'is-active': '' } : {}) },
    [
      build('yt-reel-player-overlay-view-model', {}, [
        build('yt-reel-metapanel-view-model', {}, [
          build('yt-reel-channel-bar-view-model', {}, [
            build('a', { href: `/@${post.handle}` }, [`@${post.handle}`]),
            subscribe(yt, post.handle, again),
          ]),
          build('yt-shorts-video-title-view-model', {}, [build('h2', {}, [post.text])]),
        ]),
        build('div', { id: 'button-bar' }, [
          build('reel-action-bar-view-model', {}, [
            ...segments(yt, { id: post.id, what: 'video', again }, true),
            labelled(words.comments, 'comments', () => {}),
            labelled(words.share, 'share', () => yt.share(post.id)),
          ]),
        ]),
      ]),
    ],
  );
  registerPost(post, element);
  return element;
}
