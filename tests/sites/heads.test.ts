// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { line, open, page } from './open.ts';

const X = 'https://x.com/klubsepeda';
const followed = (markup: string) =>
  markup.replace('700001-follow', '700001-unfollow').replace('Ikuti @klubsepeda', 'Mengikuti @klubsepeda');
const group = (label: string, more = '') =>
  page('facebook', 'group').replace('aria-label="Gabung ke grup"', `aria-label="${label}"${more}`);

test.each([
  ['a profile on X', followed(page('x', 'profile')), X, 'follow follow act on by mark on header'],
  [
    'a group on Facebook',
    group('Joined').replace('>Gabung ke grup<', '>Joined<'),
    'https://www.facebook.com/groups/1203/',
    'join join act on by label on header',
  ],
  [
    'a group on Facebook in Indonesian, whose button opens a menu',
    group('Bergabung', ' aria-haspopup="menu"'),
    'https://www.facebook.com/groups/1203/',
    'join join act on by label on header',
  ],
  [
    'a profile on Threads',
    page('threads', 'profile').replace('<div>Ikuti</div>', '<div>Mengikuti</div>'),
    'https://www.threads.com/@klub.sepeda',
    'follow follow act on by text on header',
  ],
  [
    'a profile on Instagram',
    page('instagram', 'profile').replace('>Ikuti<', '>Mengikuti<'),
    'https://www.instagram.com/warung.cerita/',
    'follow follow act on by text on profile',
  ],
  [
    'a profile on Instagram in Javanese',
    page('instagram', 'profile').replace('>Ikuti<', '>Nututi<'),
    'https://www.instagram.com/warung.cerita/',
    'follow follow act on by text on profile',
  ],
  [
    'a group on Facebook in Javanese',
    group('Wis Melu').replace('>Gabung ke grup<', '>Wis Melu<'),
    'https://www.facebook.com/groups/1203/',
    'join join act on by label on header',
  ],
  [
    'a group on Facebook in Malay',
    group('Telah Sertai').replace('>Gabung ke grup<', '>Telah Sertai<'),
    'https://www.facebook.com/groups/1203/',
    'join join act on by label on header',
  ],
  [
    'a profile on TikTok',
    page('tiktok', 'profile').replace('>Ikuti<', '>Mengikuti<'),
    'https://www.tiktok.com/@warung.cerita',
    'follow follow act on by mark on header',
  ],
  [
    'a channel on YouTube',
    page('youtube', 'channel').replace('>Subscribe<', '>Disubscribe<'),
    'https://www.youtube.com/@warung.cerita',
    'follow follow act on by mark on header',
  ],
])('the head of %s shows that one follows', (_, markup, address, found) => {
  const site = open(markup, address);
  expect(site.heads().map(line)).toEqual([found]);
});

test.each([
  ['is not followed', page('x', 'profile'), X],
  ['one may join', page('facebook', 'group'), 'https://www.facebook.com/groups/1203/'],
  ['says only a word that may mean both', group('Bergabung'), 'https://www.facebook.com/groups/1203/'],
  ['is none: a feed', page('x', 'timeline'), 'https://x.com/home'],
  ['is none: a feed', page('facebook', 'feed'), 'https://www.facebook.com/'],
])('nothing is said where the head %s', (_, markup, address) => {
  expect(open(markup, address).heads()).toEqual([]);
});

test('who stands in the posts below, followed or not, is not whose page it is', () => {
  const cell =
    '<div data-testid="UserCell"><a href="/lain" role="link"><div dir="ltr">Lain</div></a><button data-testid="5-unfollow" aria-label="Mengikuti @lain"></button></div>';
  const site = open(page('x', 'profile').replace('<section>', `<section>${cell}`), X);
  expect(site.heads()).toEqual([]);
});

test('without the mark of the site the words on the button tell, from the link to whom they follow', () => {
  const markup = followed(page('x', 'profile')).replace('data-testid="primaryColumn"', '');
  const site = open(
    markup.replace('<main role="main">', '<main role="main" data-testid="primaryColumn">'),
    X,
  );
  document.querySelector('[data-testid="UserName"]')?.removeAttribute('data-testid');
  document.querySelector('[data-testid$="-unfollow"]')?.removeAttribute('data-testid');
  expect(site.heads().map(line)).toEqual(['follow follow act on by label on header']);
});

test('the card of somebody over whose name one hovers is no page', () => {
  const card = followed(page('x', 'profile')).replace('primaryColumn', 'HoverCard');
  const site = open(`${page('x', 'timeline')}<div id="layers">${card}</div>`, 'https://x.com/home');
  expect(site.heads()).toEqual([]);
});
