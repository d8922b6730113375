// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { byId, key, line, open, page, press, rename } from './open.ts';

const HOME = 'https://www.facebook.com/';
const feed = page('facebook', 'feed');
const inLayers = (name: string) => {
  byId('layers').innerHTML = page('facebook', name);
};

describe('what is read of a post on Facebook', () => {
  test('text without decoys, comments and “see more”; image, links without tracking, group', () => {
    const site = open(feed, HOME);
    expect(site.read(byId('f1'))).toEqual({
      author: { name: 'Warung Cerita', handle: 'warung.cerita' },
      text: 'Baris satu #sawah Baris dua 🌾 contoh.test',
      images: ["Mungkin gambar 2 orang dan teks 'panen raya'"],
      links: ['https://www.facebook.com/hashtag/sawah', 'https://contoh.test/tani?a=1'],
      context: ['Pasar Rejang'],
    });
  });

  test('a post without any mark for its text', () => {
    const site = open(feed, HOME);
    expect(site.read(byId('f2'))).toMatchObject({
      author: { name: 'Klub Sepeda', handle: '100077' },
      text: 'Rute baru hari Minggu',
    });
  });

  test('a shared post is quoted, and who paid is seen', () => {
    const site = open(feed, HOME);
    expect(site.read(byId('f3'))).toMatchObject({
      author: { name: 'Buku Desa', handle: 'buku.desa' },
      text: 'Lihat tulisan ini',
      images: [],
      quoted: {
        author: { name: 'Sanggar Melati', handle: 'sanggar.melati' },
        text: 'Latihan tari hari Minggu',
        images: ['Anak-anak menari di aula'],
      },
      paid: true,
    });
  });

  test('a comment is a post, and the post it answers is its context', () => {
    const site = open(feed, HOME);
    expect(site.read(byId('c1'))).toMatchObject({
      author: { name: 'Ibu Sari', handle: 'sari.contoh' },
      text: 'Semangat💪',
      context: [
        'Pasar Rejang',
        'Warung Cerita',
        'Baris satu #sawah Baris dua 🌾 contoh.test',
        "Mungkin gambar 2 orang dan teks 'panen raya'",
      ],
    });
  });

  test('the posts of a feed, in their order and without placeholders', () => {
    const site = open(feed, HOME);
    expect(site.posts(document.body).map((post) => post.id)).toEqual(['f1', 'c1', 'f2', 'f3']);
  });

  test('a post keeps its key when its address appears and its place changes', () => {
    const site = open(feed, HOME);
    const before = site.key(byId('f2'));
    byId('f2').setAttribute('aria-posinset', '9');
    byId('f2').insertAdjacentHTML('beforeend', '<a href="/klub/posts/pfbid02" aria-label="1 j">1 j</a>');
    expect(site.key(byId('f2'))).toBe(before);
    expect(site.key(byId('f3'))).not.toBe(before);
  });
});

