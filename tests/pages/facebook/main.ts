import { feed } from '../content.ts';
import { builder, recyclePost } from '../engine/dom.ts';
import { listen, listenToKeys } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { openLog } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';
import { toggleLike } from './actions.ts';
import type { Facebook } from './context.ts';
import { hiddenShells, showPhoto, showPicker, showPost, showShare } from './dialogs.ts';
import { listenForShortcuts } from './keys.ts';
import { hasFrame, pageAt } from './pages.ts';
import { unit } from './post.ts';
import { wordsOf } from './words.ts';

start();

/** A page of our own that behaves like Facebook. */
function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'click');
  const words = wordsOf(knobs.lang);
  const build = builder(knobs);
  const facebook: Facebook = {
    knobs,
    words,
    build,
    done: { liked: new Set(knobs.liked), followed: new Set(knobs.followed) },
    like: (post, how) => toggleLike(facebook, post, how),
    openPicker: (post, beside) => showPicker(facebook, post, beside),
    openShare: (post) => showShare(facebook, post),
    openPost: (post) => showPost(facebook, post),
    openPhoto: (post) => showPhoto(facebook, post),
  };
  openLog(
    (from, to) => {
      const post = feed(knobs.posts).find(({ id }) => id === to);
      if (post) recyclePost(from, to, () => unit(facebook, post));
    },
    (count) => {
      const list = document.querySelector('[role=feed]');
      const known = list?.childElementCount ?? 0;
      const next = feed(known + count).slice(known);
      list?.append(...next.map((post) => unit(facebook, post)));
    },
  );
  document.documentElement.lang = knobs.lang;
  const root = document.getElementById('mount_0_0');
  const main = build('div', hasFrame(location.pathname) ? {} : { role: 'main' }, [
    pageAt(facebook, location.pathname),
  ]);
  const shell = build('div', { 'data-at-shortcutkeys': JSON.stringify(words.shortcuts) }, [
    build('div', { role: 'banner' }, ['facebook']),
    main,
  ]);
  root?.append(shell, ...hiddenShells(facebook));
  if (root) listen(root, knobs);
  listenToKeys(knobs);
  listenForShortcuts(facebook);
  window.__site.mend = () => {
    knobs.broken = undefined;
    main.replaceChildren(pageAt(facebook, location.pathname));
  };
  ready(source);
}
