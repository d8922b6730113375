// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { judgeAct } from '../../src/guard/decide.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { byId, key, line, open, page, press, rename } from './open.ts';

const HOME = 'https://x.com/home';
const timeline = page('x', 'timeline');
const inLayers = (name: string) => {
  byId('layers').innerHTML = page('x', name);
};

describe('what is read of a post on X', () => {
  test('text with emoji and hashtag, images, links and the quoted post apart from each other', () => {
    const site = open(timeline, HOME);
    expect(site.read(byId('p1'))).toEqual({
      author: { name: 'Warung Cerita', handle: 'warungcerita' },
      text: 'Baris satu baris dua 🌾 #sawah contoh.test/tani',
      images: ['Poster panen raya'],
      links: ['https://x.com/hashtag/sawah', 'https://t.co/abc'],
      context: [],
      quoted: {
        author: { name: 'Sanggar Melati', handle: 'sanggarmelati' },
        text: 'Latihan tari hari Minggu',
        images: ['Anak-anak menari'],
        links: [],
        context: [],
      },
    });
  });

  test('an account in a list is a post of its own', () => {
    const site = open(timeline, HOME);
    const { author, text } = site.read(byId('cell'));
    expect({ author, text }).toEqual({
      author: { name: 'Klub Sepeda', handle: 'klubsepeda' },
      text: 'Gowes tiap Minggu pagi',
    });
  });

  test('the posts of a timeline, in their order', () => {
    const site = open(timeline, HOME);
    expect(site.posts(document.body).map((post) => post.id)).toEqual(['p1', 'p2', 'cell']);
  });

  test('a post keeps its key in another element and has another one with another address', () => {
    const site = open(timeline, HOME);
    const before = site.key(byId('p1'));
    byId('p2').innerHTML = byId('p1').innerHTML;
    expect(site.key(byId('p2'))).toBe(before);
    for (const link of byId('p2').querySelectorAll('a:has(time)'))
      link.setAttribute('href', '/warungcerita/status/7');
    expect(site.key(byId('p2'))).not.toBe(before);
  });
});

describe('what a press on X does', () => {
  test.each([
    ['the icon in the heart', 'p1-like-svg', 'like like act off by mark on p1'],
    ['the heart', 'p1-like', 'like like act off by mark on p1'],
    ['the heart of a liked post', 'p2-like', 'like like act on by mark on p2'],
    ['reply', 'p1-reply', 'comment reply opener unknown by mark on p1'],
    ['repost', 'p1-repost', 'share repost opener off by mark on p1'],
    ['repost of a reposted post', 'p2-repost', 'share repost opener on by mark on p2'],
    ['share by its icon', 'p1-share', 'share share opener unknown by icon on p1'],
    ['share by its label', 'p2-share', 'share share opener unknown by label on p2'],
    ['follow in a list', 'cell-follow', 'follow follow act off by mark on cell'],
    ['send of a new post', 'home-send', 'publish publish send off by mark on home-composer'],
    ['a hidden decoy', 'p2-decoy', 'nothing'],
    ['bookmark', 'p1-save', 'nothing'],
    ['taking a bookmark back', 'p2-save', 'nothing'],
    ['the menu of the post', 'p1-caret', 'nothing'],
    ['views', 'p1-views', 'nothing'],
    ['the quoted post', 'p1-quoted', 'nothing'],
    ['the post itself', 'p1', 'nothing'],
  ])('%s', (_, id, expected) => {
    const site = open(timeline, HOME);
    const target = press(site, id);
    expect(line(target).replace('on DIV', 'on home-composer')).toBe(expected);
  });

  test('following is taken back by a control that is on', () => {
    const site = open(timeline, HOME);
    byId('cell-follow').setAttribute('data-testid', '700001-unfollow');
    expect(press(site, 'cell-follow')?.control.state).toBe('on');
  });

  test('the follow button of a profile is about the account', () => {
    const site = open(page('x', 'profile'), 'https://x.com/klubsepeda');
    const target = press(site, 'follow');
    expect(line(target)).toBe('follow follow act off by mark on header');
    expect(target && site.read(target.post)).toMatchObject({
      author: { name: 'Klub Sepeda', handle: 'klubsepeda' },
      text: 'Gowes tiap Minggu pagi',
    });
  });
});

