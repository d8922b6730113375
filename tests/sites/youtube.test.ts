// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { Site } from '../../src/sites/site.ts';
import { byId, key, line, open, page, press, rename } from './open.ts';

const WATCH = 'https://www.youtube.com/watch?v=V1';
const watch = () => open(page('youtube', 'watch'), WATCH);
const older = () => open(page('youtube', 'older'), WATCH);
const channel = () => open(page('youtube', 'channel'), 'https://www.youtube.com/@warungcerita/posts');
const shorts = () => open(page('youtube', 'shorts'), 'https://www.youtube.com/shorts/S1');
const opened = (site: Site, opener: string, layer: string) => {
  const target = press(site, opener);
  if (target) site.opened(target);
  byId('layers').innerHTML = page('youtube', layer);
};

describe('what is read on YouTube', () => {
  test('a video with title, description and link', () => {
    expect(watch().read(byId('video'))).toEqual({
      author: { name: 'Warung Cerita', handle: 'warungcerita' },
      text: 'Panen raya di sawah Bersama petani Desa Melati contoh.test/tani',
      images: [],
      links: ['https://contoh.test/tani'],
      context: [],
    });
  });

  test('a comment stands under its video', () => {
    expect(watch().read(byId('c1'))).toMatchObject({
      author: { name: '@sanggarmelati', handle: 'sanggarmelati' },
      text: 'Mantap petani',
      context: ['Warung Cerita', expect.stringContaining('Panen raya di sawah')],
    });
  });

  test('a comment on a Short stands under the Short that is shown', () => {
    expect(shorts().read(byId('c1')).context).toEqual(expect.arrayContaining(['Panen raya']));
  });

  test('a community post with its picture and choices, and the post that another one shares', () => {
    const site = channel();
    expect(site.read(byId('p1'))).toMatchObject({
      text: 'Panen raya Panen raya Padi',
      images: ['Poster panen raya'],
    });
    expect(site.read(byId('p2'))).toMatchObject({ text: 'Bagus', quoted: { text: 'Panen raya' } });
  });

  test('the posts of a page; pages that were left are none', () => {
    expect(watch().posts(document.body)).toEqual([byId('video'), byId('c1'), byId('next')]);
    expect(channel().posts(document.body)).toEqual([byId('header'), byId('p1'), byId('p2')]);
  });

  test('a page shown again for another video is another post', () => {
    const site = watch();
    const before = site.key(byId('video'));
    byId('words').textContent = 'Gowes pagi';
    expect(site.key(byId('video'))).not.toBe(before);
  });
});

describe('what a press on YouTube does', () => {
  test.each<[what: string, page: () => Site, id: string, expected: string]>([
    ['like', watch, 'like', 'like like act off by mark on video'],
    ['the count in like', watch, 'like-count', 'like like act off by mark on video'],
    ['dislike', watch, 'dislike', 'like dislike act off by mark on video'],
    ['the link to the videos one has liked', watch, 'liked-videos', 'nothing'],
    ['like over the whole screen', watch, 'full-like', 'like like act off by mark on video'],
    ['share', watch, 'share', 'share share opener unknown by mark on video'],
    ['share in the player', watch, 'player-share', 'share share opener unknown by mark on video'],
    ['a service in the player', watch, 'player-service', 'share share-service act off by mark on video'],
    ['subscribe', watch, 'subscribe', 'follow follow act off by mark on video'],
    ['join', watch, 'join', 'join join act unknown by mark on video'],
    ['like of a comment', watch, 'c1-like', 'like like act off by mark on c1'],
    ['taking a dislike of a comment back', watch, 'c1-dislike', 'like dislike act on by mark on c1'],
    ['reply', watch, 'c1-reply', 'comment reply opener unknown by mark on c1'],
    ['the bell', watch, 'bell', 'nothing'],
    ['save', watch, 'save', 'nothing'],
    ['cancel of a comment', watch, 'cancel', 'nothing'],
    ['taking a like back on an older page', older, 'like', 'like like act on by mark on video'],
    ['the words beside like', older, 'like-text', 'like like act on by mark on video'],
    ['dislike on an older page', older, 'dislike', 'like dislike act off by mark on video'],
    ['share on an older page', older, 'share', 'share share opener unknown by mark on video'],
    ['clip on an older page', older, 'clip', 'nothing'],
    ['unsubscribe on an older page', older, 'subscribe', 'follow follow act on by mark on video'],
    ['like of an older comment', older, 'c1-like', 'like like act off by mark on c1'],
    ['reply to an older comment', older, 'c1-reply', 'comment reply opener unknown by mark on c1'],
    ['like of a community post', channel, 'p1-like', 'like like act off by mark on p1'],
    ['dislike of a community post', channel, 'p1-dislike', 'like dislike act off by mark on p1'],
    ['like of a post that shares another', channel, 'p2-like', 'like like act off by mark on p2'],
    ['comments of a community post', channel, 'p1-comment', 'comment comment opener unknown by mark on p1'],
    ['share of a community post', channel, 'p1-share', 'share share opener unknown by mark on p1'],
    ['a choice of a poll', channel, 'vote', 'like vote act unknown by mark on p1'],
    ['subscribe on a channel', channel, 'subscribe', 'follow follow act off by mark on header'],
    ['like of a Short', shorts, 'like', 'like like act off by mark on s1'],
    ['the count under the like of a Short', shorts, 'like-count', 'like like act off by mark on s1'],
    ['dislike of a Short', shorts, 'dislike', 'like dislike act off by mark on s1'],
    ['comments of a Short', shorts, 'comments', 'comment comment opener unknown by mark on s1'],
    ['share of a Short', shorts, 'share', 'share share opener unknown by mark on s1'],
    ['subscribe on a Short', shorts, 'subscribe', 'follow follow act off by mark on s1'],
    ['remix', shorts, 'remix', 'nothing'],
    ['like of a comment on a Short', shorts, 'c1-like', 'like like act off by mark on c1'],
  ])('%s', (_, show, id, expected) => {
    expect(line(press(show(), id))).toBe(expected);
  });

  test.each(['aria-label', 'aria-pressed', 'role', 'tabindex', 'class'])('like without %s', (attribute) => {
    const site = watch();
    rename(attribute);
    expect(line(press(site, 'like'))).toContain('like like act');
  });

  const unknown = () =>
    open(page('youtube', 'watch').replace(/(dis)?like-button-view-model/g, 'x-view'), WATCH);
  test.each([
    ['by its icon', [], 'like like act off by icon'],
    ['by its place in the row', ['d', 'aria-label'], 'like like act off by structure'],
    ['by its label', ['d', 'aria-pressed'], 'like like act unknown by label'],
  ])('like in elements of another name, %s', (_, renamed, expected) => {
    const site = unknown();
    for (const attribute of renamed) rename(attribute);
    expect(line(press(site, 'like'))).toBe(`${expected} on video`);
    expect(line(press(site, 'dislike'))).toBe(`${expected.replace('like like', 'like dislike')} on video`);
  });

  test.each([
    'Sukai video ini',
    'suka video ini bersama 29 ribu orang lainnya',
    'Like this video',
    'like this video along with 92 other people',
    'Suka video ini bersama 3 orang lain',
  ])('"%s" is the label of a like that was not given', (label) => {
    const site = unknown();
    rename('d');
    byId('like').setAttribute('aria-label', label);
    byId('like').removeAttribute('aria-pressed');
    expect(line(press(site, 'like'))).toBe('like like act unknown by label on video');
  });

  test('l, j and k belong to the player', () => {
    const site = watch();
    for (const one of ['l', 'j', 'k']) expect(key(site, one, document.body)).toBeUndefined();
  });
});

