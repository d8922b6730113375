// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { byId, key, line, open, page, press, pressTwice, rename } from './open.ts';

const HOME = 'https://www.instagram.com/';
const SINGLE = `${HOME}warung.cerita/p/AbC1/`;
const STORY = `${HOME}stories/warung.cerita/1/`;
const feed = page('instagram', 'feed');
const single = page('instagram', 'single');

function anchors(...handles: string[]): HTMLElement[] {
  return handles.map((handle) => {
    const anchor = document.createElement('a');
    anchor.href = `/${handle}/`;
    anchor.textContent = `@${handle}`;
    return anchor;
  });
}

describe('what is read of a post on Instagram', () => {
  test('in the feed: its words and pictures, not who liked it', () => {
    const site = open(feed, HOME);
    expect(site.read(site.posts(document.body)[0] ?? document.body)).toEqual({
      author: { name: 'warung.cerita', handle: 'warung.cerita' },
      text: 'Panen raya bersama #pasar',
      images: ["Mungkin gambar teks yang menyatakan 'Panen raya'"],
      links: [],
      context: [],
    });
  });

  const OTHER = '<a href="/relawan.uji/" role="link"><span dir="auto">relawan.uji</span></a>';
  test.each([
    ['in the feed', feed, HOME, '#p1-head > span:nth-of-type(2)', 'p1-like', ['relawan.uji']],
    ['on its own page', single, SINGLE, 'div:has(> #follow) > span', 'like', ['relawan.uji']],
    ['among who liked it', feed, HOME, 'a[href$="/liked_by/"]', 'p1-like', []],
  ])('who published it together with its author: %s', (_, markup, address, place, id, expected) => {
    const site = open(markup, address);
    document.querySelector(place)?.insertAdjacentHTML('afterend', `<span> dan </span><span>${OTHER}</span>`);
    const post = press(site, id)?.post ?? document.body;
    expect(site.read(post).context).toEqual(expected);
  });

  test('whom a comment names has not published the post', () => {
    const site = open(single, SINGLE);
    byId('c1')
      .querySelector('div > div > span[dir]:only-child')
      ?.append(...anchors('relawan.uji', 'rina.uji'));
    expect(site.read(press(site, 'like')?.post ?? document.body).context).toEqual([]);
  });

  test('on its own page: not the comments', () => {
    const site = open(single, SINGLE);
    const post = press(site, 'like')?.post ?? document.body;
    expect(site.read(post)).toMatchObject({
      author: { handle: 'warung.cerita' },
      text: 'Panen raya bersama #pasar',
      images: ['Poster panen raya'],
    });
    expect(site.key(post)).toBe('instagram:warung.cerita:AbC1');
  });

  test('a comment: its own words, and the post that it answers as context', () => {
    const site = open(single, SINGLE);
    const comment = press(site, 'c1-like')?.post ?? document.body;
    expect(site.read(comment)).toMatchObject({
      author: { handle: 'siti.contoh' },
      text: 'Enak sekali',
      context: ['warung.cerita', 'Panen raya bersama #pasar', 'Poster panen raya'],
    });
    expect(site.read(comment).quoted).toBeUndefined();
    expect(site.key(comment)).toBe('instagram:siti.contoh:77');
  });

  test('a profile', () => {
    const site = open(page('instagram', 'profile'), `${HOME}warung.cerita/`);
    expect(site.read(byId('profile'))).toMatchObject({
      author: { name: 'warung.cerita', handle: 'warung.cerita' },
      text: 'Warung Cerita Jualan setiap hari',
    });
  });
});

