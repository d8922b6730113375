import { FRIEND, type SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import { editor } from '../engine/editor.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log } from '../engine/site.ts';
import type { Layers, Threads } from './context.ts';
import { description, iconButton, row, unit } from './post.ts';

/** The menus and dialogs of the local Threads, in a part of the page beside the column; one at a time. */
export function layersIn(container: HTMLElement, site: () => Threads): Layers {
  const close = () => container.replaceChildren();
  const show = (attributes: Record<string, string>, ...children: HTMLElement[]) =>
    container.replaceChildren(site().build('div', { class: 'layer', ...attributes }, children));
  const item = (post: SitePost, name: string, text: string, press: (how: How) => void) =>
    site().build('div', { role: 'button', tabindex: '0' }, [site().build('span', { dir: 'auto' }, [text])], {
      control: [post.id, name],
      on: {
        press: (how) => {
          close();
          press(how);
        },
      },
    });
  return {
    repostMenu(post) {
      const { words, done, layers } = site();
      const reposted = done.reposted.has(post.id);
      const repost = (how: How) => {
        log(reposted ? 'unrepost' : 'repost', post.id, how);
        if (!done.reposted.delete(post.id)) done.reposted.add(post.id);
        renderAgain(elementOf(post.id), post.id, () => unit(site(), post));
      };
      show(
        { role: 'menu' },
        item(post, 'repostConfirm', reposted ? words.unrepost : words.repost, repost),
        item(post, 'quote', words.quote, () => layers.compose({ quoting: post })),
      );
    },
    shareMenu(post) {
      const { words, build } = site();
      show(
        { role: 'dialog' },
        build('div', { role: 'checkbox', 'aria-checked': 'true' }, [FRIEND]),
        item(post, 'copy', words.copyLink, (how) => log('copy', post.id, how)),
        item(post, 'shareSend', words.send, (how) => log('share', post.id, how)),
      );
    },
    compose(about) {
      const subject = about.answering ?? about.quoting;
      const box = composer(site(), about, close);
      show(
        { role: 'dialog' },
        ...(about.answering ? [unit(site(), about.answering, false)] : []),
        box.element,
        ...(about.quoting ? [unit(site(), about.quoting, false)] : []),
        site().build('div', { role: 'button', tabindex: '0' }, [site().words.post], {
          control: [subject?.id ?? 'new', 'send'],
          on: { press: box.send },
        }),
      );
      box.element.focus();
    },
    viewPicture(post) {
      const { build } = site();
      history.pushState(null, '', `/@${post.handle}/post/${post.id}/media`);
      show(
        { role: 'dialog' },
        build('div', {}, [build('div', {}, [build('img', { alt: description(post) })])]),
        row(site(), post, 'viewer-'),
      );
    },
  };
}

/** The box below a post on its own page: its button to send is an icon without a name, and is there only while it holds text. */
export function inlineReply(threads: Threads, post: SitePost): HTMLElement {
  const { build } = threads;
  const tools = build('div', {});
  const box = composer(
    threads,
    { answering: post },
    () => tools.replaceChildren(),
    (text) => {
      if (text === '') tools.replaceChildren();
      else if (!tools.firstChild) {
        const button = iconButton(
          { ...threads, knobs: { ...threads.knobs, nolabels: true } },
          [post.id, 'send'],
          '',
          'send',
          {
            press: box.send,
          },
        );
        tools.append(button);
      }
    },
  );
  return build('div', { class: 'inline' }, [build('div', {}, [box.element]), tools]);
}

function composer(
  { build, words }: Threads,
  about: { answering?: SitePost; quoting?: SitePost },
  sent: () => void,
  changed: (text: string) => void = () => {},
) {
  const subject = about.answering ?? about.quoting;
  const kind = about.answering ? 'comment' : about.quoting ? 'quote' : 'post';
  const send = (text: string, how: How) => {
    log(kind, subject?.id ?? 'new', how, text);
    box.clear();
    sent();
  };
  const box = editor(build, {
    label: words.composer,
    control: [subject?.id ?? 'new', 'composer'],
    sendsOn: 'ctrl-enter',
    send,
    changed,
  });
  return { ...box, send: (how: How) => box.text() !== '' && send(box.text(), how) };
}
