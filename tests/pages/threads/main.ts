import { feed, PROFILES, type SitePost, VIEWER } from '../content.ts';
import { builder, recyclePost, renderAgain, replacePost } from '../engine/dom.ts';
import { listen } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { elementOf, openLog, registerPost } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';
import type { Threads } from './context.ts';
import { inlineReply, layersIn } from './layers.ts';
import { followingDialog } from './lists.ts';
import { followButton, toggleLike, unit } from './post.ts';
import { wordsOf } from './words.ts';

const REMOUNT_MS = 50;

start();

/** A page of our own that behaves like Threads. */
function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'click');
  const build = builder(knobs);
  const layer = build('div', {});
  const threads: Threads = {
    knobs,
    words: wordsOf(knobs.lang),
    build,
    done: { liked: new Set(knobs.liked), reposted: new Set(), followed: new Set(knobs.followed) },
    layers: layersIn(layer, () => threads),
    like: (post, how) => toggleLike(threads, post, how, (one) => showAgain(threads, one)),
  };
  openLog((from, to) => {
    const post = feed(knobs.posts).find(({ id }) => id === to);
    if (post) recyclePost(from, to, () => unit(threads, post));
  });
  document.documentElement.lang = knobs.lang;
  const root = document.getElementById('mount_0_0');
  root?.append(
    build('div', {}, [
      build('div', { id: 'barcelona-page-layout' }, [
        build(
          'div',
          { role: 'region', 'aria-label': threads.words.column, tabindex: '0' },
          pageAt(threads, location.pathname),
        ),
      ]),
    ]),
    layer,
  );
  if (root) listen(root, knobs);
  ready(source);
}

/** What stands at `path`: the feed, one post with a box to reply in, or a profile. */
function pageAt(threads: Threads, path: string): HTMLElement[] {
  const [first, , id] = path.split('/').filter(Boolean);
  const posts = feed(threads.knobs.posts);
  const one = posts.find((post) => post.id === id);
  if (one) return [virtual(threads, one), inlineReply(threads, one)];
  if (first === undefined || first === 'liked') return posts.map((post) => virtual(threads, post));
  if (first === 'search') return [...found(threads, posts), ...posts.map((post) => virtual(threads, post))];
  const handle = first.replace(/^@/, '');
  if (handle === VIEWER.handle) return [profile(threads, handle), followingDialog(threads)];
  return [
    profile(threads, handle),
    ...posts.filter((post) => post.handle === handle).map((post) => virtual(threads, post)),
  ];
}

/** The accounts among what was found, each with its button to follow it. */
function found(threads: Threads, posts: SitePost[]): HTMLElement[] {
  const { build } = threads;
  const handles = [...new Set(posts.map(({ handle }) => handle))].filter((handle) => handle in PROFILES);
  return handles.map((handle) => {
    const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
    const element = build('div', {}, [
      build('div', {}, [
        build('a', { href: `/@${handle}`, role: 'link' }, [build('span', { dir: 'auto' }, [handle])]),
        build('div', {}, [build('span', { dir: 'auto' }, [name])]),
        build('div', {}, [build('span', { dir: 'auto' }, [bio])]),
      ]),
      followButton(threads, handle, handle),
    ]);
    registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
    return element;
  });
}

function virtual(threads: Threads, post: SitePost): HTMLElement {
  return threads.build('div', { 'data-virtualized': 'false' }, [unit(threads, post)]);
}

function profile(threads: Threads, handle: string): HTMLElement {
  const { build } = threads;
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  const element = build('div', {});
  registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
  element.append(
    build('div', {}, [
      build('h1', {}, [build('span', { dir: 'auto' }, [name])]),
      build('div', {}, [build('span', { dir: 'auto' }, [handle])]),
    ]),
    build('div', {}, [build('span', { dir: 'auto' }, [build('span', {}, [bio])])]),
    followButton(threads, handle, handle),
    build('div', {}, [
      build('a', { href: `/@${handle}/replies`, role: 'link' }, ['Balasan']),
      build('a', { href: `/@${handle}/media`, role: 'link' }, ['Media']),
    ]),
  );
  return element;
}

function showAgain(threads: Threads, post: SitePost): void {
  renderAgain(elementOf(post.id), post.id, () => unit(threads, post));
  if (threads.knobs.remount)
    window.setTimeout(() => replacePost(post.id, () => unit(threads, post)), REMOUNT_MS);
}