describe('what a press on Facebook does', () => {
  test.each([
    ['the word on the button', 'f1-like-word', 'like like act off by mark on f1'],
    ['a liked post', 'f2-like', 'like like act on by label on f2'],
    ['a like without any label', 'f3-like', 'like like act unknown by mark on f3'],
    ['the small button that opens the reactions', 'f1-react', 'like react opener unknown by label on f1'],
    ['comment', 'f1-comment', 'comment comment opener unknown by mark on f1'],
    ['comment by its text', 'f2-comment', 'comment comment opener unknown by text on f2'],
    ['share', 'f1-share', 'share share opener unknown by mark on f1'],
    ['share by its text', 'f2-share', 'share share opener unknown by text on f2'],
    ['like on a comment', 'c1-like', 'like like act off by label on c1'],
    ['reply to a comment', 'c1-reply', 'comment reply opener unknown by text on c1'],
    ['follow in the head of a post', 'f2-follow', 'follow follow act off by text on f2'],
    ['send of a comment', 'f1-send', 'comment comment send off by label on f1'],
    ['a hidden decoy', 'f1-decoy', 'nothing'],
    ['who has liked it', 'f1-count', 'nothing'],
    ['how many comments', 'f1-comments', 'nothing'],
    ['the menu of the post', 'f1-menu', 'nothing'],
    ['see more', 'f1-more', 'nothing'],
    ['an emoji for the comment', 'f1-emoji', 'nothing'],
    ['the box for the comment', 'f1-box', 'nothing'],
  ])('%s', (_, id, expected) => {
    expect(line(press(open(feed, HOME), id))).toBe(expected);
  });

  test.each([
    ['Suka', 'off'],
    ['Like', 'off'],
    ['Seneng', 'off'],
    ['Me gusta', 'off'],
    ['Hapus Suka', 'on'],
    ['Batalkan suka', 'on'],
    ['Remove Love', 'on'],
    ['わからない', 'unknown'],
  ])('a like button called “%s” is %s', (label, state) => {
    const site = open(feed, HOME);
    byId('f1-like').setAttribute('aria-label', label);
    expect(press(site, 'f1-like')?.control.state).toBe(state);
  });

  test('joining a group is about the group', () => {
    const site = open(page('facebook', 'group'), 'https://www.facebook.com/groups/1203/');
    const target = press(site, 'join');
    expect(line(target)).toBe('join join act off by label on header');
    expect(target && site.read(target.post)).toMatchObject({
      author: { name: 'Pasar Rejang', handle: '1203' },
      text: 'Grup publik jual beli',
    });
  });

  test('a post in a group names its author and the group', () => {
    const site = open(page('facebook', 'group'), 'https://www.facebook.com/groups/1203/');
    expect(site.read(byId('g1'))).toMatchObject({
      author: { name: 'Ibu Sari', handle: '88' },
      context: ['Pasar Rejang'],
    });
  });

  test('a comment that stands alone is found from its like', () => {
    const site = open(page('facebook', 'comment-alone'), HOME);
    const target = press(site, 'a-like');
    expect(line(target)).toBe('like like act off by label on alone');
    expect(target && site.read(target.post)).toMatchObject({
      author: { name: 'Ibu Sari' },
      text: 'Semangat',
    });
  });
});

