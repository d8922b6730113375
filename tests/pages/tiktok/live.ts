import { PROFILES, type SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import { editor } from '../engine/editor.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerPost } from '../engine/site.ts';
import type { Tiktok } from './context.ts';
import { follow } from './video.ts';

/** The live room of an account as peers describe it in 2026: hardly any component names, the chat beside the picture, and no words but the name. */
export function liveRoom(tk: Tiktok, handle: string): HTMLElement {
  const { build } = tk;
  const { name } = PROFILES[handle] ?? { name: handle };
  const room: SitePost = { id: handle, author: name, handle, text: '', label: 'ordinary', comments: [] };
  const again = () => renderAgain(elementOf(handle), handle, () => liveRoom(tk, handle));
  document.title = `${name} (@${handle}) is LIVE - TikTok LIVE`;
  const element = build(
    'main',
    { id: 'tiktok-live-main-container-id', 'data-place': 'live', tabindex: '-1' },
    [
      others(tk),
      build('div', { 'data-e2e': 'live-content-container' }, [
        header(tk, room, again),
        build('div', { 'data-e2e': 'live-room-content', class: 'media' }, [build('video', {})], {
          control: [handle, 'media'],
          on: { press: (how) => log('play', handle, how) },
        }),
      ]),
      chat(tk, room),
    ],
  );
  registerPost(room, element);
  return element;
}

function header(tk: Tiktok, room: SitePost, again: () => void): HTMLElement {
  const { build, words } = tk;
  return build('div', { 'data-e2e': 'live-header-container', class: 'row' }, [
    build('a', { href: `/@${room.handle}` }, [
      build('div', { 'data-e2e': 'room-header-anchor-name' }, [room.author]),
    ]),
    follow(tk, room.handle, undefined, again),
    build('button', { type: 'button', 'aria-label': words.share }, ['⇪'], {
      control: [room.id, 'share'],
      on: { press: () => tk.shareMenu(room) },
    }),
  ]);
}

/** Whom else one could watch: names of others, which lead to their rooms. */
function others({ build }: Tiktok): HTMLElement {
  return build('div', { 'data-e2e': 'live-side-nav-channel' }, [
    build('div', { 'data-e2e': 'live-side-nav-item' }, [
      build('a', { href: '/@tetangga.3/live' }, [
        build('span', { 'data-e2e': 'live-side-nav-name' }, ['tetangga.3']),
      ]),
    ]),
  ]);
}

/** What the others say, and a row to say something, to like and to give something. */
function chat(tk: Tiktok, room: SitePost): HTMLElement {
  const { build, words } = tk;
  const send = (text: string, how: How) => {
    log('comment', room.id, how, text);
    written.clear();
  };
  const written = editor(build, {
    label: words.write,
    attributes: { contenteditable: 'plaintext-only', 'data-e2e': 'room-chat-input-field' },
    control: [room.id, 'composer'],
    sendsOn: 'enter',
    send,
  });
  const button = (name: string, glyph: string, press: (how: How) => void) =>
    build('div', { 'data-e2e': `room-chat-${name}-btn`, class: 'button' }, [glyph], {
      control: [room.id, name],
      on: { press },
    });
  return build('div', {}, [
    build('div', { 'data-e2e': 'live-chat-container' }, [
      build('div', { 'data-index': '0' }, [
        build('div', { 'data-e2e': 'chat-message' }, [
          build('div', { 'data-e2e': 'message-owner-name' }, ['Siti Contoh']),
          build('div', {}, ['Hadir, selamat malam']),
        ]),
      ]),
    ]),
    build('div', { class: 'row' }, [
      build('div', {}, [build('div', {}, [written.element])]),
      button('send', '➤', (how) => written.text() !== '' && send(written.text(), how)),
      button('like', '♥', (how) => tk.like(room, how)),
      build('button', { type: 'button' }, [words.gift], {
        control: [room.id, 'gift'],
        on: { press: (how) => log('gift', room.id, how) },
      }),
    ]),
  ]);
}
