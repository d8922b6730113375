import type { SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import { icon } from '../engine/icon.ts';
import type { Handlers, How } from '../engine/press.ts';
import { controlOf, log, registerControl, registerPost, whenHydrated } from '../engine/site.ts';
import type { Threads } from './context.ts';

/** How the drawings of the real icons begin; the rest is our own. */
const DRAWINGS = {
  like: 'M1.34375 7.53125L9 16 17 8',
  reply: 'M15.376 13.2177L16.2861 16 3 9',
  repost: 'M6.41256 1.23531L9 4 6 7',
  share: 'M15.6097 4.09082L6.65039 9',
  send: 'M9 16V2M3 8l6-6 6 6',
  more: 'M3 9h2M8 9h2M13 9h2',
};

/** One post: the whole of it can be pressed, which opens it. Quoted posts have no row of buttons. */
export function unit(threads: Threads, post: SitePost, acts = true): HTMLElement {
  const { build } = threads;
  const open: Handlers = { press: (how) => log('open', post.id, how) };
  const element = build('div', { 'data-pressable-container': 'true', tabindex: '-1' }, [], { on: open });
  if (acts) registerPost(post, element);
  element.append(
    build('div', { class: 'unit' }, [
      acts && menuButton(threads, post),
      head(threads, post),
      words(threads, post),
      acts && translate(threads, post),
      acts && picture(threads, post),
      post.quoted && unit(threads, post.quoted, false),
      acts && poll(threads, post),
      acts && row(threads, post),
    ]),
  );
  return element;
}

/** Likes or un-likes, and renders the post again. */
export function toggleLike(threads: Threads, post: SitePost, how: How, show: (post: SitePost) => void): void {
  const { liked } = threads.done;
  log(liked.has(post.id) ? 'unlike' : 'like', post.id, how);
  if (!liked.delete(post.id)) liked.add(post.id);
  show(post);
}

/** The row of a post; in the viewer of a picture it stands beside the picture. */
export function row(threads: Threads, post: SitePost, prefix = ''): HTMLElement {
  const { words: say, done, layers } = threads;
  const liked = done.liked.has(post.id);
  const reposted = done.reposted.has(post.id);
  const item = (name: keyof typeof DRAWINGS, label: string, press: (how: How) => void, count = '') =>
    threads.build('div', {}, [
      iconButton(threads, [post.id, `${prefix}${name}`], label, name, { press }, count),
    ]);
  return threads.build('div', { class: 'row' }, [
    item('like', liked ? say.unlike : say.like, (how) => threads.like(post, how), liked ? '10' : '9'),
    item('reply', say.reply, () => layers.compose({ answering: post })),
    item('repost', reposted ? say.unrepost : say.repost, () => layers.repostMenu(post)),
    item('share', say.share, () => layers.shareMenu(post)),
  ]);
}

/** A button that is an icon and, sometimes, a count. */
export function iconButton(
  { build, knobs }: Threads,
  control: [string, string],
  label: string,
  drawing: keyof typeof DRAWINGS,
  on: Handlers,
  count = '',
): HTMLElement {
  return build(
    'div',
    { role: 'button', tabindex: '0' },
    [
      build('div', {}, [
        icon(knobs, label, DRAWINGS[drawing], 20),
        count !== '' && build('span', { dir: 'auto' }, [build('span', {}, [count])]),
      ]),
    ],
    { control, on },
  );
}

export function followButton(threads: Threads, handle: string, id: string): HTMLElement {
  const { build, words: say, done } = threads;
  const followed = done.followed.has(handle);
  const toggle = (how: How) => {
    log(followed ? 'unfollow' : 'follow', id, how);
    if (!done.followed.delete(handle)) done.followed.add(handle);
    renderAgain(controlOf(id, 'follow'), id, () => followButton(threads, handle, id));
  };
  return build(
    'div',
    { role: 'button', tabindex: '0' },
    [build('div', {}, [followed ? say.following : say.follow])],
    {
      control: [id, 'follow'],
      on: { press: toggle },
    },
  );
}

function head({ build }: Threads, post: SitePost): HTMLElement {
  return build('div', { class: 'head' }, [
    build('a', { href: `/@${post.handle}`, role: 'link', tabindex: '0' }, [
      build('img', { alt: `Foto profil ${post.handle}`, class: 'avatar' }),
    ]),
    build('span', {}, [
      build('a', { href: `/@${post.handle}`, role: 'link', tabindex: '0' }, [
        build('span', { dir: 'auto' }, [build('span', {}, [post.handle])]),
      ]),
    ]),
    build('span', { dir: 'auto' }, [
      build('a', { href: `/@${post.handle}/post/${post.id}`, role: 'link', tabindex: '0' }, [
        build('time', { datetime: '2024-10-01T02:00:00.000Z' }, ['7 jam']),
      ]),
    ]),
  ]);
}

function menuButton(threads: Threads, post: SitePost): HTMLElement {
  const button = iconButton(threads, [post.id, 'menu'], threads.words.more, 'more', { press: () => {} });
  button.setAttribute('aria-haspopup', 'menu');
  return button;
}

function words({ build, knobs }: Threads, post: SitePost): HTMLElement {
  const text = build('span', {});
  whenHydrated(knobs.late, () => text.append(post.text));
  return build('div', {}, [build('span', { dir: 'auto' }, [text])]);
}

function translate({ build, words: say }: Threads, post: SitePost): HTMLElement {
  return build('div', {}, [
    build('div', { role: 'button', tabindex: '0' }, [build('span', {}, [say.translate])], {
      control: [post.id, 'translate'],
      on: { press: (how) => log('open', post.id, how) },
    }),
  ]);
}

function picture({ build, layers }: Threads, post: SitePost): HTMLElement {
  return build('div', {}, [
    build(
      'div',
      { role: 'button', tabindex: '0' },
      [build('img', { alt: description(post), src: `data:image/svg+xml,${encodeURIComponent(PICTURE)}` })],
      { control: [post.id, 'media'], on: { press: () => layers.viewPicture(post) } },
    ),
  ]);
}

/** What the picture of a post is said to show. */
export function description({ image, author }: SitePost): string {
  return image ?? `Foto oleh ${author}`;
}

/** A plain grey rectangle. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><rect width="300" height="120" fill="#9ab"/></svg>';

/** Two answers to choose from; the first press is the vote. */
function poll({ build, words: say }: Threads, post: SitePost): HTMLElement {
  const options = say.options.map((option, n) => {
    const element = build(
      'div',
      { role: 'button', tabindex: '0' },
      [build('span', { dir: 'auto' }, [build('span', {}, [option])])],
      { on: { press: (how) => log('vote', post.id, how, option) } },
    );
    registerControl(post.id, `option${n}`, element);
    return build('div', {}, [element]);
  });
  return build('div', { class: 'poll' }, options);
}