describe('menus and dialogs on Facebook', () => {
  test.each(['f1-like', 'f1-react'])(
    'a reaction belongs to the post whose %s was pressed or hovered over',
    (id) => {
      const site = open(feed, HOME);
      const target = press(site, id);
      if (target?.control.step === 'opener') site.opened(target);
      inLayers('reactions');
      expect(line(press(site, 'r-angry'))).toBe('like reaction act off by label on f1');
      expect(line(press(site, 'r-like'))).toBe('like reaction act off by label on f1');
      for (const button of document.querySelectorAll('#layers [aria-label]'))
        button.removeAttribute('aria-label');
      expect(line(press(site, 'r-angry'))).toBe('like reaction act unknown by structure on f1');
    },
  );

  test.each([
    ['sharing with some words', 's-now', 'share share-now send off by label on f1'],
    ['sending with some words', 's-send', 'share share-now send off by text on f1'],
    ['choosing a group', 's-group', 'share share-to opener unknown by text on f1'],
    ['copying the link', 's-copy', 'nothing'],
  ])('%s from the share dialog', (_, id, expected) => {
    const site = open(feed, HOME);
    const opener = press(site, 'f1-share');
    if (opener) site.opened(opener);
    inLayers('share-dialog');
    expect(line(press(site, id))).toBe(expected);
  });

  test.each([
    ['sharing at once', 'm-now', 'share share-now act off by text on f1'],
    ['sharing to a story', 'm-story', 'share share-now act off by text on f1'],
    ['sending in Messenger', 'm-messenger', 'share share-to opener unknown by text on f1'],
    ['saving', 'm-save', 'nothing'],
  ])('%s from the share menu', (_, id, expected) => {
    const site = open(feed, HOME);
    const opener = press(site, 'f1-share');
    if (opener) site.opened(opener);
    inLayers('share-menu');
    expect(line(press(site, id))).toBe(expected);
  });

  test('a new post is read from its composer, whatever was hovered over before', () => {
    const site = open(feed, HOME);
    press(site, 'f1-like');
    inLayers('new-dialog');
    const target = press(site, 'n-post');
    expect(target?.control).toMatchObject({ interaction: 'publish', name: 'publish', step: 'send' });
    expect(target && site.read(target.post).text).toBe('Ayo kerja bakti');
  });

  test('a post in a dialog over the feed is meant, and so are its comments', () => {
    const site = open(feed, HOME);
    inLayers('post-dialog');
    expect(line(press(site, 'd1-like'))).toBe('like like act off by mark on d1');
    expect(line(press(site, 'd1-c-like'))).toBe('like like act off by label on d1-c');
    expect(site.read(byId('d1-c')).context).toEqual(['Klub Sepeda', 'Rute baru hari Minggu']);
  });

  test('a post in a dialog is known without any mark of its own', () => {
    const site = open(feed, HOME);
    inLayers('post-dialog');
    for (const mark of ['data-ad-rendering-role', 'data-ad-preview']) rename(mark);
    expect(line(press(site, 'd1-like'))).toBe('like like act off by label on d1');
    expect(site.read(byId('d1'))).toMatchObject({
      author: { name: 'Klub Sepeda', handle: 'klub.sepeda' },
      text: 'Rute baru hari Minggu',
    });
    expect(line(key(site, 'Enter', byId('d1-box')))).toBe('comment comment send off by structure on d1');
  });

  test('the photo viewer is read with the description of the photo', () => {
    const site = open(page('facebook', 'photo'), 'https://www.facebook.com/photo/?fbid=7001');
    const target = press(site, 'ph-like');
    expect(target?.control).toMatchObject({ name: 'like', state: 'off' });
    expect(target && site.read(target.post)).toMatchObject({
      author: { name: 'Warung Cerita' },
      text: 'Panen raya hari Sabtu',
      images: ["Mungkin gambar spanduk bertuliskan 'panen raya'"],
    });
  });
});

describe('the keys of Facebook', () => {
  test.each([
    ['Enter sends a comment', 'Enter', {}, 'f1-box', 'comment comment send off by structure on f1'],
    ['Shift and Enter begins a new line', 'Enter', { shiftKey: true }, 'f1-box', 'nothing'],
    ['nothing is sent while an input method is at work', 'Enter', { isComposing: true }, 'f1-box', 'nothing'],
    ['l in a comment is a letter', 'l', {}, 'f1-box', 'nothing'],
    ['l likes', 'l', {}, 'f2-like', 'like like act on by label on f2'],
    ['c opens the comments', 'c', {}, 'f2-like', 'comment comment opener unknown by text on f2'],
    ['s opens sharing', 's', {}, 'f2-like', 'share share opener unknown by text on f2'],
    ['p only writes', 'p', {}, 'f2-like', 'nothing'],
  ])('%s', (_, name, more, id, expected) => {
    const site = open(feed, HOME);
    const focused = byId(id);
    if (focused instanceof HTMLElement) focused.focus();
    expect(line(key(site, name, focused, more))).toBe(expected);
  });

  test('Enter takes a suggested name and sends nothing', () => {
    const site = open(feed, HOME);
    byId('f1-box').setAttribute('aria-activedescendant', 'mention-1');
    expect(key(site, 'Enter', byId('f1-box'))).toBeUndefined();
  });

  test('Enter sends nothing from an empty box, unless a button is ready to send a picture', () => {
    const site = open(feed, HOME);
    byId('f1-box').textContent = '\n';
    expect(line(key(site, 'Enter', byId('f1-box')))).toContain('comment comment send');
    byId('f1-send').setAttribute('aria-disabled', 'true');
    expect(key(site, 'Enter', byId('f1-box'))).toBeUndefined();
    byId('f1-send').remove();
    expect(key(site, 'Enter', byId('f1-box'))).toBeUndefined();
    byId('f1-box').textContent = 'Hadir';
    expect(line(key(site, 'Enter', byId('f1-box')))).toContain('comment comment send');
  });

  test('what stands in the box is what is written', () => {
    const site = open(feed, HOME);
    const target = key(site, 'Enter', byId('f1-box'));
    expect(target && site.written(target)).toBe('Hadir');
  });

  test('submitting the form sends the comment', () => {
    expect(line(open(feed, HOME).targetOfForm(byId('f1-form')))).toBe(
      'comment comment send off by structure on f1',
    );
  });

  test('with a post open in a dialog the keys are about it', () => {
    const site = open(feed, HOME);
    inLayers('post-dialog');
    expect(key(site, 'l', document.body)?.post.id).toBe('d1');
  });
});

