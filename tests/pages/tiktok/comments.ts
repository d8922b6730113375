import type { SiteComment, SitePost } from '../content.ts';
import { editor } from '../engine/editor.ts';
import type { How } from '../engine/press.ts';
import { log, registerPost } from '../engine/site.ts';
import type { Tiktok } from './context.ts';

/** A heart of our own that begins as that of TikTok's comments does. */
const HEART =
  'M24 9.01703C19.0025 3.74266 11.4674 3.736 6.67302 8c-5 5-5 12 0 17L24 42l17-17c5-5 5-12 0-17-5-4-12-4-17 1Z';

/** The comments of a video in browse mode, with a box to write one. */
export function comments(tk: Tiktok, post: SitePost, again: () => void): HTMLElement {
  const { build } = tk;
  return build('div', { class: 'css-e5f6--DivCommentContainer' }, [
    build(
      'div',
      { class: 'css-e5f6--DivCommentListContainer' },
      post.comments.map((one) => item(tk, one, again)),
    ),
    box(tk, post.id),
  ]);
}

function item(tk: Tiktok, comment: SiteComment, again: () => void): HTMLElement {
  const { build, words, done } = tk;
  const { id, handle, author, text } = comment;
  const liked = done.liked.has(id);
  const like = (how: How) => {
    log(liked ? 'unlike' : 'like', id, how);
    if (!done.liked.delete(id)) done.liked.add(id);
    again();
  };
  const element = build('div', { class: 'css-g7h8--DivCommentItemWrapper' }, [
    build('a', { 'data-e2e': 'comment-avatar-1', href: `/@${handle}` }),
    build('div', {}, [
      build('a', { href: `/@${handle}` }, [build('span', { 'data-e2e': 'comment-username-1' }, [author])]),
      build('p', { 'data-e2e': 'comment-level-1' }, [build('span', {}, [text])]),
      build(
        'div',
        { class: 'css-i9j0--DivLikeContainer', tabindex: '0', 'aria-pressed': String(liked) },
        [heart(liked), build('span', { 'data-e2e': 'comment-like-count' }, [liked ? '1' : '0'])],
        { control: [id, 'like'], on: { press: like } },
      ),
      build('span', { 'data-e2e': 'comment-reply-1', role: 'button', tabindex: '0' }, [words.reply], {
        control: [id, 'reply'],
      }),
    ]),
  ]);
  registerPost({ ...comment, label: 'ordinary', comments: [] }, element);
  return element;
}

function heart(on: boolean): Element {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 48 48');
  picture.setAttribute('width', '20');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', HEART);
  path.setAttribute('fill', on ? '#FE2C55' : 'currentColor');
  picture.append(path);
  return picture;
}

function box(tk: Tiktok, id: string): HTMLElement {
  const { build, words } = tk;
  const send = (text: string, how: How) => {
    log('comment', id, how, text);
    written.clear();
  };
  const written = editor(build, { label: words.write, control: [id, 'composer'], sendsOn: 'enter', send });
  return build('div', { class: 'css-k1l2--DivCommentFooter' }, [
    build('div', { 'data-e2e': 'comment-input' }, [
      build('div', { 'data-e2e': 'comment-text' }, [written.element]),
    ]),
    build(
      'div',
      { 'data-e2e': 'comment-post', role: 'button', tabindex: '0', class: 'css-k1l2--DivPostButton' },
      [words.post],
      {
        control: [id, 'send'],
        on: { press: (how) => written.text() !== '' && send(written.text(), how) },
      },
    ),
  ]);
}
