// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/sites/site.ts';
import { byId, key, line, open, page, press, rename } from './open.ts';

const ROOM = 'tiktok-live-main-container-id';
const FORYOU = 'https://www.tiktok.com/foryou';
const feed = () => open(page('tiktok', 'feed'), FORYOU);
const profile = () => open(page('tiktok', 'profile'), 'https://www.tiktok.com/@warung.cerita');
const live = () => open(page('tiktok', 'live'), 'https://www.tiktok.com/@warung.cerita/live');
const room = () => {
  document.title = 'Warung Cerita (@warung.cerita) is LIVE - TikTok LIVE';
  return open(page('tiktok', 'room'), 'https://www.tiktok.com/@warung.cerita/live');
};
const search = () => open(page('tiktok', 'search'), 'https://www.tiktok.com/search?q=tari');
/** What was found, with a video in browse mode over it. */
const found = () => {
  const site = open(page('tiktok', 'search'), 'https://www.tiktok.com/@sanggar.melati/video/9');
  byId('layers').innerHTML = page('tiktok', 'browse');
  return site;
};
/** The feed with a video in browse mode over it. */
const browse = () => {
  const site = open(page('tiktok', 'feed'), 'https://www.tiktok.com/@sanggar.melati/video/9');
  byId('layers').innerHTML = page('tiktok', 'browse');
  return site;
};
const sharing = () => {
  const site = feed();
  const target = press(site, 'p1-share');
  if (target) site.opened(target);
  byId('layers').innerHTML = page('tiktok', 'share-menu');
  return site;
};

describe('what is read on TikTok', () => {
  test('a video: author, words without the music, description of the picture', () => {
    expect(feed().read(byId('p1'))).toEqual({
      author: { name: 'Warung Cerita', handle: 'warung.cerita' },
      text: 'Panen raya #sawah',
      images: ['Panen raya #sawah'],
      links: [],
      context: [],
    });
  });

  test('a comment, and an answer to it, stand under their video', () => {
    const site = browse();
    expect(site.read(byId('c1'))).toMatchObject({
      author: { name: 'Sari Contoh', handle: 'sari.contoh' },
      text: 'Siap hadir',
      context: ['Sanggar Melati', 'Latihan tari hari Minggu'],
    });
    expect(site.read(byId('c2'))).toMatchObject({ text: 'Sampai jumpa' });
  });

  test('the posts of a feed with browse mode over it, of a profile and of a live room', () => {
    const ids = (site: Site) => site.posts(document.body).map(({ id }) => id);
    expect(ids(browse())).toEqual(['p1', 'p2', 'b1', 'c1', 'c2']);
    expect(ids(profile())).toEqual(['header', 'g1']);
    expect(ids(live())).toEqual(['live']);
  });

  test('a video in the list of an account is read from its picture', () => {
    const site = profile();
    expect(site.read(byId('g1'))).toMatchObject({
      author: { handle: 'warung.cerita' },
      images: ['Panen raya created by Warung Cerita'],
    });
    expect(site.key(byId('g1'))).toBe('tiktok:warung.cerita:7001');
  });

  test('a live room, by its name alone: not by those of others, and not by what they say', () => {
    expect(room().read(byId('tiktok-live-main-container-id'))).toMatchObject({
      author: { name: 'Warung Cerita', handle: 'warung.cerita' },
      text: 'Warung Cerita (@warung.cerita) is LIVE - TikTok LIVE',
    });
  });

  test('an account among what was found', () => {
    expect(search().read(byId('a1'))).toMatchObject({
      author: { name: 'Warung Cerita', handle: 'warung.cerita' },
      text: 'Cerita dari pasar',
    });
  });

  test('an element that shows another video is another post', () => {
    const site = feed();
    const before = site.key(byId('p1'));
    byId('p1').innerHTML = byId('p2').innerHTML;
    expect(site.key(byId('p1'))).not.toBe(before);
    expect(site.key(byId('p1'))).toBe(site.key(byId('p2')));
  });
});

