import type { SitePost } from '../content.ts';
import { renderAgain, replacePost } from '../engine/dom.ts';
import { elementOf, log, registerPost, whenHydrated } from '../engine/site.ts';
import type { X } from './context.ts';

const LIKES = 170;
const REMOUNT_MS = 50;

/** One post of the timeline: what X calls a tweet. `acts` is false where X shows it without its row of buttons. */
export function article(x: X, post: SitePost, acts = true): HTMLElement {
  const { build, words } = x;
  const element = build(
    'article',
    { 'data-testid': 'tweet', role: 'article', tabindex: '0' },
    [],
    acts ? { on: { press: () => x.go(`/${post.handle}/status/${post.id}`) } } : {},
  );
  if (acts) registerPost(post, element);
  element.append(
    build('div', { class: 'inner' }, [
      build('div', { class: 'avatar', 'data-testid': 'Tweet-User-Avatar' }, [
        build('a', { href: `/${post.handle}`, role: 'link' }),
      ]),
      userName(x, post),
      build('button', {
        class: 'caret',
        'data-testid': 'caret',
        type: 'button',
        'aria-haspopup': 'menu',
        'aria-label': words.more,
      }),
      tweetText(x, post),
      ...(post.quoted ? [quoteCard(x, post.quoted)] : []),
      ...(post.image === undefined ? [] : [photo(x, post.image)]),
      ...(acts && location.pathname.includes('/status/') ? [poll(x, post)] : []),
      ...(acts ? [actions(x, post)] : []),
    ]),
  );
  return element;
}

/** A post shown inside another one, without buttons. */
export function quoteCard(x: X, post: SitePost): HTMLElement {
  return x.build('div', { role: 'link', tabindex: '0' }, [userName(x, post), tweetText(x, post)]);
}

/** Likes or un-likes: changes at once, and builds the post anew a moment later with `remount`. */
export function toggleLike(x: X, post: SitePost, how: { via: string; trusted: boolean }): void {
  const { liked } = x.done;
  log(liked.has(post.id) ? 'unlike' : 'like', post.id, how);
  if (!liked.delete(post.id)) liked.add(post.id);
  renderAgain(elementOf(post.id), post.id, () => article(x, post));
  if (x.knobs.remount) window.setTimeout(() => replacePost(post.id, () => article(x, post)), REMOUNT_MS);
}

/** A post's picture over its page: the buttons below the picture stand in no article, the post itself stands beside it. */
export function viewer(x: X, post: SitePost): HTMLElement {
  const { build } = x;
  const beside = build('div', { 'data-testid': 'cellInnerDiv', class: 'still' }, [article(x, post)]);
  const picture = build('div', {}, [
    build('div', { 'data-testid': 'swipe-to-dismiss' }, [photo(x, post.image ?? '')]),
    build('div', {}, [actions(x, post, 'viewer-')]),
  ]);
  return build('div', { role: 'dialog', 'aria-modal': 'true' }, [build('div', {}, [picture, beside])]);
}

function userName({ build }: X, post: SitePost): HTMLElement {
  return build('div', { 'data-testid': 'User-Name' }, [
    build('a', { href: `/${post.handle}`, role: 'link' }, [
      build('div', { dir: 'ltr' }, [build('span', {}, [post.author])]),
    ]),
    build('a', { href: `/${post.handle}`, role: 'link', tabindex: '-1' }, [
      build('span', {}, [`@${post.handle}`]),
    ]),
    build('a', { href: `/${post.handle}/status/${post.id}`, role: 'link' }, [
      build('time', { datetime: '2024-10-01T02:00:00.000Z' }, ['7j']),
    ]),
  ]);
}

function tweetText({ build, knobs }: X, post: SitePost): HTMLElement {
  const text = build('div', { 'data-testid': 'tweetText', dir: 'auto', lang: 'in' });
  whenHydrated(knobs.late, () =>
    text.append(
      ...post.text
        .split(/(#\w+)/)
        .map((part) =>
          part.startsWith('#')
            ? build('span', {}, [build('a', { href: `/hashtag/${part.slice(1)}`, role: 'link' }, [part])])
            : build('span', {}, [part]),
        ),
    ),
  );
  return text;
}

function photo({ build, words }: X, description: string): HTMLElement {
  const image = build('img', {
    alt: description,
    src: `data:image/svg+xml,${encodeURIComponent(PICTURE)}`,
    class: 'picture',
  });
  return build('div', { 'data-testid': 'tweetPhoto', 'aria-label': words.image }, [image]);
}

/** A plain grey rectangle. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><rect width="300" height="120" fill="#9ab"/></svg>';

/** Two answers to choose from, on the page of the post alone; the first press is the vote. */
function poll({ build, words }: X, post: SitePost): HTMLElement {
  const options = words.options.map((option, n) =>
    build(
      'div',
      {
        role: 'radio',
        'aria-checked': 'false',
        tabindex: '0',
        'aria-setsize': '2',
        'aria-posinset': String(n + 1),
      },
      [build('span', {}, [option])],
      { control: [post.id, `option${n}`], on: { press: (how) => log('vote', post.id, how, option) } },
    ),
  );
  return build('div', { 'data-testid': 'cardPoll' }, [build('div', { role: 'radiogroup' }, options)]);
}

/** The row of buttons; `place` tells the rows of one post apart. */
function actions(x: X, post: SitePost, place = ''): HTMLElement {
  const { build, words, done, layers } = x;
  const liked = done.liked.has(post.id);
  const reposted = done.reposted.has(post.id);
  const likes = LIKES + (liked ? 1 : 0);
  const button = (
    testid: string | undefined,
    label: string,
    name: string,
    press: X['like'],
    count?: string,
  ) =>
    build(
      'button',
      { ...(testid ? { 'data-testid': testid } : {}), role: 'button', type: 'button', 'aria-label': label },
      [
        build('div', { dir: 'ltr' }, [
          icon(x, name),
          ...(count === undefined ? [] : [build('span', {}, [count])]),
        ]),
      ],
      { control: [post.id, place + name], on: { press: (how) => press(post, how) } },
    );
  const opens = (element: HTMLElement) => {
    element.setAttribute('aria-haspopup', 'menu');
    return element;
  };
  return build('div', { role: 'group', 'aria-label': words.group(likes, liked) }, [
    button('reply', words.reply(1), 'reply', () => layers.compose({ answering: post }), '1'),
    opens(
      button(
        reposted ? 'unretweet' : 'retweet',
        reposted ? words.reposted(4) : words.repost(3),
        'repost',
        () => layers.repostMenu(post),
        reposted ? '4' : '3',
      ),
    ),
    button(
      liked ? 'unlike' : 'like',
      liked ? words.liked(likes) : words.like(likes),
      'like',
      x.like,
      String(likes),
    ),
    build('a', { href: `/${post.handle}/status/${post.id}/analytics`, role: 'link' }, ['2 rb']),
    button('bookmark', words.bookmark, 'bookmark', () => {}),
    opens(button(undefined, words.share, 'share', () => layers.shareMenu(post))),
  ]);
}

function icon({ build }: X, name: string): HTMLElement {
  const glyphs: Record<string, string> = { reply: '↩', repost: '⟲', like: '♡', bookmark: '⚐', share: '⇪' };
  return build('span', { 'aria-hidden': 'true' }, [glyphs[name] ?? '·']);
}
