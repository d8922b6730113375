import { feed, type SitePost } from '../content.ts';
import { builder, recyclePost, renderAgain, replacePost } from '../engine/dom.ts';
import { listen } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { elementOf, log, openLog } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';
import type { Instagram } from './context.ts';
import { showPost, showShare } from './layers.ts';
import { pageAt } from './pages.ts';
import { article } from './post.ts';
import { wordsOf } from './words.ts';

const REMOUNT_MS = 50;

start();

/** A page of our own that behaves like Instagram. */
function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'click');
  const build = builder(knobs);
  const instagram: Instagram = {
    knobs,
    words: wordsOf(knobs.lang),
    build,
    done: { liked: new Set(knobs.liked), reposted: new Set(), followed: new Set(knobs.followed) },
    like: (post, how, again) => toggleLike(instagram, post, how, again),
    openShare: (post) => showShare(instagram, post),
    openPost: (post, as) => showPost(instagram, post, as),
  };
  openLog((from, to) => {
    const post = feed(knobs.posts).find(({ id }) => id === to);
    if (post) recyclePost(from, to, () => article(instagram, post));
  });
  document.documentElement.lang = knobs.lang;
  const root = document.getElementById('mount_0_0');
  root?.append(pageAt(instagram, location.pathname));
  if (root) listen(root, knobs);
  ready(source);
}

function toggleLike(
  { done: { liked }, knobs }: Instagram,
  { id }: SitePost,
  how: { via: string; trusted: boolean },
  again: () => HTMLElement,
): void {
  log(liked.has(id) ? 'unlike' : 'like', id, how);
  if (!liked.delete(id)) liked.add(id);
  renderAgain(elementOf(id), id, again);
  if (knobs.remount) window.setTimeout(() => replacePost(id, again), REMOUNT_MS);
}
