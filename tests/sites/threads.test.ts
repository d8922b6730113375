// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { byId, key, line, open, page, press, rename } from './open.ts';

const HOME = 'https://www.threads.com/';
const feed = page('threads', 'feed');
const opening = (opener: string, layer: string) => {
  const site = open(feed, HOME);
  const target = press(site, opener);
  if (target) site.opened(target);
  byId('layers').innerHTML = page('threads', layer);
  return site;
};

describe('what is read of a post on Threads', () => {
  test('text with mention and link, images, and the quoted post apart', () => {
    const site = open(feed, HOME);
    expect(site.read(byId('p1'))).toEqual({
      author: { name: 'warung.cerita', handle: 'warung.cerita' },
      text: 'Panen raya bersama @sanggar.melati contoh.test/tani',
      images: ['Poster panen raya'],
      links: ['https://contoh.test/tani'],
      context: [],
      quoted: {
        author: { name: 'sanggar.melati', handle: 'sanggar.melati' },
        text: 'Latihan tari hari Minggu',
        images: [],
        links: [],
        context: [],
      },
    });
  });

  test('the posts of a feed, in their order; a quoted post is none of them', () => {
    const site = open(feed, HOME);
    expect(site.posts(document.body).map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  test('a post keeps its key in another element', () => {
    const site = open(feed, HOME);
    const before = site.key(byId('p1'));
    byId('p2').innerHTML = byId('p1').innerHTML;
    expect(site.key(byId('p2'))).toBe(before);
    expect(before).toBe('threads:warung.cerita:AbC1');
  });
});

describe('what a press on Threads does', () => {
  test.each([
    ['the drawing of the heart', 'p1-heart', 'like like act off by icon on p1'],
    ['the heart', 'p1-like', 'like like act off by icon on p1'],
    ['the heart of a liked post', 'p2-like', 'like like act on by label on p2'],
    ['reply', 'p1-reply', 'comment reply opener unknown by icon on p1'],
    [
      'reply with neither label nor known icon',
      'p2-reply',
      'comment reply opener unknown by structure on p2',
    ],
    ['repost', 'p1-repost', 'share repost opener off by icon on p1'],
    ['repost of a reposted post', 'p2-repost', 'share repost opener on by label on p2'],
    ['share', 'p1-share', 'share share opener unknown by icon on p1'],
    ['the plus on the picture of the author', 'p1-plus', 'follow follow act off by label on p1'],
    ['follow in a suggestion', 'suggestion-follow', 'follow follow act off by text on suggestion'],
    ['the menu of the post', 'p1-menu', 'nothing'],
    ['the picture in the post', 'p1-media', 'nothing'],
    ['the quoted post', 'p1-quoted', 'nothing'],
    ['the post itself', 'p1', 'nothing'],
    ['a new thread', 'create', 'nothing'],
  ])('%s', (_, id, expected) => {
    expect(line(press(open(feed, HOME), id))).toBe(expected);
  });

  test.each([
    ['data-pressable-container', 'like like act off by icon'],
    ['aria-label', 'like like act unknown by icon'],
    ['role', 'like like act off by icon'],
    ['tabindex', 'like like act off by icon'],
    ['d', 'like like act off by label'],
  ])('the heart where %s is renamed', (attribute, expected) => {
    const site = open(feed, HOME);
    rename(attribute);
    const target = press(site, 'p1-like');
    expect(line(target)).toContain(expected);
    expect(target && site.read(target.post).text).toContain('Panen raya');
  });

  test('follow on a profile is about the account', () => {
    const site = open(page('threads', 'profile'), 'https://www.threads.com/@klub.sepeda');
    const target = press(site, 'follow');
    expect(line(target)).toBe('follow follow act off by text on header');
    expect(target && site.read(target.post)).toMatchObject({
      author: { name: 'Klub Sepeda Melati', handle: 'klub.sepeda' },
      text: 'klub.sepeda Gowes tiap Minggu pagi',
    });
    for (const id of ['picture', 'mention']) expect(press(site, id)).toBeUndefined();
  });
});

describe('menus and dialogs on Threads', () => {
  test.each([
    ['a menu', 'repost-menu'],
    ['a menu without any role', 'bare-menu'],
  ])('repost and quote in %s', (_, layer) => {
    const site = opening('p1-repost', layer);
    expect(line(press(site, 'now'))).toBe('share repost-now act off by text on p1');
    expect(line(press(site, 'quote'))).toBe('share quote opener unknown by text on p1');
  });

  test('the menu of a reposted post takes it back, whatever its first item is called', () => {
    const site = opening('p2-repost', 'repost-menu');
    byId('now').textContent = 'Kembalikan';
    expect(line(press(site, 'now'))).toBe('share repost-now act on by structure on p2');
  });

  test('sharing onwards counts, copying the link does not', () => {
    const site = opening('p1-share', 'share-menu');
    expect(line(press(site, 'send'))).toBe('share send act off by text on p1');
    expect(line(press(site, 'story'))).toBe('share send act off by text on p1');
    expect(press(site, 'copy')).toBeUndefined();
  });

  test('a reply is about the post in its dialog', () => {
    const site = opening('p1-reply', 'reply-dialog');
    const target = press(site, 'send');
    expect(line(target)).toBe('comment reply send off by text on answered');
    expect(target && site.written(target)).toBe('Siap hadir');
    expect(press(site, 'attach')).toBeUndefined();
    expect(line(key(site, 'Enter', byId('editor'), { ctrlKey: true }))).toContain('comment reply send');
    expect(key(site, 'Enter', byId('editor'))).toBeUndefined();
  });

  test('a quote is about the post it was begun from, and something new about nothing', () => {
    const quoting = opening('p1-repost', 'repost-menu');
    const quote = press(quoting, 'quote');
    if (quote) quoting.opened(quote);
    byId('layers').innerHTML = page('threads', 'new-dialog');
    expect(line(press(quoting, 'send'))).toBe('share quote send off by text on p1');
    const publishing = opening('create', 'new-dialog');
    expect(line(press(publishing, 'send'))).toContain('publish publish send');
  });
});
