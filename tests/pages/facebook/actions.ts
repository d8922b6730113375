import type { SitePost } from '../content.ts';
import { renderAgain, replacePost } from '../engine/dom.ts';
import type { Handlers } from '../engine/press.ts';
import { controlOf, focusControl, log } from '../engine/site.ts';
import type { Facebook } from './context.ts';
import { unit } from './post.ts';

const REMOUNT_MS = 50;

/** Like, react, comment and share of one post, in the order of the real row. */
export function actionRow(facebook: Facebook, post: SitePost): HTMLElement {
  const { build, words } = facebook;
  const react = build('div', { role: 'button', tabindex: '0', 'aria-label': words.react }, ['▾'], {
    control: [post.id, 'reactOpener'],
    on: { press: () => facebook.openPicker(post, react) },
  });
  return build('div', { class: 'row' }, [
    build('div', {}, [likeButton(facebook, post), react]),
    build('div', {}, [
      action(facebook, post, 'comment', words.comment, words.commentText, {
        press: () => focusControl(post.id, 'composer'),
      }),
    ]),
    build('div', {}, [
      action(facebook, post, 'share', words.share, words.shareText, {
        press: () => facebook.openShare(post),
      }),
    ]),
  ]);
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
  return build(
    'div',
    { role: 'button', tabindex: '0', 'aria-label': label },
    [
      build('div', {}, [
        build('i', { 'data-visualcompletion': 'css-img' }),
        build('div', { 'data-ad-rendering-role': `${name}_button` }, [build('span', {}, [text])]),
      ]),
    ],
    { control: [post.id, name], on },
  );
}
