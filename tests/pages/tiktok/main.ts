import { feed } from '../content.ts';
import { builder, recyclePost } from '../engine/dom.ts';
import { listen, listenToKeys, onPageKey } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { openLog, postAround } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';
import type { Tiktok } from './context.ts';
import { pageAt, shareMenu } from './pages.ts';
import { toggleLike, video } from './video.ts';
import { wordsOf } from './words.ts';

start();

/** A page of our own that behaves like TikTok. */
function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'click');
  const build = builder(knobs);
  const layers = build('div', { class: 'layers' });
  const over = build('div', { class: 'over' });
  const main = build('div', { class: 'css-o5p6--DivMainContainer' });
  const tk: Tiktok = {
    knobs,
    words: wordsOf(knobs.lang),
    build,
    done: { liked: new Set(knobs.liked), reposted: new Set(), followed: new Set(knobs.followed) },
    like: (post, how) => toggleLike(tk, post, how),
    shareMenu: (post) => layers.replaceChildren(shareMenu(tk, post, () => layers.replaceChildren())),
    browse: (post) => {
      history.pushState(null, '', `/@${post.handle}/video/${post.id}`);
      over.replaceChildren(video(tk, post, 'browse'));
    },
  };
  openLog((from, to) => {
    const post = feed(knobs.posts).find(({ id }) => id === to);
    if (post) recyclePost(from, to, () => video(tk, post, 'feed'));
  });
  const root = document.getElementById('root');
  document.documentElement.lang = knobs.lang;
  root?.append(build('div', { id: 'app' }, [main, over, layers]));
  if (root) listen(root, knobs);
  listenToKeys(knobs);
  listenForShortcuts(tk);
  main.append(pageAt(tk, location.pathname));
  window.__site.mend = () => {
    knobs.broken = undefined;
    main.replaceChildren(pageAt(tk, location.pathname));
  };
  ready(source);
}

/** `l` likes the video that is shown: the one in browse mode, the focused one, or the one nearest the top. */
function listenForShortcuts(tk: Tiktok): void {
  onPageKey((event) => {
    const typing = event.target instanceof HTMLElement && event.target.isContentEditable;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'l') return;
    const shown = document.querySelector('[data-place="browse"]') ?? focused() ?? nearestTop();
    const post = postAround(shown);
    if (post) tk.like(post, { via: 'key', trusted: event.isTrusted });
  });
}

function focused(): Element | undefined {
  return document.activeElement?.closest('[data-place]') ?? undefined;
}

function nearestTop(): Element | null {
  const all = [...document.querySelectorAll('[data-place]')];
  const distance = (one: Element) => Math.abs(one.getBoundingClientRect().top);
  return all.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