describe('when Facebook renames things', () => {
  test.each([
    [['data-ad-rendering-role'], 'like like act off by label on f1'],
    [['data-ad-rendering-role', 'aria-label'], 'like like act unknown by text on f1'],
    [['role'], 'like like act off by mark on f1'],
    [['role', 'data-ad-rendering-role'], 'like like act off by label on f1'],
    [
      ['aria-posinset', 'aria-labelledby', 'aria-describedby'],
      'like like act off by mark on the feed’s child',
    ],
    [['role', 'data-ad-rendering-role', 'aria-label', 'tabindex'], 'nothing'],
  ])('without %j', (attributes, expected) => {
    const site = open(feed, HOME);
    for (const attribute of attributes) rename(attribute);
    expect(line(press(site, 'f1-like-word')).replace('on DIV', 'on the feed’s child')).toBe(expected);
  });

  test('without marks, labels and words the first button of the row is the like', () => {
    const site = open(feed, HOME);
    rename('data-ad-rendering-role');
    rename('aria-label');
    for (const word of document.querySelectorAll('[role=button] span')) word.textContent = 'Zorb';
    expect(line(press(site, 'f1-like-word'))).toBe('like like act unknown by structure on f1');
  });

  test.each(['data-ad-rendering-role', 'data-ad-preview', 'role', 'dir', 'aria-label', 'tabindex'])(
    'a post is read without %s',
    (attribute) => {
      const site = open(feed, HOME);
      rename(attribute);
      expect(site.read(byId('f1'))).toMatchObject({
        author: { name: 'Warung Cerita', handle: 'warung.cerita' },
        text: expect.stringContaining('Baris satu #sawah Baris dua 🌾'),
      });
    },
  );
});

describe('m.facebook.com', () => {
  const MOBILE = 'https://m.facebook.com/';

  test('a post is read, without the letters that draw its buttons', () => {
    const site = open(page('facebook', 'mobile'), MOBILE);
    expect(site.posts(document.body)).toEqual([byId('m1')]);
    expect(site.read(byId('m1'))).toMatchObject({
      author: { name: 'Warung Cerita' },
      text: 'Panen raya di pasar',
    });
  });

  test.each([
    ['the button that can be held', 'm1-like', 'like like act unknown by mark on m1'],
    ['the one after it', 'm1-comment', 'comment comment opener unknown by mark on m1'],
    ['and the next', 'm1-share', 'share share opener unknown by mark on m1'],
    ['who has reacted', 'm1-count', 'nothing'],
    ['the picture of the author', 'm1-avatar', 'nothing'],
    ['sending a comment in the box of the page', 'send', 'comment comment send off by mark on m1'],
  ])('%s', (_, id, expected) => {
    expect(line(press(open(page('facebook', 'mobile'), MOBILE), id))).toBe(expected);
  });
});

