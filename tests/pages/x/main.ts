import { feed } from '../content.ts';
import { builder, recyclePost } from '../engine/dom.ts';
import { listen, listenToKeys } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { openLog } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';
import type { X } from './context.ts';
import { communityPage, listPage, notificationsPage, searchPage } from './found.ts';
import { listenForShortcuts } from './keys.ts';
import { layersIn } from './layers.ts';
import { followingPage, likesPage } from './lists.ts';
import { homePage, photoPage, postPage, profilePage } from './pages.ts';
import { article, toggleLike } from './post.ts';
import { wordsOf } from './words.ts';

start();

/** A page of our own that behaves like X. */
function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'responder');
  const words = wordsOf(knobs.lang);
  const build = builder(knobs);
  const layer = build('div', { id: 'layers' });
  const column = build('div', { 'data-testid': 'primaryColumn' });
  const x: X = {
    knobs,
    words,
    build,
    done: { liked: new Set(knobs.liked), reposted: new Set(), followed: new Set(knobs.followed) },
    layers: layersIn(layer, () => x),
    like: (post, how) => toggleLike(x, post, how),
    go: (path) => {
      history.pushState(null, '', path);
      column.replaceChildren(pageAt(x, path));
    },
  };
  openLog((from, to) => {
    const post = feed(knobs.posts).find(({ id }) => id === to);
    if (post) recyclePost(from, to, () => article(x, post));
  });
  const root = document.getElementById('react-root');
  root?.append(
    build('div', { 'data-at-shortcutkeys': JSON.stringify(words.shortcuts) }, [
      layer,
      build('main', { role: 'main' }, [column]),
    ]),
  );
  document.documentElement.lang = knobs.lang;
  if (root) listen(root, knobs);
  listenToKeys(knobs);
  listenForShortcuts(x);
  column.replaceChildren(pageAt(x, location.pathname));
  window.__site.mend = () => {
    knobs.broken = undefined;
    column.replaceChildren(pageAt(x, location.pathname));
  };
  ready(source);
}

function pageAt(x: X, path: string): HTMLElement {
  const [handle, status, id, photo] = path.split('/').filter(Boolean);
  if (handle === 'search') return searchPage(x);
  if (handle === 'notifications') return notificationsPage(x);
  if (handle === 'i') return status === 'communities' && id ? communityPage(x, id) : listPage(x);
  if (photo === 'photo' && id) return photoPage(x, id);
  if (status === 'status' && id) return postPage(x, id);
  if (status === 'likes') return likesPage(x);
  if (status === 'following') return followingPage(x);
  if (handle && handle !== 'home' && handle !== 'compose') return profilePage(x, handle);
  return homePage(x);
}
