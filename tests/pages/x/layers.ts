import { FRIEND, type SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import { type Editor, editor } from '../engine/editor.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerControl } from '../engine/site.ts';
import type { Layers, X } from './context.ts';
import { article, quoteCard } from './post.ts';

/** The menus, sheets and dialogs of the local X, in `#layers`; one at a time. */
export function layersIn(container: HTMLElement, site: () => X): Layers {
  const close = () => container.replaceChildren();
  const show = (element: HTMLElement) =>
    container.replaceChildren(site().build('div', { class: 'layer' }, [element]));
  const chosen = (post: SitePost, act: (how: How) => void) => (how: How) => {
    close();
    act(how);
    renderAgain(elementOf(post.id), post.id, () => article(site(), post));
  };
  return {
    repostMenu: (post) => show(repostMenu(site(), post, chosen)),
    shareMenu: (post) => show(shareMenu(site(), post, chosen)),
    sendTo: (post) => show(messageSheet(site(), post, chosen)),
    confirmUnfollow: (handle, done) => show(unfollowSheet(site(), handle, close, done)),
    compose: (about) => {
      history.pushState(null, '', '/compose/post');
      const { element, focus } = composer(site(), about, () => {
        close();
        history.pushState(null, '', '/home');
      });
      show(element);
      focus();
    },
  };
}

type Chosen = (post: SitePost, act: (how: How) => void) => (how: How) => void;

function repostMenu(x: X, post: SitePost, chosen: Chosen): HTMLElement {
  const { reposted } = x.done;
  const done = reposted.has(post.id);
  const repost = chosen(post, (how) => {
    log(done ? 'unrepost' : 'repost', post.id, { via: `menu ${how.via}`, trusted: how.trusted });
    if (!reposted.delete(post.id)) reposted.add(post.id);
  });
  return menu(x, [
    item(
      x,
      post,
      'div',
      { 'data-testid': done ? 'unretweetConfirm' : 'retweetConfirm' },
      done ? x.words.menuUnrepost : x.words.menuRepost,
      'repostConfirm',
      repost,
    ),
    item(x, post, 'a', { href: '/compose/post' }, x.words.menuQuote, 'quote', () =>
      x.layers.compose({ quoting: post }),
    ),
  ]);
}

function shareMenu(x: X, post: SitePost, chosen: Chosen): HTMLElement {
  const copy = chosen(post, (how) => log('copy', post.id, how));
  return menu(x, [
    item(x, post, 'div', {}, x.words.menuCopy, 'copy', copy),
    item(x, post, 'div', {}, x.words.menuSend, 'shareTo', () => x.layers.sendTo(post)),
  ]);
}

/** Choosing to whom: the last step of sharing in a message. */
function messageSheet(x: X, post: SitePost, chosen: Chosen): HTMLElement {
  const { build, words } = x;
  const send = chosen(post, (how) => log('share', post.id, { via: `menu ${how.via}`, trusted: how.trusted }));
  return build('div', { role: 'dialog', 'aria-modal': 'true', class: 'menu' }, [
    build('div', { role: 'option', 'aria-selected': 'true' }, [FRIEND]),
    build(
      'button',
      { 'data-testid': 'dmComposerSendButton', role: 'button', type: 'button', 'aria-label': words.send },
      [build('span', {}, [words.send])],
      { control: [post.id, 'shareSend'], on: { press: send } },
    ),
  ]);
}

function menu({ build }: X, items: HTMLElement[]): HTMLElement {
  return build('div', { role: 'menu', class: 'menu' }, [build('div', { 'data-testid': 'Dropdown' }, items)]);
}

function item(
  { build }: X,
  post: SitePost,
  tag: 'div' | 'a',
  attributes: Record<string, string>,
  text: string,
  name: string,
  press: (how: How) => void,
): HTMLElement {
  const element = build(
    tag,
    { role: 'menuitem', tabindex: '0', ...attributes },
    [build('span', {}, [text])],
    {
      on: { press },
    },
  );
  registerControl(post.id, name, element);
  return element;
}

function unfollowSheet(
  { build, words }: X,
  handle: string,
  close: () => void,
  done: (how: How) => void,
): HTMLElement {
  const confirm = build(
    'button',
    { 'data-testid': 'confirmationSheetConfirm', role: 'button', type: 'button' },
    [words.confirmUnfollow],
    {
      control: [handle, 'unfollowConfirm'],
      on: {
        press: (how) => {
          close();
          done(how);
        },
      },
    },
  );
  return build('div', { 'data-testid': 'confirmationSheetDialog', role: 'alertdialog', class: 'menu' }, [
    confirm,
  ]);
}

function composer(x: X, about: Parameters<Layers['compose']>[0], close: () => void) {
  const { build, words } = x;
  const subject = about.answering ?? about.quoting;
  const box = sendBox(x, about, close);
  const element = build('div', { role: 'dialog', 'aria-modal': 'true', class: 'menu' }, [
    build(
      'button',
      { 'data-testid': 'app-bar-close', role: 'button', type: 'button', 'aria-label': words.close },
      ['×'],
      {
        on: { press: close },
      },
    ),
    about.answering && article(x, about.answering, false),
    box.element,
    about.quoting && quoteCard(x, about.quoting),
    sendButton(x, 'tweetButton', about.answering ? words.sendReply : words.post, subject?.id ?? 'new', box),
  ]);
  return { element, focus: () => box.element.focus() };
}

export interface SendBox extends Editor {
  send(how: How): void;
}

/** The text box of a composer; what it sends depends on what it is about. */
export function sendBox(
  x: X,
  about: { answering?: SitePost; quoting?: SitePost },
  sent: () => void,
): SendBox {
  const subject = about.answering ?? about.quoting;
  const kind = about.answering ? 'comment' : about.quoting ? 'quote' : 'post';
  const send = (text: string, how: How) => {
    log(kind, subject?.id ?? 'new', how, text);
    box.clear();
    sent();
  };
  const box = editor(x.build, {
    label: x.words.composer,
    attributes: { 'data-testid': 'tweetTextarea_0', 'aria-multiline': 'true' },
    control: [subject?.id ?? 'new', 'composer'],
    sendsOn: 'ctrl-enter',
    send,
  });
  return { ...box, send: (how) => box.text() !== '' && send(box.text(), how) };
}

/** The button that sends what `box` holds. */
export function sendButton(x: X, testid: string, label: string, postId: string, box: SendBox): HTMLElement {
  return x.build(
    'button',
    { 'data-testid': testid, role: 'button', type: 'button' },
    [x.build('span', {}, [label])],
    {
      control: [postId, 'send'],
      on: { press: (how) => box.send(how) },
    },
  );
}