describe('a story, as far as is known without a saved one', () => {
  const STORY = 'https://www.facebook.com/stories/17/abc/';

  test.each([
    ['like', 'like', 'like like act off'],
    ['another reaction', 'love', 'like reaction act off'],
    ['stopping it', 'pause', 'nothing'],
  ])('%s', (_, id, expected) => {
    const site = open(page('facebook', 'story'), STORY);
    expect(line(press(site, id))).toContain(expected);
  });

  test('a reply, and who and what it is about', () => {
    const site = open(page('facebook', 'story'), STORY);
    const target = key(site, 'Enter', byId('box'));
    expect(target?.control).toMatchObject({ interaction: 'comment', step: 'send' });
    expect(site.read(target?.post ?? document.body)).toMatchObject({
      author: { name: 'Warung Cerita', handle: 'warung.cerita' },
      images: ["Mungkin gambar teks yang menyatakan 'Panen raya'"],
    });
  });

  test('elsewhere the same is none', () => {
    expect(
      press(open(page('facebook', 'story'), 'https://www.facebook.com/friends'), 'like'),
    ).toBeUndefined();
  });
});

/** Without labels, as a new wording would leave the page to us. */
const unlabelled = () => {
  for (const one of document.querySelectorAll('[aria-label]')) one.removeAttribute('aria-label');
};

describe('reels', () => {
  const REEL = 'https://www.facebook.com/reel/71';
  const reels = page('facebook', 'reel');
  const WARUNG = {
    author: { name: 'Warung Cerita', handle: 'warung.cerita' },
    text: 'Panen raya hari Sabtu',
  };

  test.each([
    ['like', 'r1-like', 'like like act off by label on r1'],
    ['like on the next one', 'r2-like', 'like like act off by label on r2'],
    ['comment', 'r1-comment', 'comment comment opener unknown by label on r1'],
    ['share', 'r1-share', 'share share opener unknown by label on r1'],
    ['follow', 'r1-follow', 'follow follow act off by text on r1-screen'],
    ['a comment in the pane', 'pane-c-like', 'like like act off by label on pane-c'],
    ['playing and pausing', 'r1-screen', 'nothing'],
    ['see more', 'r1-more', 'nothing'],
  ])('%s', (_, id, expected) => {
    expect(line(press(open(reels, REEL), id))).toBe(expected);
  });

  test.each(['r1-like', 'r1-follow'])('%s is about what is written on the video', (id) => {
    const site = open(reels, REEL);
    expect(site.read(press(site, id)?.post ?? document.body)).toMatchObject(WARUNG);
  });

  test('a comment is about the reel that the pane is about', () => {
    const site = open(reels, REEL);
    const target = key(site, 'Enter', byId('pane-box'));
    expect(target?.control).toMatchObject({ interaction: 'comment', step: 'send' });
    expect(site.read(target?.post ?? document.body)).toMatchObject(WARUNG);
  });

  test('are posts of the page, which without any would look unread', () => {
    const site = open(reels, REEL);
    expect(site.posts(document.body).map(({ id }) => id)).toEqual([
      'r1-screen',
      'r2-screen',
      'pane',
      'pane-c',
    ]);
    expect(site.outermost(byId('r2')).map(({ id }) => id)).toEqual(['r2-screen']);
    expect(site.health.post(byId('r1-screen'))).toMatchObject({ author: true, words: true });
  });

  test('an act is not done on what the same elements show a moment later', () => {
    const site = open(reels, REEL);
    const target = press(site, 'r1-like');
    const before = target ? site.key(target.post) : '';
    expect(target && site.again(target, before)?.control.element.id).toBe('r1-like');
    for (const one of document.querySelectorAll('#r1 h2 a')) one.setAttribute('href', '/klub.sepeda');
    expect(target && site.again(target, before)).toBeUndefined();
  });

  test('without labels a press on the video is still none', () => {
    const site = open(reels, REEL);
    unlabelled();
    expect(press(site, 'r1-screen')).toBeUndefined();
  });
});

