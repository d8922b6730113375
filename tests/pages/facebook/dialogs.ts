import { FRIEND, GROUPS, type SitePost } from '../content.ts';
import { type How, listen } from '../engine/press.ts';
import { log, registerControl } from '../engine/site.ts';
import type { Facebook } from './context.ts';
import { unit } from './post.ts';
import { photoViewer } from './viewers.ts';

/** Two shells with the role of a dialog that Facebook always keeps, empty and out of sight. */
export function hiddenShells({ build }: Facebook): HTMLElement[] {
  return [0, 1].map(() => build('div', { role: 'dialog', style: 'display:none' }, [build('div', {})]));
}

/** The flyout with the reactions; it hangs on `body`, far from the post. */
export function showPicker(facebook: Facebook, post: SitePost, beside: Element): void {
  const { build, words } = facebook;
  const place = beside.getBoundingClientRect();
  const buttons = words.reactions.map((name, n) => {
    const element = build(
      'div',
      { role: 'button', tabindex: '0', 'aria-label': name },
      [build('i', {}, [FACES[n]])],
      {
        on: {
          press: (how) => {
            close();
            log('react', post.id, { via: `picker ${how.via}`, trusted: how.trusted }, name);
          },
        },
      },
    );
    registerControl(post.id, `reaction${n}`, element);
    return element;
  });
  const { close, show } = portal(facebook, 'picker');
  const flyout = build('div', { role: 'dialog', 'aria-label': words.picker, class: 'flyout' }, buttons);
  flyout.style.cssText = `left:${Math.max(0, place.left)}px;top:${Math.max(0, place.top - 52)}px`;
  show(flyout);
}

const FACES = ['👍', '❤', '🤗', '😄', '😮', '😢', '😠'];

/** The dialog behind "Bagikan". */
export function showShare(facebook: Facebook, post: SitePost): void {
  const { build, words } = facebook;
  const { close, show } = portal(facebook, 'share');
  const item = (name: string, text: string, press: (how: How) => void) => {
    const element = build('div', { role: 'button', tabindex: '0' }, [build('span', {}, [text])], {
      on: {
        press: (how) => {
          close();
          press(how);
        },
      },
    });
    registerControl(post.id, name, element);
    return element;
  };
  show(
    build('div', { role: 'dialog', 'aria-label': words.shareText, class: 'sheet' }, [
      build('h2', {}, [words.shareText]),
      item('shareNow', words.shareNow, (how) => logShare(post, how, 'now')),
      item('shareToGroup', words.shareToGroup, () => showRecipients(facebook, post, GROUPS.ordinary.name)),
      item('shareMessenger', words.sendInMessenger, () => showRecipients(facebook, post, FRIEND)),
      item('copy', words.copyLink, (how) => log('copy', post.id, how)),
      closeButton(facebook, close),
    ]),
  );
}

/** Choosing to whom: the last step of sharing with one person or group. */
function showRecipients(facebook: Facebook, post: SitePost, name: string): void {
  const { build, words } = facebook;
  const { close, show } = portal(facebook, 'recipients');
  const send = (how: How) => {
    close();
    logShare(post, how, name);
  };
  show(
    build('div', { role: 'dialog', 'aria-label': words.sendInMessenger, class: 'sheet' }, [
      build('div', {}, [
        build('span', {}, [name]),
        build(
          'div',
          { role: 'button', tabindex: '0', 'aria-label': words.send },
          [build('span', {}, [words.send])],
          {
            control: [post.id, 'shareSend'],
            on: { press: send },
          },
        ),
      ]),
      closeButton(facebook, close),
    ]),
  );
}

function logShare(post: SitePost, { via, trusted }: How, text: string): void {
  log('share', post.id, { via: `menu ${via}`, trusted }, text);
}

/** A post in a dialog over the feed, at its own address. */
export function showPost(facebook: Facebook, post: SitePost): void {
  const back = `${location.pathname}${location.search}`;
  const { close, show } = portal(facebook, 'post');
  history.pushState(null, '', `/${post.handle}/posts/${post.id}`);
  const leave = () => {
    close();
    history.pushState(null, '', back);
  };
  show(
    facebook.build('div', { role: 'dialog', 'aria-labelledby': 'post-title', class: 'sheet' }, [
      facebook.build('h2', { id: 'post-title' }, [facebook.words.postOf(post.author)]),
      closeButton(facebook, leave),
      unit(facebook, post, 'dialog'),
    ]),
  );
}

/** The picture of a post in a viewer over the feed, at an address of its own. */
export function showPhoto(facebook: Facebook, post: SitePost): void {
  const back = `${location.pathname}${location.search}`;
  const { close, show } = portal(facebook, 'photo');
  history.pushState(null, '', `/photo/?fbid=${post.id}&set=gm.1`);
  const leave = () => {
    close();
    history.pushState(null, '', back);
  };
  show(
    facebook.build('div', { role: 'dialog', 'aria-label': facebook.words.photoViewer, class: 'sheet' }, [
      closeButton(facebook, leave),
      ...photoViewer(facebook, post),
    ]),
  );
}

function closeButton({ build, words }: Facebook, close: () => void): HTMLElement {
  return build('div', { role: 'button', tabindex: '0', 'aria-label': words.close }, ['×'], {
    on: { press: close },
  });
}

/** A container of its own on `body`, with its own delegated listeners, as React portals have. */
function portal({ build, knobs }: Facebook, name: string) {
  document.querySelector(`.portal-${name}`)?.remove();
  const container = build('div', { class: `portal portal-${name}` });
  const close = () => container.remove();
  const show = (element: HTMLElement) => {
    container.append(element);
    document.body.append(container);
    if (!knobs.capture) listen(container, knobs);
  };
  return { close, show };
}
