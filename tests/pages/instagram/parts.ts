import type { SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import { icon } from '../engine/icon.ts';
import type { Handlers, How } from '../engine/press.ts';
import { controlOf, log } from '../engine/site.ts';
import type { Instagram } from './context.ts';

/** How the drawings of the real icons begin; the rest is our own. */
export const DRAWINGS = {
  like: 'M16.792 3.904A4.989 4.989 0 0 1 21 9L12 20 3 9',
  liked: 'M34.6 3.1c-4.5 0-8 2-10 5',
  comment: 'M20.656 17.008a9.993 9 0 1 0-3 3',
  repost: 'M19.998 9.497a1 1 0 0 0-1 1v4',
  share: 'M13.973 20.046 21.77 6.928 3 4',
  save: 'M20 21 12 13 4 21V3h16z',
  more: 'M3 12h2M11 12h2M19 12h2',
};

/** A button that is nothing but an icon. */
export function iconButton(
  { build, knobs }: Instagram,
  [id, name]: [string, string],
  label: string,
  drawing: keyof typeof DRAWINGS,
  on: Handlers,
  size = 24,
): HTMLElement {
  return build(
    'div',
    { role: 'button', tabindex: '0' },
    [build('div', {}, [icon(knobs, label, DRAWINGS[drawing], size)])],
    {
      control: [id, name],
      on,
    },
  );
}

/** The heart of a post or comment; `again` builds what it stands in when it was pressed. */
export function heart(
  instagram: Instagram,
  post: SitePost,
  again: () => HTMLElement,
  size = 24,
): HTMLElement {
  const { words, done } = instagram;
  const liked = done.liked.has(post.id);
  return iconButton(
    instagram,
    [post.id, 'like'],
    liked ? words.unlike : words.like,
    liked ? 'liked' : 'like',
    { press: (how) => instagram.like(post, how, again) },
    size,
  );
}

/** Like, comment, repost, share and save with their counts, as Instagram has had them since 2025. */
export function actionBar(instagram: Instagram, post: SitePost, again: () => HTMLElement): HTMLElement {
  const { build, words, done } = instagram;
  const count = (n: number) => build('span', { role: 'button', tabindex: '0' }, [String(n)]);
  const reposted = done.reposted.has(post.id);
  const repost = (how: How) => {
    log(reposted ? 'unrepost' : 'repost', post.id, how);
    if (!done.reposted.delete(post.id)) done.reposted.add(post.id);
    renderAgain(controlOf(post.id, 'repost')?.parentElement ?? undefined, post.id, () => bar());
  };
  const bar = () =>
    build('div', {}, [
      heart(instagram, post, again),
      count(137 + (done.liked.has(post.id) ? 1 : 0)),
      iconButton(instagram, [post.id, 'comment'], words.comment, 'comment', {
        press: () => instagram.openPost(post),
      }),
      count(post.comments.length),
      iconButton(instagram, [post.id, 'repost'], reposted ? words.unrepost : words.repost, 'repost', {
        press: repost,
      }),
      iconButton(instagram, [post.id, 'share'], words.share, 'share', {
        press: () => instagram.openShare(post),
      }),
    ]);
  return build('section', {}, [
    bar(),
    build('div', {}, [
      build('div', { role: 'button', tabindex: '0' }, [
        iconButton(instagram, [post.id, 'save'], words.save, 'save', {}),
      ]),
    ]),
  ]);
}

/** The picture of a post, hidden from assistive technology as the real one is; two quick presses like it where
 * `again` says what to build anew then, one does what the site does with videos. */
export function media(instagram: Instagram, post: SitePost, again?: () => HTMLElement): HTMLElement {
  const { build, done, words } = instagram;
  const picture = build('img', {
    alt: post.image ?? `Foto oleh ${post.author}`,
    style: 'object-fit: cover;',
    src: `data:image/svg+xml,${encodeURIComponent(PICTURE)}`,
  });
  const carousel = location.search.includes('carousel') ? leaves(instagram, picture) : undefined;
  return build('div', { class: 'media' }, [
    build(
      'div',
      { 'aria-hidden': 'true', role: 'button', tabindex: '0' },
      [
        build('div', { role: 'presentation' }, [
          carousel?.element ?? build('div', {}, [picture]),
          build('div', { class: 'cover' }),
          build('button', { 'aria-label': words.next, tabindex: '-1', class: 'next' }, ['›'], {
            control: [post.id, 'next'],
            on: {
              press: (how) => {
                log('play', post.id, how);
                carousel?.turn();
              },
            },
          }),
        ]),
      ],
      {
        control: [post.id, 'media'],
        on: {
          press: (how) => log('play', post.id, how),
          double: (how) => {
            if (again && !done.liked.has(post.id)) instagram.like(post, how, again);
          },
        },
      },
    ),
  ]);
}

/** Several pictures of one post. The last is in the page only once one has turned to it. */
function leaves({ build }: Instagram, last: HTMLElement): { element: HTMLElement; turn(): void } {
  const leaf = (picture?: HTMLElement) =>
    build(
      'li',
      { style: 'transform: translateX(0px);', tabindex: '-1' },
      picture ? [build('div', {}, [picture])] : [],
    );
  const first = leaf(
    build('img', {
      alt: 'Foto 1',
      style: 'object-fit: cover;',
      src: `data:image/svg+xml,${encodeURIComponent(PICTURE)}`,
    }),
  );
  const element = build('ul', { class: 'leaves' }, [first, leaf()]);
  return { element, turn: () => element.replaceChildren(leaf(), leaf(last)) };
}

/** A plain grey rectangle. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><rect width="300" height="150" fill="#9ab"/></svg>';

export function avatar({ build }: Instagram, handle: string): HTMLElement {
  return build('span', { role: 'link', tabindex: '0' }, [
    build('img', { alt: `Foto profil ${handle}`, class: 'avatar' }),
  ]);
}

/** The button beside the name; `id` is under which the ground truth knows it. */
export function followButton(instagram: Instagram, handle: string, id: string): HTMLElement {
  const { build, words, done } = instagram;
  const followed = done.followed.has(handle);
  const toggle = (how: How) => {
    log(followed ? 'unfollow' : 'follow', id, how);
    if (!done.followed.delete(handle)) done.followed.add(handle);
    renderAgain(controlOf(id, 'follow'), id, () => followButton(instagram, handle, id));
  };
  return build('div', { role: 'button', tabindex: '0' }, [followed ? words.following : words.follow], {
    control: [id, 'follow'],
    on: { press: toggle },
  });
}
