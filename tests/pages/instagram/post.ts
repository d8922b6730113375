import type { SiteComment, SitePost } from '../content.ts';
import { field } from '../engine/field.ts';
import { focusControl, log, registerPost, whenHydrated } from '../engine/site.ts';
import type { Instagram } from './context.ts';
import { actionBar, avatar, followButton, heart, iconButton, media } from './parts.ts';

/** A post in the feed, or in the dialog over it: an article. */
export function article(instagram: Instagram, post: SitePost): HTMLElement {
  const { build, words } = instagram;
  const element = build('article', { tabindex: '-1' });
  const again = () => article(instagram, post);
  registerPost(post, element);
  element.append(
    build('div', {}, [
      head(instagram, post),
      media(instagram, post, again),
      actionBar(instagram, post, again),
      build('span', { dir: 'auto' }, [
        build('a', { href: `/${post.handle}/p/${post.id}/liked_by/`, role: 'link' }, [
          words.likedBy('tetangga.uji'),
        ]),
      ]),
      build('div', {}, [nameLink(instagram, post.handle), caption(instagram, post, 'span')]),
      composer(instagram, post),
    ]),
  );
  return element;
}

/** The page of one post: picture and everything else in two columns, without an article, as since 2025. */
export function single(instagram: Instagram, post: SitePost): HTMLElement {
  const { build } = instagram;
  const element = build('div', { style: 'max-width: 815px;' });
  const again = () => single(instagram, post);
  registerPost(post, element);
  element.append(
    build('div', {}, [build('div', {}, [media(instagram, post, again)])]),
    build('div', {}, [
      build('div', {}, [
        build('div', {}, [head(instagram, post, false)]),
        build('hr', {}),
        build('div', {}, [
          build('div', {}, [
            build('div', {}, [build('div', {}, [captionBlock(instagram, post)])]),
            build(
              'div',
              {},
              post.comments.map((one) => comment(instagram, post, one)),
            ),
          ]),
        ]),
        actionBar(instagram, post, again),
        build('div', {}, [build('div', { dir: 'auto' }, [time(instagram, post)])]),
        build('div', {}, [build('section', {}, [build('div', {}, [composer(instagram, post)])])]),
      ]),
    ]),
  );
  return element;
}

function head(instagram: Instagram, post: SitePost, dated = true): HTMLElement {
  const { build, words } = instagram;
  return build('div', { class: 'head' }, [
    avatar(instagram, post.handle),
    nameLink(instagram, post.handle),
    ...beside(instagram),
    dated && time(instagram, post),
    followButton(instagram, post.handle, post.id),
    iconButton(instagram, [post.id, 'menu'], words.more, 'more', {}),
  ]);
}

/** Who has published it together with its author, where the address of the page says so. */
function beside(instagram: Instagram): HTMLElement[] {
  const other = new URLSearchParams(location.search).get('with');
  if (other === null) return [];
  return [instagram.build('span', {}, [instagram.words.and]), nameLink(instagram, other)];
}

function nameLink({ build }: Instagram, handle: string): HTMLElement {
  return build('span', {}, [
    build('a', { href: `/${handle}/`, role: 'link', tabindex: '0' }, [
      build('span', { dir: 'auto' }, [handle]),
    ]),
  ]);
}

function time(instagram: Instagram, post: SitePost): HTMLElement {
  return instagram.build('a', { href: `/${post.handle}/p/${post.id}/`, role: 'link', tabindex: '0' }, [
    instagram.build('time', { datetime: '2024-10-01T02:00:00.000Z' }, ['7 jam']),
  ]);
}

/** The words of a post; hashtags are links. */
function caption({ build, knobs }: Instagram, post: SitePost, tag: 'span' | 'div'): HTMLElement {
  const text = build(tag, { dir: 'auto' });
  whenHydrated(knobs.late, () =>
    text.append(
      ...post.text
        .split(/(#\w+)/)
        .map((part) =>
          part.startsWith('#')
            ? build('a', { href: `/explore/tags/${part.slice(1)}/`, role: 'link' }, [part])
            : part,
        ),
    ),
  );
  return text;
}

/** The words of a post as the first of its comments, with its age but no link. */
function captionBlock(instagram: Instagram, post: SitePost): HTMLElement {
  const { build } = instagram;
  return build('span', { dir: 'auto' }, [
    build('div', {}, [
      build('div', {}, [
        nameLink(instagram, post.handle),
        build('span', {}, [build('time', { datetime: '2024-10-01T02:00:00.000Z' }, ['7 jam'])]),
      ]),
      caption(instagram, post, 'span'),
    ]),
  ]);
}

function comment(instagram: Instagram, post: SitePost, one: SiteComment): HTMLElement {
  const { build, words } = instagram;
  const asPost: SitePost = { ...one, label: 'ordinary', comments: [] };
  const element = build('div', {});
  registerPost(asPost, element);
  element.append(
    build('div', {}, [avatar(instagram, one.handle)]),
    build('div', {}, [
      build('div', {}, [
        build('div', {}, [
          build('span', { dir: 'auto' }, [build('div', {}, [nameLink(instagram, one.handle)])]),
          build('span', { dir: 'auto' }, [
            build('a', { href: `/p/${post.id}/c/${one.id}/`, role: 'link' }, [build('time', {}, ['2 jam'])]),
          ]),
        ]),
        build('div', {}, [build('span', { dir: 'auto' }, [one.text])]),
      ]),
      build('div', {}, [
        build('div', { role: 'button', tabindex: '0' }, [words.likes(4)]),
        build('div', { role: 'button', tabindex: '0' }, [words.reply], {
          control: [one.id, 'reply'],
          on: { press: () => focusControl(post.id, 'composer') },
        }),
      ]),
    ]),
    build('span', {}, [
      build('div', {}, [heart(instagram, asPost, () => comment(instagram, post, one), 16)]),
    ]),
  );
  return element;
}

function composer({ build, words }: Instagram, post: SitePost): HTMLElement {
  const box = field(build, {
    placeholder: words.addComment,
    sendText: words.post,
    subject: post.id,
    send: (text, how) => log('comment', post.id, how, text),
  });
  return build('form', {}, [build('div', {}, [box.element, box.tools])]);
}
