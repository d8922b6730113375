// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { byId, open, page, rename } from './open.ts';

const cell = (handle: string, act: 'follow' | 'unfollow') =>
  `<div data-testid="UserCell" id="${handle}"><a href="/${handle}"><div dir="ltr">${handle}</div></a><button data-testid="5-${act}"></button></div>`;
const fbLine = (id: string, author: string, text: string) =>
  `<div id="${id}"><div><input type="checkbox"></div><div><a href="/uji.coba">Uji Coba</a> menyukai postingan <a href="https://www.facebook.com/${author}?x=1">${author}</a><div>${text}</div></div><div role="button" aria-haspopup="menu" tabindex="0"></div></div>`;
const fbLog = `<div role="main"><div><input type="checkbox" name="comet_activity_log_select_all_checkbox"></div><div><h2>Hari ini</h2><div id="lines">${fbLine('a', 'warung.cerita', 'Panen raya')}${fbLine('b', 'klub.sepeda', 'Gowes')}</div></div></div>`;
const igComments = `<main><div data-bloks-name="bk.components.Collection"><div><div>${['a', 'b']
  .map(
    (id) => `<div id="${id}"><div><img alt=""><span>warung.cerita</span></div><span>Panen raya</span></div>`,
  )
  .join('')}</div></div></div></main>`;

const fbCard = (id: string, path: string, more = '') =>
  `<div id="${id}"><div><a href="${path}"><img alt=""></a></div><div><a href="${path}">${id}</a></div>${more}<div role="button" aria-haspopup="menu" tabindex="0"></div></div>`;
const fbCards = (...cards: string[]) =>
  `<div role="main"><h1>Judul</h1><div><div>${cards.join('')}</div></div></div>`;
const fbPages = fbCards(fbCard('p', '/klub.sepeda', '<div role="button">Suka</div>'), fbCard('q', '/warung'));
const fbGroups = fbCards(
  fbCard('g', 'https://www.facebook.com/groups/12345/', '<a href="/groups/12345/">Lihat grup</a>'),
  fbCard('h', '/groups/tetangga/'),
);

const GROUPS = 'https://www.facebook.com/groups/joins/';

test.each([
  ['likes on X', page('x', 'timeline'), 'https://x.com/uji/likes', 'like', ['p1', 'p2']],
  [
    'follows on X, without those who are only suggested',
    `<section>${cell('klubsepeda', 'unfollow')}${cell('lain', 'follow')}</section>`,
    'https://x.com/uji/following',
    'follow',
    ['klubsepeda'],
  ],
  [
    'reactions on Facebook',
    fbLog,
    'https://www.facebook.com/uji/allactivity?category_key=LIKEDPOSTS',
    'like',
    ['a', 'b'],
  ],
  [
    'comments on Facebook',
    fbLog,
    'https://www.facebook.com/me/allactivity/?category_key=COMMENTSCLUSTER',
    'comment',
    ['a', 'b'],
  ],
  ['the activity log of Facebook', fbLog, 'https://www.facebook.com/uji/allactivity', undefined, ['a', 'b']],
  [
    'pages that one has liked on Facebook',
    fbPages,
    'https://www.facebook.com/pages/?category=liked&ref=bookmarks',
    'follow',
    ['p', 'q'],
  ],
  ['whom one follows on Facebook', fbPages, 'https://www.facebook.com/me/following/', 'follow', ['p', 'q']],
  [
    'groups that one is in on Facebook',
    fbGroups,
    'https://www.facebook.com/groups/joins/?nav_source=tab',
    'join',
    ['g', 'h'],
  ],
  [
    'comments on Instagram',
    igComments,
    'https://www.instagram.com/your_activity/interactions/comments/',
    'comment',
    ['a', 'b'],
  ],
])('%s are a list', (_, markup, address, interaction, items) => {
  const list = open(markup, address).list();
  expect(list?.interaction).toBe(interaction);
  expect(list?.items.map(({ id }) => id).slice(0, 2)).toEqual(items);
});

test.each([
  ['a feed', page('x', 'timeline'), 'https://x.com/home'],
  ['a profile', page('tiktok', 'profile'), 'https://www.tiktok.com/@warung.cerita'],
  [
    'another playlist',
    '<ytd-playlist-video-renderer></ytd-playlist-video-renderer>',
    'https://www.youtube.com/playlist?list=PL7',
  ],
  ['pages that are suggested', fbPages, 'https://www.facebook.com/pages/?category=top'],
  ['groups to discover', fbGroups, 'https://www.facebook.com/groups/discover/'],
  ['a list that has not come yet', '<div role="main"></div>', 'https://www.facebook.com/uji/allactivity'],
  [
    'what somebody else likes',
    '<div data-e2e="user-page"><div data-e2e="user-liked-item"></div></div>',
    'https://www.tiktok.com/@warung.cerita',
  ],
])('%s is none', (_, markup, address) => {
  expect(open(markup, address).list()).toBeUndefined();
});

test('where the boxes to tick are gone a line is known by its menu', () => {
  const site = open(fbLog, 'https://www.facebook.com/uji/allactivity');
  for (const box of document.querySelectorAll('input')) box.remove();
  expect(site.list()?.items.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('where Facebook says what is an item of a list the items are those', () => {
  const site = open(
    fbGroups.replace('<h1>', '<div role="button" aria-haspopup="menu">Urutkan</div><h1>'),
    GROUPS,
  );
  for (const id of ['g', 'h']) byId(id).setAttribute('role', 'listitem');
  expect(site.list()?.items.map(({ id }) => id)).toEqual(['g', 'h']);
});

test('a group is read by its name and its address', () => {
  const [post, ...linked] = open(fbGroups, GROUPS).list()?.read(byId('g')) ?? [];
  expect([post?.author.name, post?.text]).toEqual(['g', 'g Lihat grup']);
  expect(linked.map(({ author }) => author.handle)).toContain('12345');
});

test('on X the buttons tell where the marks of the cells are gone', () => {
  const site = open(
    `<main>${cell('klubsepeda', 'unfollow')}${cell('lain', 'unfollow')}</main>`,
    'https://x.com/uji/following',
  );
  for (const one of document.querySelectorAll('[data-testid="UserCell"]')) one.removeAttribute('data-testid');
  expect(site.list()?.items.map(({ id }) => id)).toEqual(['klubsepeda', 'lain']);
  rename('data-testid');
  expect(site.list()).toBeUndefined();
});

test('of a line on Facebook everything is read, as each of the accounts that it links to', () => {
  const list = open(fbLog, 'https://www.facebook.com/uji/allactivity').list();
  const posts = list?.read(byId('a')) ?? [];
  expect(posts[0]?.text).toBe('Uji Coba menyukai postingan warung.cerita Panen raya');
  expect(posts.map(({ author }) => author.handle)).toEqual(['', 'uji.coba', 'warung.cerita']);
});

test('a page that lists what is no post is not taken for a feed without posts', () => {
  const traces = '<a href="/a/posts/1?__cft__=1"></a>'.repeat(6);
  const site = open(fbLog.replace('<h2>', `${traces}<h2>`), 'https://www.facebook.com/uji/allactivity');
  expect(site.health.page()).toBe('quiet');
  expect(open(page('x', 'timeline'), 'https://x.com/home').health.page()).toBe('feed');
});