describe.each([
  ['the feed of videos', 'watch', 'https://www.facebook.com/watch/', 'v1', 'v1'],
  ['a live video', 'live', 'https://www.facebook.com/watch/live/?v=81', 'l', 'side'],
])('%s', (_, name, address, id, post) => {
  const markup = page('facebook', name);

  test.each([
    ['like', 'like like act off by label'],
    ['react', 'like react opener unknown by label'],
    ['comment', 'comment comment opener unknown by label'],
    ['share', 'share share opener unknown by label'],
    ['follow', 'follow follow act off by text'],
  ])('%s is about it, with its words', (control, expected) => {
    const site = open(markup, address);
    const target = press(site, `${id}-${control}`);
    expect(line(target)).toBe(`${expected} on ${post}`);
    expect(target && site.read(target.post)).toMatchObject({
      author: { name: 'Warung Cerita', handle: 'warung.cerita' },
      text: 'Panen raya hari Sabtu',
    });
  });

  test.each(['like', 'comment', 'share', 'follow'])('%s by its words where labels are gone', (control) => {
    const site = open(markup, address);
    unlabelled();
    expect(press(site, `${id}-${control}`)?.control.name).toBe(control);
  });
});

test('the feed of videos has its posts, one for each video', () => {
  const site = open(page('facebook', 'watch'), 'https://www.facebook.com/watch/');
  expect(site.posts(document.body).map(({ id }) => id)).toEqual(['v1', 'v2']);
  expect(open(page('facebook', 'watch'), HOME).posts(document.body)).toEqual([]);
});

describe('beside a live video', () => {
  const LIVE = 'https://www.facebook.com/watch/live/?v=81';
  const live = page('facebook', 'live');

  test.each([
    ['a comment', 'l-c-like', 'like like act off by label on l-c'],
    ['who has reacted', 'l-count', 'nothing'],
  ])('%s', (_, id, expected) => {
    expect(line(press(open(live, LIVE), id))).toBe(expected);
  });

  test('a comment is written about the video', () => {
    expect(line(key(open(live, LIVE), 'Enter', byId('l-box')))).toBe(
      'comment comment send off by structure on side',
    );
  });

  test.each(['like', 'react', 'comment', 'share'])(
    '%s by its place where labels and words are gone',
    (name) => {
      const site = open(live, LIVE);
      unlabelled();
      for (const word of document.querySelectorAll('[role="button"] span')) word.textContent = 'Zorb';
      expect(press(site, `l-${name}`)?.control.name).toBe(name);
    },
  );
});

describe('what a search has found', () => {
  const SEARCH = 'https://www.facebook.com/search/top/?q=melati';

  test.each([
    ['a page to follow', 's-follow', 'follow follow act off by label on page', 'Relawan Melati'],
    ['a group to join', 's-join', 'join join act off by label on grup', 'Pasar Rejang'],
  ])('%s is known by its name', (_, id, expected, name) => {
    const site = open(page('facebook', 'search'), SEARCH);
    const target = press(site, id);
    expect(line(target)).toBe(expected);
    expect(target && JSON.stringify(site.read(target.post))).toContain(name);
  });
});

describe('a photo over a feed', () => {
  const PHOTO = 'https://www.facebook.com/photo/?fbid=7001';
  const viewer = () => {
    const site = open(feed, PHOTO);
    inLayers('photo');
    return site;
  };

  test('is what the keys of the site act on', () => {
    const target = key(viewer(), 'l', document.body);
    expect(target?.control.element.id).toBe('ph-like');
  });

  test('lends its description to no post of the feed', () => {
    expect(viewer().read(byId('f2')).images).toEqual([]);
  });
});
