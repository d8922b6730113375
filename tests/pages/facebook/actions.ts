import type { SitePost } from '../content.ts';
import { renderAgain, replacePost } from '../engine/dom.ts';
import type { Handlers } from '../engine/press.ts';
import { controlOf, focusControl, log } from '../engine/site.ts';
import type { Facebook } from './context.ts';
import { unit } from './post.ts';

const REMOUNT_MS = 50;

/** How a row of buttons looks: as in the feed; as beside pictures and videos, without its marks; as icons over a reel, with a count below each. */
export type Look = 'marked' | 'plain' | 'rail';

const looks = new Map<string, Look>();

/** Like, react, comment and share of one post, in the order of the real row. */
export function actionRow(
  facebook: Facebook,
  post: SitePost,
  look: Look = 'marked',
  openComments = () => focusControl(post.id, 'composer'),
): HTMLElement {
  const { build, words } = facebook;
  looks.set(post.id, look);
  if (look === 'rail') return rail(facebook, post, openComments);
  const react = build('div', { role: 'button', tabindex: '0', 'aria-label': words.react }, ['▾'], {
    control: [post.id, 'reactOpener'],
    on: { press: () => facebook.openPicker(post, react) },
  });
  return build('div', { class: 'row' }, [
    build('div', {}, [likeButton(facebook, post), react]),
    build('div', {}, [
      action(facebook, post, 'comment', words.comment, words.commentText, {
        press: openComments,
      }),
    ]),
    build('div', {}, [
      action(facebook, post, 'share', words.share, words.shareText, {
        press: () => facebook.openShare(post),
      }),
    ]),
  ]);
}

function rail(facebook: Facebook, post: SitePost, openComments: () => void): HTMLElement {
  const { build, words } = facebook;
  const buttons = [
    likeButton(facebook, post),
    action(facebook, post, 'comment', words.commentText, '', { press: openComments }),
    action(facebook, post, 'share', words.shareText, '', { press: () => facebook.openShare(post) }),
  ];
  const counted = buttons.map((button) => [build('div', {}, [button]), build('div', {}, ['12'])]);
  return build(
    'div',
    { class: 'rail' },
    counted.map((both) => build('div', {}, both)),
  );
}

/** Likes or un-likes, and renders the button again. */
export function toggleLike(facebook: Facebook, post: SitePost, how: { via: string; trusted: boolean }): void {
  const { liked } = facebook.done;
  log(liked.has(post.id) ? 'unlike' : 'like', post.id, how);
  if (!liked.delete(post.id)) liked.add(post.id);
  renderAgain(controlOf(post.id, 'like'), post.id, () => likeButton(facebook, post));
  if (facebook.knobs.remount)
    window.setTimeout(() => replacePost(post.id, () => unit(facebook, post)), REMOUNT_MS);
}

function likeButton(facebook: Facebook, post: SitePost): HTMLElement {
  const { words, done } = facebook;
  const liked = done.liked.has(post.id);
  const button: HTMLElement = action(facebook, post, 'like', liked ? words.unlike : words.like, words.like, {
    press: (how) => facebook.like(post, how),
    linger: () => facebook.openPicker(post, controlOf(post.id, 'like') ?? button),
  });
  return button;
}

function action(
  { build }: Facebook,
  post: SitePost,
  name: 'like' | 'comment' | 'share',
  label: string,
  text: string,
  on: Handlers,
): HTMLElement {
  const look = looks.get(post.id);
  return build(
    'div',
    { role: 'button', tabindex: '0', 'aria-label': label },
    [
      build('div', {}, [
        build('i', { 'data-visualcompletion': 'css-img' }),
        look !== 'rail' &&
          build('div', look === 'marked' ? { 'data-ad-rendering-role': `${name}_button` } : {}, [
            build('span', {}, [text]),
          ]),
      ]),
    ],
    { control: [post.id, name], on },
  );
}
