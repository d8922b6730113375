import { feed, type SitePost } from '../content.ts';
import { focusControl, log, registerControl, registerPost, whenHydrated } from '../engine/site.ts';
import { actionRow } from './actions.ts';
import { box, comments } from './comments.ts';
import type { Facebook } from './context.ts';
import { counts, followButton, picture, scattered } from './post.ts';

/** How many reels are loaded before and after the one that is shown. */
const NEIGHBOURS = 2;
const FACES = ['👍', '❤', '🤗', '😄', '😮', '😢', '😠'];

/** The page of one picture: the picture, and beside it what was said of it. */
export function photoPage(facebook: Facebook, id: string): HTMLElement {
  return facebook.build('div', {}, photoViewer(facebook, postWith(facebook, id)));
}

/** The same over a feed. */
export function photoViewer(facebook: Facebook, post: SitePost): HTMLElement[] {
  const { build, words } = facebook;
  return [
    build('div', { role: 'main' }, [
      build('div', { 'data-pagelet': 'MediaViewerPhoto' }, [picture(facebook, post)]),
      build('div', { role: 'button', tabindex: '0', 'aria-label': words.next }, ['›']),
    ]),
    build('div', { role: 'complementary' }, [beside(facebook, post)]),
  ];
}

/** A live video with the comments that come in beside it. */
export function livePage(facebook: Facebook, id: string): HTMLElement {
  const { build } = facebook;
  const post = postWith(facebook, id);
  return build('div', {}, [
    build('div', { role: 'main' }, [build('div', { 'data-pagelet': 'TahoeVideo' }, [video(facebook, post)])]),
    build('div', { role: 'complementary' }, [
      build('div', { 'data-pagelet': 'TahoeRightRail' }, [build('div', {}, [beside(facebook, post)])]),
    ]),
  ]);
}

/** Who shows a picture or video, their words, what can be done, and the comments. Without any mark of the feed. */
function beside(facebook: Facebook, post: SitePost): HTMLElement {
  const { build } = facebook;
  const element = build('div', { tabindex: '-1' });
  registerPost(post, element);
  element.append(
    head(facebook, post),
    build('div', {}, [said(facebook, post)]),
    counts(facebook, post),
    actionRow(facebook, post, 'plain'),
    comments(facebook, post),
  );
  return element;
}

function head(facebook: Facebook, post: SitePost): HTMLElement {
  const { build } = facebook;
  return build('div', {}, [
    build('a', { 'aria-hidden': 'true', tabindex: '-1', href: `/${post.handle}` }),
    build('h2', { dir: 'auto' }, [
      build('span', {}, [
        build('a', { role: 'link', tabindex: '0', href: `/${post.handle}?__cft__[0]=AZx` }, [
          build('span', {}, [post.author]),
        ]),
      ]),
      build('span', {}, [' · ']),
      followButton(facebook, post),
    ]),
    build('a', { role: 'link', href: '?__cft__[0]=AZx' }, scattered(facebook, '7 jam')),
  ]);
}

function said({ build, knobs, words }: Facebook, post: SitePost): HTMLElement {
  const line = build('span', { dir: 'auto' });
  whenHydrated(knobs.late, () =>
    line.append(post.text, build('div', { role: 'button', tabindex: '0' }, [words.seeMore])),
  );
  return line;
}

function video({ build }: Facebook, post: SitePost): HTMLElement {
  return build('div', { 'data-video-id': post.id }, [build('video', { class: 'clip' })]);
}

/** Reels one above the other: a press on the video, with all that is written on it, plays or pauses it. */
export function reelPage(facebook: Facebook, id: string): HTMLElement {
  const { build } = facebook;
  const shown = postWith(facebook, id);
  const others = feed(facebook.knobs.posts).filter((post) => post.id !== shown.id);
  const pane = build('div', { role: 'complementary' });
  const reels = [shown, ...others.slice(0, NEIGHBOURS)].map((post) => reel(facebook, post, pane));
  return build('div', {}, [build('div', { role: 'main' }, reels), pane]);
}