describe('menus and dialogs on X', () => {
  test('a menu belongs to the opener pressed last', () => {
    const site = open(timeline, HOME);
    const opener = press(site, 'p1-repost');
    if (opener) site.opened(opener);
    inLayers('repost-menu');
    expect(line(press(site, 'confirm'))).toBe('share repost-now act off by mark on p1');
    expect(line(press(site, 'quote'))).toBe('share quote opener unknown by mark on p1');
  });

  test('an opener that says itself that it is open comes before the one remembered', () => {
    const site = open(timeline, HOME);
    const opener = press(site, 'p2-repost');
    if (opener) site.opened(opener);
    byId('p1-repost').setAttribute('aria-expanded', 'true');
    inLayers('repost-menu');
    expect(press(site, 'confirm')?.post.id).toBe('p1');
  });

  test('taking a repost back is on', () => {
    const site = open(timeline, HOME);
    const opener = press(site, 'p2-repost');
    if (opener) site.opened(opener);
    inLayers('undo-menu');
    expect(line(press(site, 'confirm'))).toBe('share repost-now act on by mark on p2');
  });

  test('a menu that nobody opened from a post is nobody’s', () => {
    const site = open(timeline, HOME);
    inLayers('repost-menu');
    expect(press(site, 'confirm')).toBeUndefined();
  });

  test('a menu is forgotten on another page', () => {
    const site = open(timeline, HOME);
    const opener = press(site, 'p1-repost');
    if (opener) site.opened(opener);
    window.happyDOM?.setURL('https://x.com/explore');
    inLayers('repost-menu');
    expect(press(site, 'confirm')).toBeUndefined();
  });

  test('copying a link is nothing', () => {
    const site = open(timeline, HOME);
    const opener = press(site, 'p1-share');
    if (opener) site.opened(opener);
    inLayers('share-menu');
    expect(press(site, 'copy')).toBeUndefined();
  });
});

describe('what is written on X', () => {
  test.each([
    ['reply-dialog', 'comment reply send off by mark on answered', 'Setuju'],
    ['quote-dialog', 'share quote send off by mark on shown', 'Lihat ini'],
  ])('in a %s it is about the post shown there', (name, expected, written) => {
    const site = open(timeline, HOME);
    inLayers(name);
    const target = press(site, 'send');
    expect(line(target)).toBe(expected);
    expect(target && site.written(target)).toBe(written);
    expect(target && site.read(target.post).text).toBe('Baris satu baris dua');
  });

  test('a new post is read from its composer', () => {
    const site = open(timeline, HOME);
    inLayers('new-dialog');
    const target = press(site, 'send');
    expect(target?.control).toMatchObject({ interaction: 'publish', step: 'send' });
    expect(target && site.read(target.post).text).toBe('Ayo kerja bakti');
  });

  test('a new post is judged as one’s own words, not as a post by nobody', () => {
    const site = open(timeline, HOME);
    inLayers('new-dialog');
    const target = press(site, 'send');
    const verdict: Verdict = { level: 'campaign', numbers: [9], evidence: [] };
    expect(target && judgeAct(target, site.read(target.post), site, () => verdict)?.written).toBe(
      'Ayo kerja bakti',
    );
  });

  test('the reply box on the page of a post is about that post, not about the replies below', () => {
    const site = open(page('x', 'status'), 'https://x.com/warungcerita/status/1840000000000000001');
    expect(line(press(site, 'send'))).toBe('comment reply send off by mark on main');
  });

  test.each([
    ['Ctrl and Enter sends', { ctrlKey: true }, 'comment reply send off by mark on answered'],
    ['Command and Enter sends', { metaKey: true }, 'comment reply send off by mark on answered'],
    ['Enter alone begins a new line', {}, 'nothing'],
    ['nothing is sent while an input method is at work', { ctrlKey: true, isComposing: true }, 'nothing'],
  ])('%s', (_, keys, expected) => {
    const site = open(timeline, HOME);
    inLayers('reply-dialog');
    expect(line(key(site, 'Enter', byId('editor'), keys))).toBe(expected);
  });
});

describe('the keys of X', () => {
  test.each([
    ['l likes the post with the focus', 'l', {}, 'like like act off by mark on p1'],
    ['with Caps Lock l is L and likes', 'L', {}, 'like like act off by mark on p1'],
    ['t opens the repost menu', 't', {}, 'share repost opener off by mark on p1'],
    ['r opens a reply', 'r', {}, 'comment reply opener unknown by mark on p1'],
    ['s opens the share menu', 's', {}, 'share share opener unknown by icon on p1'],
    ['j only moves', 'j', {}, 'nothing'],
    ['b only bookmarks', 'b', {}, 'nothing'],
    ['Ctrl and l is the browser’s', 'l', { ctrlKey: true }, 'nothing'],
    ['L is no key of X', 'L', { shiftKey: true }, 'nothing'],
    ['nothing happens while an input method is at work', 'l', { isComposing: true }, 'nothing'],
  ])('%s', (_, name, more, expected) => {
    const site = open(timeline, HOME);
    const post = byId('p1');
    if (post instanceof HTMLElement) post.focus();
    expect(line(key(site, name, post, more))).toBe(expected);
  });

  test('without a focused post the one at the top is meant', () => {
    const site = open(timeline, HOME);
    expect(line(key(site, 'l', document.body))).toBe('like like act off by mark on p1');
  });

  test('g and then l goes to the likes', () => {
    const site = open(timeline, HOME);
    key(site, 'g', document.body);
    expect(key(site, 'l', document.body)).toBeUndefined();
  });

  test('a key that the table of the page does not list does nothing', () => {
    const site = open(timeline, HOME);
    document.querySelector('[data-at-shortcutkeys]')?.setAttribute('data-at-shortcutkeys', '{"r":"Balas"}');
    expect(key(site, 'l', document.body)).toBeUndefined();
  });

  test('without a table the usual keys count', () => {
    const site = open(timeline, HOME);
    rename('data-at-shortcutkeys');
    expect(line(key(site, 'l', document.body))).toBe('like like act off by mark on p1');
  });

  test('letters in a composer are letters', () => {
    const site = open(timeline, HOME);
    inLayers('new-dialog');
    expect(key(site, 'l', byId('editor'))).toBeUndefined();
  });
});