describe('menus, dialogs and composers on YouTube', () => {
  test.each(['target', 'unknown'])('sharing with %s is about the video', (id) => {
    const site = watch();
    opened(site, 'share', 'share-dialog');
    expect(line(press(site, id))).toContain('share share-now act');
    expect(press(site, id)?.post.id).toBe('video');
  });

  test.each(['copy', 'close'])('%s in the share dialog is nothing', (id) => {
    const site = watch();
    opened(site, 'share', 'share-dialog');
    expect(press(site, id)).toBeUndefined();
  });

  test('sharing a video of a list by its menu', () => {
    const site = watch();
    opened(site, 'next-menu', 'menu');
    expect(press(site, 'later')).toBeUndefined();
    expect(line(press(site, 'item'))).toContain('share share-item opener');
    opened(site, 'item', 'share-dialog');
    expect(press(site, 'target')?.post.id).toBe('next');
  });

  test.each<[what: string, page: () => Site, send: string, post: string, written: string]>([
    ['a comment', watch, 'send', 'video', 'Siap hadir'],
    ['a reply', watch, 'reply-send', 'c1', 'Setuju'],
    ['a comment on a Short', shorts, 'send', 'shorts', 'Mantap'],
  ])('%s is sent by its button', (_, show, send, post, written) => {
    const site = show();
    const target = press(site, send);
    expect(line(target)).toBe(`comment comment send off by mark on ${post}`);
    expect(target && site.written(target)).toBe(written);
  });

  test('a comment is sent by Ctrl+Enter, too; Enter alone begins a new line', () => {
    const site = watch();
    const editor = byId('reply-editor');
    expect(key(site, 'Enter', editor, { ctrlKey: true })?.post.id).toBe('c1');
    expect(key(site, 'Enter', editor)).toBeUndefined();
  });

  test.each([
    ['input', 'comment comment send off by mark on app'],
    ['heart', 'like reaction act off by mark on app'],
  ])('the chat beside a live video is about that video: %s', (id, expected) => {
    const site = open(page('youtube', 'chat-app'), 'https://www.youtube.com/live_chat?v=V1');
    const around = new DOMParser().parseFromString(page('youtube', 'watch'), 'text/html');
    const parent: Window = Object.create(window, { document: { value: around } });
    vi.spyOn(window, 'parent', 'get').mockReturnValue(parent);
    const target = id === 'input' ? key(site, 'Enter', byId(id)) : press(site, id);
    expect(line(target)).toBe(expected);
    expect(target && site.read(target.post)).toMatchObject({
      author: { name: 'Warung Cerita', handle: 'warungcerita' },
      text: 'Panen raya di sawah',
    });
    vi.restoreAllMocks();
  });

  test('a chat in a window of its own is about nothing but what is written', () => {
    const site = open(page('youtube', 'chat-app'), 'https://www.youtube.com/live_chat?is_popout=1&v=V1');
    expect(site.read(byId('app')).author.name).toBe('');
    const target = press(site, 'send');
    expect(target && site.written(target)).toBe('Halo semua');
  });

  test('a message in the live chat is what was written, by Enter and by its button', () => {
    const site = open(page('youtube', 'chat'), 'https://www.youtube.com/live_chat?v=V1');
    expect(line(press(site, 'send'))).toContain('comment comment send');
    const target = key(site, 'Enter', byId('input'));
    expect(target && site.written(target)).toBe('Halo semua');
  });
});
