import { type SiteComment, type SitePost, VIEWER } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import { editor } from '../engine/editor.ts';
import type { How } from '../engine/press.ts';
import { controlOf, focusControl, log, registerPost } from '../engine/site.ts';
import type { Facebook } from './context.ts';

/** The comments of a post and the box to write one; Enter sends. */
export function comments(facebook: Facebook, post: SitePost): HTMLElement {
  const list = facebook.build(
    'div',
    {},
    post.comments.map((one) => comment(facebook, one)),
  );
  return facebook.build('div', {}, [list, box(facebook, post.id, facebook.words.commentAs(VIEWER.name))]);
}

function comment(facebook: Facebook, one: SiteComment): HTMLElement {
  const { build, words } = facebook;
  const asPost: SitePost = { ...one, label: 'ordinary', comments: [] };
  const replies = build('div', {});
  const element = build('div', {
    role: 'article',
    'aria-label': words.commentBy(one.author),
    tabindex: '-1',
  });
  registerPost(asPost, element);
  const openReply = () => {
    replies.replaceChildren(box(facebook, one.id, words.commentAs(VIEWER.name)));
    focusControl(one.id, 'composer');
  };
  element.append(
    build('div', {}, [
      build('a', { role: 'link', href: `/${one.handle}` }, [build('span', { dir: 'auto' }, [one.author])]),
      build('div', { dir: 'auto' }, [one.text]),
    ]),
    build('ul', {}, [
      build('li', {}, [
        likeButton(facebook, asPost),
        build('div', { role: 'button', 'aria-label': words.react }),
      ]),
      build('li', {}, [
        build('div', { role: 'button', tabindex: '0' }, [words.reply], {
          control: [one.id, 'reply'],
          on: { press: openReply },
        }),
      ]),
    ]),
    replies,
  );
  return element;
}

function likeButton(facebook: Facebook, post: SitePost): HTMLElement {
  const { build, words, done } = facebook;
  const liked = done.liked.has(post.id);
  const toggle = (how: How) => {
    log(liked ? 'unlike' : 'like', post.id, how);
    if (!done.liked.delete(post.id)) done.liked.add(post.id);
    renderAgain(controlOf(post.id, 'like'), post.id, () => likeButton(facebook, post));
  };
  return build(
    'div',
    { role: 'button', tabindex: '0', 'aria-label': liked ? words.unlike : words.like },
    [words.like],
    {
      control: [post.id, 'like'],
      on: { press: toggle },
    },
  );
}

/** A box for a comment, or for an answer to a story; its send button is there only while it holds text. */
export function box({ build, words }: Facebook, subject: string, label: string): HTMLElement {
  const send = (text: string, how: How) => {
    log('comment', subject, how, text);
    field.clear();
  };
  const button = () =>
    build('div', { role: 'button', tabindex: '0', 'aria-label': words.sendComment }, ['➤'], {
      control: [subject, 'send'],
      on: { press: (how) => send(field.text(), how) },
    });
  const tools = build('div', {});
  const field = editor(build, {
    label,
    control: [subject, 'composer'],
    sendsOn: 'enter',
    send,
    changed: (text) => {
      if (text === '') tools.replaceChildren();
      else if (!tools.firstChild) tools.append(button());
    },
  });
  return build('form', { role: 'presentation' }, [field.element, tools]);
}