describe('when X renames things', () => {
  test.each([
    [['data-testid'], 'like like act off by icon on p1'],
    [['data-testid', 'd'], 'like like act off by label on p1'],
    [['data-testid', 'd', 'aria-label'], 'like like act unknown by structure on p1'],
    [['role'], 'like like act off by mark on p1'],
    [['role', 'data-testid'], 'like like act off by icon on p1'],
    [['data-testid', 'd', 'aria-label', 'role'], 'nothing'],
  ])('without %j', (attributes, expected) => {
    const site = open(timeline, HOME);
    for (const attribute of attributes) rename(attribute);
    expect(line(press(site, 'p1-like-svg'))).toBe(expected);
  });

  test.each([['data-testid'], ['role'], ['aria-label'], ['tabindex']])(
    'a post is read without %s',
    (attribute) => {
      const site = open(timeline, HOME);
      rename(attribute);
      expect(site.read(byId('p1'))).toMatchObject({
        author: { handle: 'warungcerita' },
        text: expect.stringContaining('Baris satu baris dua 🌾 #sawah'),
      });
    },
  );

  test('the repost menu without marks still belongs to its post', () => {
    const site = open(timeline, HOME);
    const opener = press(site, 'p1-repost');
    if (opener) site.opened(opener);
    inLayers('repost-menu');
    rename('data-testid');
    expect(line(press(site, 'confirm'))).toBe('share repost-now act off by text on p1');
    byId('confirm').textContent = '';
    expect(line(press(site, 'confirm'))).toBe('share repost-now act off by structure on p1');
  });
});

describe('after the page has changed', () => {
  test('the control is found again on the element that now holds the post', () => {
    const site = open(timeline, HOME);
    const target = press(site, 'p1-like');
    const post = byId('p1').outerHTML;
    const holder = byId('p1').parentElement;
    if (!target || !holder) throw new Error('no target');
    const postKey = site.key(target.post);
    holder.innerHTML = post;
    expect(line(site.again(target, postKey))).toBe('like like act off by mark on p1');
    expect(site.again(target, postKey)?.post).toBe(byId('p1'));
  });

  test('an element that shows another post by then is not taken for it', () => {
    const site = open(timeline, HOME);
    const target = press(site, 'p1-like');
    if (!target) throw new Error('no target');
    const postKey = site.key(target.post);
    for (const link of byId('p1').querySelectorAll('a:has(time)'))
      link.setAttribute('href', '/lain/status/7');
    expect(site.again(target, postKey)).toBeUndefined();
  });

  test('the item of a menu is found again while its menu is open', () => {
    const site = open(timeline, HOME);
    const opener = press(site, 'p1-repost');
    if (opener) site.opened(opener);
    inLayers('repost-menu');
    const target = press(site, 'confirm');
    if (!target) throw new Error('no target');
    const postKey = site.key(target.post);
    inLayers('repost-menu');
    expect(site.again(target, postKey)?.control.element).toBe(byId('confirm'));
    byId('layers').innerHTML = '';
    expect(site.again(target, postKey)).toBeUndefined();
  });
});

test.each(['/photo/1', '/video/1'])(
  'the buttons below a picture belong to the post beside it (%s)',
  (place) => {
    const site = open(page('x', 'photo'), `https://x.com/warungcerita/status/17${place}`);
    const target = press(site, 'v-like');
    expect(target?.control.name).toBe('like');
    expect(site.read(target?.post ?? document.body)).toMatchObject({
      author: { name: 'Warung Cerita', handle: 'warungcerita' },
      text: 'Panen raya bersama',
    });
  },
);

describe('a community on X', () => {
  const community = () => open(page('x', 'community'), 'https://x.com/i/communities/1700');

  test('is read by its name', () => {
    const site = community();
    const post = press(site, 'join')?.post ?? document.body;
    expect(site.read(post)).toMatchObject({ author: { name: 'Info Warga Pasar' } });
    expect(site.key(post)).toBe('x::1700');
  });

  test.each([
    ['to join', (button: Element) => button, 'join join act off by label on community'],
    ['to leave', labelled('Bergabung Info Warga Pasar'), 'join join act on by label on community'],
    ['without labels', unlabelled, 'join join act off by text on community'],
  ])('a button %s', (_, change, expected) => {
    const site = community();
    change(byId('join'));
    expect(line(press(site, 'join'))).toBe(expected);
  });

  test('is not joined by what stands in a post', () => {
    expect(press(community(), 'inside')).toBeUndefined();
  });

  function labelled(label: string) {
    return (button: Element) => button.setAttribute('aria-label', label);
  }

  function unlabelled(button: Element) {
    button.removeAttribute('aria-label');
  }
});
