import type { GROUPS, SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { controlOf, log, registerPost, whenHydrated } from '../engine/site.ts';
import { actionRow } from './actions.ts';
import { comments } from './comments.ts';
import type { Facebook } from './context.ts';

const DECOYS = 44;
let units = 0;

export type Group = (typeof GROUPS)[keyof typeof GROUPS];

/** One unit of the feed; in a group, authors have links below the group's, and in a dialog it has no place in a feed. */
export function unit(facebook: Facebook, post: SitePost, within?: Group | 'dialog'): HTMLElement {
  const group = within === 'dialog' ? undefined : within;
  const { build, knobs } = facebook;
  units += 1;
  const [title, info, message] = ['a', 'b', 'c'].map((letter) => `_r_${units}${letter}_`);
  const inFeed = {
    'aria-posinset': String(units),
    'aria-labelledby': title,
    'aria-describedby': `${info} ${message}`,
  };
  const element = build('div', {
    ...(within === 'dialog' ? {} : inFeed),
    tabindex: '-1',
    ...(knobs.variant === '2022' ? { role: 'article' } : {}),
  });
  registerPost(post, element);
  element.append(
    build('div', { 'data-virtualized': 'false' }, [
      build('div', {}, [
        build('div', {}, [
          ...(knobs.decoys ? decoys(facebook) : []),
          header(facebook, post, group, title, info),
          story(facebook, post, message),
          ...(post.quoted ? [inner(facebook, post.quoted)] : []),
          ...(group ? [poll(facebook, post)] : []),
          ...(post.image === undefined ? [] : [photoLink(facebook, post)]),
          build('div', { 'data-visualcompletion': 'ignore-dynamic' }, [
            counts(facebook, post),
            actionRow(facebook, post),
            comments(facebook, post),
          ]),
        ]),
      ]),
    ]),
  );
  return element;
}

/** Follows or un-follows the author in the head of a post. */
function toggleFollow(facebook: Facebook, post: SitePost, how: How): void {
  const { followed } = facebook.done;
  log(followed.has(post.handle) ? 'unfollow' : 'follow', post.id, how);
  if (!followed.delete(post.handle)) followed.add(post.handle);
  renderAgain(controlOf(post.id, 'follow'), post.id, () => followButton(facebook, post));
}

export function followButton(facebook: Facebook, post: SitePost): HTMLElement {
  const { build, words, done } = facebook;
  const followed = done.followed.has(post.handle);
  return build(
    'div',
    { role: 'button', tabindex: '0' },
    [build('span', {}, [followed ? words.following : words.follow])],
    {
      control: [post.id, 'follow'],
      on: { press: (how) => toggleFollow(facebook, post, how) },
    },
  );
}

function header(
  facebook: Facebook,
  post: SitePost,
  group: Group | undefined,
  title = '',
  info = '',
): HTMLElement {
  const { build, words } = facebook;
  const path = group ? `/groups/${group.id}/user/${post.handle}/` : `/${post.handle}`;
  const name = build('h3', { id: title }, [
    build('span', {}, [
      build('a', { role: 'link', tabindex: '0', href: `${path}?__cft__[0]=AZx` }, [
        build('b', {}, [post.author]),
      ]),
    ]),
    build('span', {}, [' · ']),
    followButton(facebook, post),
  ]);
  const time = build(
    'a',
    { role: 'link', tabindex: '0', href: '?__cft__[0]=AZx' },
    scattered(facebook, '7 jam'),
    {
      control: [post.id, 'time'],
      on: { press: () => facebook.openPost(post) },
    },
  );
  return build('div', { class: 'head' }, [
    build('div', { class: 'avatar', 'aria-hidden': 'true' }),
    group && build('a', { href: `/groups/${group.id}/`, role: 'link' }, [group.name]),
    build('div', { 'data-ad-rendering-role': 'profile_name' }, [name]),
    build('span', { id: info }, [time, ' · ', build('svg', { title: words.public })]),
    build('div', {
      role: 'button',
      tabindex: '0',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': words.actionsFor(post.author),
    }),
  ]);
}

function story({ build, knobs }: Facebook, post: SitePost, id = ''): HTMLElement {
  const line = build('div', { dir: 'auto', style: 'text-align:start' });
  whenHydrated(knobs.late, () => line.append(post.text));
  return build('div', { 'data-ad-rendering-role': 'story_message' }, [
    build('div', { 'data-ad-comet-preview': 'message', 'data-ad-preview': 'message', id }, [
      build('span', { dir: 'auto' }, [line]),
    ]),
  ]);
}

/** A shared post inside another one: its own head and text, no buttons. */
function inner({ build }: Facebook, post: SitePost): HTMLElement {
  return build('div', {}, [
    build('div', { 'data-ad-rendering-role': 'profile_name' }, [
      build('h4', {}, [build('a', { role: 'link', href: `/${post.handle}` }, [post.author])]),
    ]),
    build('div', { 'data-ad-rendering-role': 'story_message' }, [
      build('div', { 'data-ad-preview': 'message' }, [
        build('span', { dir: 'auto' }, [build('div', { dir: 'auto' }, [post.text])]),
      ]),
    ]),
  ]);
}

/** Two answers to choose from, as groups have them; a press is the vote. */
function poll({ build, words }: Facebook, post: SitePost): HTMLElement {
  const options = words.options.map((option, n) =>
    build(
      'div',
      { role: 'radio', 'aria-checked': 'false', tabindex: '0' },
      [build('span', { dir: 'auto' }, [option])],
      { control: [post.id, `option${n}`], on: { press: (how) => log('vote', post.id, how, option) } },
    ),
  );
  return build('div', {}, options);
}

function photoLink(facebook: Facebook, post: SitePost): HTMLElement {
  const { build } = facebook;
  return build('div', {}, [
    build('a', { role: 'link', href: `/photo/?fbid=${post.id}&set=gm.1` }, [picture(facebook, post)], {
      control: [post.id, 'photo'],
      on: { press: () => facebook.openPhoto(post) },
    }),
  ]);
}

/** The picture of a post with its description. */
export function picture({ build }: Facebook, post: SitePost): HTMLElement {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="160"><rect width="500" height="160" fill="#9ab"/></svg>';
  const src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  return build('img', { alt: post.image ?? '', width: '500', src });
}

/** Buttons that say "Suka" and only open lists. */
export function counts({ build, words }: Facebook, post: SitePost): HTMLElement {
  return build('div', {}, [
    build('span', { role: 'toolbar', 'aria-label': words.seeReactions }, [
      build('div', { role: 'button', tabindex: '0', 'aria-label': words.likeCount(30) }, ['30']),
    ]),
    build('div', { role: 'button', tabindex: '0' }, [words.commentCount(post.comments.length)]),
  ]);
}

/** The letters of a time, one a span, mixed with letters that nobody sees. */
export function scattered({ build }: Facebook, text: string): HTMLElement[] {
  return [...text].flatMap((letter) => [
    build('span', {}, [letter]),
    build('span', { style: 'position:absolute;top:3em;clip-path:inset(50%)', 'aria-hidden': 'true' }, ['x']),
  ]);
}

function decoys({ build }: Facebook): HTMLElement[] {
  return Array.from({ length: DECOYS }, () =>
    build('div', { 'aria-hidden': 'true', style: 'display:none' }, [
      build('span', { dir: 'auto' }, [build('span', {}, ['Facebook'])]),
      build('div', { 'aria-hidden': 'true', role: 'button', tabindex: '-1' }),
    ]),
  );
}
