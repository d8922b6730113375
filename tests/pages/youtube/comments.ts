import type { SiteComment, SitePost } from '../content.ts';
import { editor } from '../engine/editor.ts';
import type { How } from '../engine/press.ts';
import { log, registerPost } from '../engine/site.ts';
import type { Rated, Youtube } from './context.ts';
import { toggles } from './rating.ts';

/** The comments below a video, a Short or a post, with a box to write one. */
export function comments(yt: Youtube, post: SitePost, again: () => void): HTMLElement {
  const { build, words } = yt;
  return build('ytd-comments', { id: 'comments' }, [
    build('ytd-comments-header-renderer', {}, [
      build('ytd-comment-simplebox-renderer', {}, [box(yt, post.id, words.write, words.comment)]),
    ]),
    build('ytd-item-section-renderer', {}, [
      build(
        'div',
        { id: 'contents' },
        post.comments.map((one) => thread(yt, one, again)),
      ),
    ]),
  ]);
}

function thread(yt: Youtube, comment: SiteComment, again: () => void): HTMLElement {
  const { build } = yt;
  return build('ytd-comment-thread-renderer', {}, [view(yt, comment, again)]);
}

function view(yt: Youtube, comment: SiteComment, again: () => void): HTMLElement {
  const { build, words, knobs } = yt;
  const { id, author, handle, text } = comment;
  const rated: Rated = { id, what: 'comment', again };
  const answer = build('button', { type: 'button', 'aria-label': words.reply }, [words.reply], {
    control: [id, 'reply'],
    on: {
      press: () => {
        yt.answering.add(id);
        again();
      },
    },
  });
  const element = build(
    knobs.variant === '2022' ? 'ytd-comment-renderer' : 'ytd-comment-view-model',
    { id: 'comment' },
    [
      build('div', { id: 'header-author' }, [
        build('h3', {}, [
          build('a', { id: 'author-text', href: `/@${handle}` }, [build('span', {}, [author])]),
        ]),
        build('a', { href: `/watch?v=V1&lc=${id}` }, ['1 jam']),
      ]),
      build('yt-attributed-string', { id: 'content-text' }, [build('span', {}, [text])]),
      build('ytd-comment-engagement-bar', { id: 'action-buttons' }, [
        build('div', { id: 'toolbar' }, [
          ...toggles(yt, rated, true),
          build('div', { id: 'reply-button-end' }, [build('ytd-button-renderer', {}, [answer])]),
        ]),
        build(
          'div',
          { id: 'reply-dialog' },
          yt.answering.has(id)
            ? [
                build('ytd-comment-reply-dialog-renderer', {}, [
                  box(yt, id, words.write, words.reply, () => yt.answering.delete(id)),
                ]),
              ]
            : [],
        ),
      ]),
    ],
  );
  registerPost({ ...comment, label: 'ordinary', comments: [] }, element);
  return element;
}

/** Where a comment is written: sent by its button or by Ctrl+Enter. */
function box(yt: Youtube, id: string, label: string, button: string, sent = () => {}): HTMLElement {
  const { build, words } = yt;
  const send = (text: string, how: How) => {
    log('comment', id, how, text);
    written.clear();
    sent();
  };
  const written = editor(build, {
    label,
    attributes: { id: 'contenteditable-root' },
    control: [id, 'composer'],
    sendsOn: 'ctrl-enter',
    send,
  });
  return build('ytd-commentbox', {}, [
    build('div', { id: 'creation-box' }, [written.element]),
    build('div', { id: 'footer' }, [
      build('ytd-button-renderer', { id: 'cancel-button' }, [
        build('button', { type: 'button' }, [words.cancel], { on: { press: written.clear } }),
      ]),
      build('ytd-button-renderer', { id: 'submit-button' }, [
        build('yt-button-shape', {}, [
          build('button', { type: 'button' }, [button], {
            control: [id, 'send'],
            on: { press: (how) => written.text() !== '' && send(written.text(), how) },
          }),
        ]),
      ]),
    ]),
  ]);
}

/** The live chat, a page of its own in a frame: what is written goes out by Enter. */
export function chat(yt: Youtube, id: string): HTMLElement {
  const { build, words } = yt;
  const send = (text: string, how: How) => {
    log('comment', id, how, text);
    written.clear();
  };
  const written = editor(build, {
    label: words.chat,
    control: [id, 'composer'],
    sendsOn: 'enter',
    send,
  });
  const button = build('button', { type: 'button', 'aria-label': words.send }, ['➤'], {
    control: [id, 'send'],
    on: { press: (how) => written.text() !== '' && send(written.text(), how) },
  });
  return build('yt-live-chat-app', {}, [
    build('yt-live-chat-message-input-renderer', {}, [
      build('yt-live-chat-text-input-field-renderer', { id: 'input' }, [written.element]),
      build('div', { id: 'send-button' }, [build('yt-button-renderer', {}, [button])]),
    ]),
    reactions(yt, id),
  ]);
}

/** What flies up over the chat when pressed. */
function reactions({ build, words }: Youtube, id: string): HTMLElement {
  const reaction = (face: string, n: number) =>
    build('yt-reaction-control-panel-button-view-model', {}, [
      build('button', {}, [build('yt-image', {}, [build('img', { alt: words.react(face) })])], {
        control: [id, `reaction${n}`],
        on: { press: (how) => log('react', id, how, face) },
      }),
    ]);
  return build('div', { id: 'reaction-control-panel-overlay' }, [
    build('yt-reaction-control-panel-overlay-view-model', {}, [
      build('div', { id: 'reaction-control-panel' }, [
        build('yt-reaction-control-panel-view-model', {}, [
          build('div', { id: 'expanded-buttons' }, ['❤', '😄'].map(reaction)),
        ]),
      ]),
    ]),
  ]);
}