function reel(facebook: Facebook, post: SitePost, pane: HTMLElement): HTMLElement {
  const { build } = facebook;
  const element = build('div', { tabindex: '-1' });
  registerPost(post, element);
  const openComments = () => {
    pane.replaceChildren(
      build('div', { 'data-pagelet': 'ReelsCommentPane' }, [
        head(facebook, post),
        build('div', {}, [said(facebook, post)]),
        comments(facebook, post),
      ]),
    );
    focusControl(post.id, 'composer');
  };
  const screen = build(
    'div',
    { role: 'button', tabindex: '0' },
    [
      build('div', { 'data-pagelet': 'Reels' }, [video(facebook, post)]),
      build('div', { class: '__fb-dark-mode' }, [head(facebook, post), said(facebook, post)]),
    ],
    { control: [post.id, 'screen'], on: { press: (how) => log('play', post.id, how) } },
  );
  element.append(screen, actionRow(facebook, post, 'rail', openComments));
  return element;
}

/** The feed of videos. */
export function watchPage(facebook: Facebook): HTMLElement {
  const { build } = facebook;
  const items = feed(facebook.knobs.posts).map((post) => {
    const element = build('div', { tabindex: '-1' });
    registerPost(post, element);
    element.append(
      build('div', {}, [
        build('div', {}, [video(facebook, post)]),
        build('div', {}, [head(facebook, post), build('div', {}, [said(facebook, post)])]),
        build('div', {}, [counts(facebook, post), actionRow(facebook, post, 'plain')]),
        comments(facebook, post),
      ]),
    );
    return build('div', {}, [element]);
  });
  return build('div', { id: 'watch_feed' }, [
    build('div', {}, [
      build('div', { 'data-pagelet': 'MainFeed' }, [
        build('div', {}, [build('div', {}, [build('div', {}, items)])]),
      ]),
    ]),
  ]);
}

/** One story, with the tray of the others beside it. */
export function storyPage(facebook: Facebook, id: string): HTMLElement {
  const { build, words } = facebook;
  const post = postWith(facebook, id);
  const others = feed(facebook.knobs.posts).filter((one) => one.id !== post.id);
  const tray = others.map((one) =>
    build('a', { href: `/stories/${one.id}/` }, [build('span', {}, [one.author])]),
  );
  const pane = build('div', { 'data-pagelet': 'StoriesContentPane', tabindex: '-1' });
  registerPost(post, pane);
  const written = build('div', { dir: 'auto' });
  whenHydrated(facebook.knobs.late, () => written.append(post.text));
  pane.append(
    build('div', {}, [
      build('a', { role: 'link', href: `/${post.handle}` }, [
        build('img', { alt: post.author, width: '40' }),
      ]),
      build('a', { href: `/${post.handle}` }, [build('span', {}, [post.author])]),
    ]),
    build('div', { 'data-pagelet': 'StoriesCardMedia' }, [
      build('div', {}, [picture(facebook, post), written]),
    ]),
    build('div', {}, [
      box(facebook, post.id, words.replyTo(post.author)),
      build('div', {}, reactions(facebook, post)),
    ]),
  );
  return build('div', { role: 'main' }, [build('div', {}, tray), pane]);
}

function reactions({ build, words }: Facebook, post: SitePost): HTMLElement[] {
  return words.reactions.map((name, n) => {
    const element = build(
      'div',
      { role: 'button', tabindex: '0', 'aria-label': name },
      [build('img', { alt: FACES[n], width: '24' })],
      { on: { press: (how) => log('react', post.id, how, name) } },
    );
    registerControl(post.id, `reaction${n}`, element);
    return element;
  });
}

/** The post with this id, or the first one. */
function postWith({ knobs }: Facebook, id: string): SitePost {
  const all = feed(knobs.posts);
  const [first] = all;
  const post = all.find((one) => one.id === id) ?? first;
  if (!post) throw new Error('a page without posts has none to show');
  return post;
}