describe('what a press on TikTok does', () => {
  test.each<[what: string, page: () => Site, id: string, expected: string]>([
    ['the heart', feed, 'p1-heart', 'like like act off by mark on p1'],
    ['like', feed, 'p1-like', 'like like act off by mark on p1'],
    ['a red heart', feed, 'p2-like', 'like like act on by mark on p2'],
    ['comment', feed, 'p1-comment', 'comment comment opener unknown by mark on p1'],
    ['share', feed, 'p1-share', 'share share opener unknown by mark on p1'],
    ['follow', feed, 'p1-follow', 'follow follow act off by mark on p1'],
    ['taking a follow back', feed, 'p2-follow', 'follow follow act on by mark on p2'],
    ['favourite', feed, 'p1-save', 'nothing'],
    ['sound', feed, 'p1-mute', 'nothing'],
    ['the video', feed, 'p1-media', 'nothing'],
    ['like in browse mode', browse, 'b1-like', 'like like act unknown by mark on b1'],
    ['comment in browse mode', browse, 'b1-comment', 'comment comment opener unknown by mark on b1'],
    ['favourite in browse mode', browse, 'b1-save', 'nothing'],
    ['follow in browse mode', browse, 'b1-follow', 'follow follow act off by mark on b1'],
    ['repost in the row', browse, 'icon-element-repost', 'share repost act off by mark on b1'],
    ['copying the link', browse, 'b1-copy', 'nothing'],
    ['embedding', browse, 'b1-embed', 'nothing'],
    ['closing', browse, 'close', 'nothing'],
    ['like of a comment', browse, 'c1-like', 'like like act unknown by mark on c1'],
    ['taking the like of an answer back', browse, 'c2-like', 'like like act on by mark on c2'],
    ['reply', browse, 'c1-reply', 'comment reply opener unknown by mark on c1'],
    ['sending a comment', browse, 'send', 'comment comment send off by mark on b1'],
    ['follow on a profile', profile, 'follow', 'follow follow act off by mark on header'],
    ['a message', profile, 'message', 'nothing'],
    ['like in a live room of 2023', live, 'like', 'like like act off by mark on live'],
    ['follow in a live room of 2023', live, 'follow', 'follow follow act off by mark on live'],
    ['like in a live room', room, 'heart', `like like act off by mark on ${ROOM}`],
    ['follow in a live room', room, 'follow', `follow follow act off by structure on ${ROOM}`],
    ['share in a live room', room, 'share', `share share opener unknown by label on ${ROOM}`],
    ['sending a message in a live room', room, 'send', `comment comment send off by mark on ${ROOM}`],
    ['a gift', room, 'gift', 'nothing'],
    ['what somebody says in a live room', room, 'said', 'nothing'],
    ['the picture of a live room', room, 'media', 'nothing'],
    ['follow of who was found', search, 'a1-follow', 'follow follow act off by mark on a1'],
    ['opening what was found', search, 'v1-open', 'nothing'],
    ['like over what was found', found, 'b1-like', 'like like act unknown by mark on b1'],
  ])('%s', (_, show, id, expected) => {
    expect(line(press(show(), id))).toBe(expected);
  });

  test.each([
    [['data-e2e'], 'like like act off by icon on p1'],
    [['data-e2e', 'd'], 'like like act off by label on p1'],
    [['data-e2e', 'd', 'aria-label'], 'like like act off by structure on p1'],
    [['class'], 'like like act off by mark on p1'],
    [['aria-label', 'aria-pressed'], 'like like act unknown by mark on p1'],
  ])('like where %s is renamed', (attributes, expected) => {
    const site = feed();
    for (const attribute of attributes) rename(attribute);
    const target = press(site, 'p1-like');
    expect(line(target)).toBe(expected);
    expect(target && site.read(target.post).text).toContain('Panen raya');
  });

  test.each([
    ['like', 'nothing'],
    ['follow', `follow follow act off by structure on ${ROOM}`],
    ['share', `share share opener unknown by label on ${ROOM}`],
  ])('%s in a live room without marks', (id, expected) => {
    const site = room();
    rename('data-e2e');
    expect(line(press(site, id))).toBe(expected);
    expect(site.read(byId(ROOM)).author).toEqual({ name: 'Warung Cerita', handle: 'warung.cerita' });
  });

  test('a message in a live room without marks', () => {
    const site = room();
    rename('data-e2e');
    expect(line(key(site, 'Enter', byId('editor')))).toBe(`comment comment send off by structure on ${ROOM}`);
  });

  test('l in a live room', () => {
    const site = room();
    expect(line(key(site, 'l', document.body))).toBe(`like like act off by mark on ${ROOM}`);
    expect(key(site, 'l', byId('editor'))).toBeUndefined();
  });

  test.each([
    ['data-e2e', 'like like act unknown by icon'],
    ['class', 'like like act unknown by mark'],
    ['d', 'like like act unknown by mark'],
  ])('like of a comment where %s is renamed', (attribute, expected) => {
    const site = browse();
    rename(attribute);
    const target = press(site, 'c1-like');
    expect(line(target)).toContain(expected);
    expect(target && site.read(target.post).text).toBe('Siap hadir');
  });
});