describe('what a press on Instagram does', () => {
  test.each([
    ['the drawing of the heart', 'p1-heart', 'like like act off by icon'],
    ['the heart of a liked post', 'p2-like', 'like like act on by icon'],
    ['comment', 'p1-comment', 'comment comment opener unknown by icon'],
    ['repost', 'p1-repost', 'share repost act unknown by icon'],
    ['repost of a reposted post', 'p2-repost', 'share repost act on by label'],
    ['share', 'p1-share', 'share share opener unknown by icon'],
    ['follow at a post', 'p1-follow', 'follow follow act off by text'],
    ['following', 'p2-follow', 'follow follow act on by text'],
    ['follow in a suggestion', 'suggestion-follow', 'follow follow act off by text'],
    ['sending a comment', 'p1-send', 'comment comment send off by text'],
    ['the count of likes', 'p1-count', 'nothing'],
    ['save', 'p1-save', 'nothing'],
    ['the menu of the post', 'p1-menu', 'nothing'],
    ['the picture', 'p1-img', 'nothing'],
    ['the next picture', 'p1-next', 'nothing'],
    ['the heart of the notifications', 'notifications', 'nothing'],
  ])('%s', (_, id, expected) => {
    expect(line(press(open(feed, HOME), id)).replace(/ on [^ ]+$/, '')).toBe(expected);
  });

  test.each([
    ['aria-label', 'like like act off by icon'],
    ['role', 'like like act off by icon'],
    ['tabindex', 'like like act off by icon'],
    ['d', 'like like act off by label'],
    ['style', 'like like act off by icon'],
  ])('the heart where %s is renamed', (attribute, expected) => {
    const site = open(feed, HOME);
    rename(attribute);
    expect(line(press(site, 'p1-like'))).toContain(expected);
  });

  test('the heart with neither drawing nor label, by its place', () => {
    const site = open(feed, HOME);
    rename('d');
    rename('aria-label');
    expect(line(press(site, 'p1-like'))).toContain('like like act unknown by structure');
    expect(line(press(site, 'p1-count'))).toBe('nothing');
  });

  test.each([
    ['the picture', 'p1-img', 'like like act off by icon'],
    ['what lies over the picture', 'p1-cover', 'like like act off by icon'],
    ['the video of a liked post', 'p2-video', 'like like act on by icon'],
    ['the next picture', 'p1-next', 'nothing'],
    ['the name', 'p1-head', 'nothing'],
  ])('two quick presses on %s', (_, id, expected) => {
    expect(line(pressTwice(open(feed, HOME), id)).replace(/ on [^ ]+$/, '')).toBe(expected);
  });

  test('two quick presses on a picture of a grid or a story', () => {
    expect(pressTwice(open(single, SINGLE), 'grid')).toBeUndefined();
    expect(pressTwice(open(page('instagram', 'story'), STORY), 'picture')).toBeUndefined();
  });

  test('the dialog of share: sending is the act, the link is none', () => {
    const site = open(feed, HOME);
    const opener = press(site, 'p1-share');
    if (opener) site.opened(opener);
    byId('layers').innerHTML = page('instagram', 'share-dialog');
    expect(line(press(site, 'send'))).toContain('share send act off by text');
    expect(press(site, 'send')?.post).toBe(opener?.post);
    expect(line(press(site, 'copy'))).toBe('nothing');
    expect(line(press(site, 'friend'))).toBe('nothing');
  });

  test.each([
    ['the heart', 'like', 'like like act off by icon on story'],
    ['a face', 'face', 'like reaction act off by text on story'],
    ['an option of a poll', 'option', 'like vote act unknown by structure on story'],
    ['send', 'send', 'comment comment send off by text on story'],
  ])('in a story: %s', (_, id, expected) => {
    expect(line(press(open(page('instagram', 'story'), STORY), id))).toBe(expected);
  });

  test('Enter sends a comment, Shift and Enter does not', () => {
    const site = open(single, SINGLE);
    expect(line(key(site, 'Enter', byId('box')))).toContain('comment comment send');
    expect(key(site, 'Enter', byId('box'), { shiftKey: true })).toBeUndefined();
  });

  test('a new post is published with its own words', () => {
    const site = open(page('instagram', 'new-dialog'), HOME);
    const target = press(site, 'share-new');
    expect(line(target)).toContain('publish publish send');
    expect(target && site.written(target)).toBe('Selamat pagi');
  });
});

test('the box below a post answers the comment whose button was used last, until the post’s own is used', () => {
  const site = open(single, SINGLE);
  byId('like').insertAdjacentHTML(
    'afterend',
    '<div role="button" id="open"><svg aria-label="Komentar"></svg></div>',
  );
  const sent = () => {
    const target = key(site, 'Enter', byId('box'));
    return target && site.read(target.post).text;
  };
  expect(sent()).toBe('Panen raya bersama #pasar');
  for (const id of ['c1-reply', 'open']) {
    const target = press(site, id);
    if (target) site.opened(target);
    expect(sent()).toBe(id === 'open' ? 'Panen raya bersama #pasar' : 'Enak sekali');
  }
});
