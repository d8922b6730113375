import { feed } from '../content.ts';
import { builder, recyclePost } from '../engine/dom.ts';
import { listen, listenToKeys, onPageKey } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { elementOf, joinAround, log, openLog } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';
import { chat } from './comments.ts';
import type { Youtube } from './context.ts';
import { cardMenu, shareDialog } from './layers.ts';
import { pageAt } from './pages.ts';
import { communityPost } from './posts.ts';
import { watchPage } from './videos.ts';
import { wordsOf } from './words.ts';

/** The keys of the player; none of them likes anything. */
const PLAYER_KEYS = ['k', 'j', 'l', 'm', 'f'];

start();

/** A page of our own that behaves like YouTube. */
function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'click');
  const build = builder(knobs);
  const manager = build('ytd-page-manager', { id: 'page-manager' });
  const popups = build('ytd-popup-container', {});
  const close = () => popups.replaceChildren();
  const yt: Youtube = {
    knobs,
    words: wordsOf(knobs.lang),
    build,
    done: { liked: new Set(knobs.liked), disliked: new Set(), followed: new Set(knobs.followed) },
    answering: new Set(),
    share: (id) => popups.replaceChildren(shareDialog(yt, id, close)),
    menu: (id) => popups.replaceChildren(cardMenu(yt, id, close)),
    go: (path) => navigate(yt, manager, path),
  };
  openLog((from, to) => {
    const post = feed(knobs.posts).find(({ id }) => id === to);
    const isVideo = elementOf(from)?.localName === 'ytd-watch-flexy';
    if (post)
      recyclePost(from, to, () =>
        isVideo ? watchPage(yt, post) : communityPost(yt, post, 'ytd-post-renderer'),
      );
  });
  const root = document.getElementById('root');
  document.documentElement.lang = knobs.lang;
  const inside = location.pathname === '/live_chat' ? [chat(yt, chatId())] : [manager, popups];
  if (inside.includes(manager)) manager.append(pageAt(yt, location.href));
  root?.append(build('ytd-app', {}, inside));
  if (root) listen(root, knobs);
  if (!inside.includes(manager)) joinAround();
  listenToKeys(knobs);
  listenForPlayer();
  window.__site.mend = () => {
    knobs.broken = undefined;
    manager.replaceChildren(pageAt(yt, location.href));
  };
  ready(source);
}

/** Goes on without loading: the page that was left stays, hidden. */
function navigate(yt: Youtube, manager: HTMLElement, path: string): void {
  document.dispatchEvent(new CustomEvent('yt-navigate-start'));
  history.pushState(null, '', path);
  for (const page of manager.children) page.setAttribute('hidden', '');
  manager.append(pageAt(yt, path));
  document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
}

function listenForPlayer(): void {
  onPageKey((event) => {
    const typing = event.target instanceof HTMLElement && event.target.isContentEditable;
    if (!typing && PLAYER_KEYS.includes(event.key))
      log('play', event.key, { via: 'key', trusted: event.isTrusted });
  });
}

function chatId(): string {
  return new URLSearchParams(location.search).get('v') ?? '';
}