describe('keys, double presses, menus and composers on TikTok', () => {
  test.each(['l', 'L'])('%s likes the video that is shown', (one) => {
    expect(line(key(feed(), one, byId('p2')))).toContain('like like act');
    expect(key(feed(), one, document.body)?.post.id).toBe('p1');
    expect(key(browse(), one, document.body)?.post.id).toBe('b1');
  });

  test('m, Shift+l and a letter in a comment like nothing', () => {
    const site = browse();
    expect(key(site, 'm', document.body)).toBeUndefined();
    expect(key(site, 'L', document.body, { shiftKey: true })).toBeUndefined();
    expect(key(site, 'l', byId('editor'))).toBeUndefined();
  });

  const twice = (site: Site, id: string) => {
    const path: EventTarget[] = [];
    for (let one: Element | null = byId(id); one; one = one.parentElement) path.push(one);
    return site.targetOfDouble(path);
  };
  test.each([
    ['the video of a feed', feed, 'p1-media', 'like like act off by mark on p1'],
    ['its picture', feed, 'p1-cover', 'like like act off by mark on p1'],
    ['a video in browse mode', browse, 'b1-media', 'like like act unknown by mark on b1'],
    ['a button over the video', feed, 'p1-mute', 'nothing'],
    ['its words', feed, 'p1-like', 'nothing'],
  ])('two quick presses on %s', (_, show, id, expected) => {
    expect(line(twice(show(), id))).toBe(expected);
  });

  test('two quick presses on a video without marks', () => {
    const site = feed();
    rename('data-e2e');
    expect(line(twice(site, 'p1-cover'))).toBe('like like act off by icon on p1');
  });

  test.each([
    ['repost', 'share repost act off by mark on p1'],
    ['whatsapp', 'share share-now act off by mark on p1'],
    ['unmarked', 'share share-now act off by structure on p1'],
    ['friend', 'share share-now act off by text on p1'],
    ['copy', 'nothing'],
  ])('%s among the items of sharing', (id, expected) => {
    expect(line(press(sharing(), id))).toBe(expected);
  });

  test.each(['Remove repost', 'Remover republicação', '移除转发'])('"%s" takes a repost back', (label) => {
    const site = sharing();
    byId('repost').setAttribute('aria-label', label);
    expect(press(site, 'repost')?.control.state).toBe('on');
  });

  test('a comment is sent by Enter; Shift and Enter begins a new line', () => {
    const site = browse();
    const target = key(site, 'Enter', byId('editor'));
    expect(line(target)).toBe('comment comment send off by mark on b1');
    expect(target && site.written(target)).toBe('Halo semua');
    expect(key(site, 'Enter', byId('editor'), { shiftKey: true })).toBeUndefined();
  });
});
