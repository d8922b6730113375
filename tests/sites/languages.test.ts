// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import bundled from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import type { Site } from '../../src/sites/site.ts';
import { byId, open, page, press, rename } from './open.ts';

/** Languages in which captures of the six sites may come; Indonesian people use the first four. */
const LANGUAGES = ['id', 'en', 'ms', 'jv', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'ar', 'ja', 'zh'];
const SITES = readSites(bundled).body;

/** What is pressed most, by the table that names it. */
const TABLES: Record<string, string[]> = {
  facebook: ['like', 'comment', 'share', 'follow', 'join'],
  instagram: ['like', 'comment', 'share', 'follow'],
  threads: ['like', 'reply', 'repost', 'share', 'follow'],
  x: ['like', 'reply', 'repost', 'share', 'follow'],
  youtube: ['like', 'dislike', 'share', 'subscribe'],
  tiktok: ['share', 'follow'],
};
/**
 * Of these, the tables that have no word in a language: X and YouTube, which know their buttons by marks, have never been seen in Javanese.
 * Facebook's script has no room for all: there six languages that hardly anybody in an Indonesian office reads are told by marks alone.
 */
const UNNAMED: Record<string, string[]> = {
  ...Object.fromEntries(
    ['pt', 'de', 'it', 'ru', 'ja', 'zh'].map((one) => [
      `facebook ${one}`,
      ['like', 'comment', 'share', 'follow', 'join'],
    ]),
  ),
  'facebook jv': ['share'],
  'threads jv': ['repost'],
  'x jv': ['like', 'reply', 'repost', 'share', 'follow'],
  'youtube jv': ['like', 'dislike', 'share', 'subscribe'],
};

describe.each(SITES)('$site', ({ site, words }) => {
  test.each(LANGUAGES)('names its most pressed buttons in %s', (language) => {
    const missing = (TABLES[site] ?? []).filter((table) => words[table]?.[language] === undefined);
    expect(TABLES[site]).toBeDefined();
    expect(missing).toEqual(UNNAMED[`${site} ${language}`] ?? []);
  });

  test('calls nothing by one word what takes it back', () => {
    const pairs = [
      ['like', 'liked'],
      ['follow', 'following'],
      ['subscribe', 'subscribed'],
      ['repost', 'reposted'],
      ['join', 'joined'],
    ];
    for (const [set = '', back = ''] of pairs) {
      const doing = Object.values(words[set] ?? {}).flat();
      const taking = Object.values(words[back] ?? {}).flat();
      expect(doing.filter((word) => taking.includes(word))).toEqual([]);
    }
  });
});

/** In a language of nobody: every word and label of the page is another one. */
function inNoLanguage(site: string, name: string, address: string): Site {
  const opened = open(page(site, name), address);
  for (const element of document.querySelectorAll('[aria-label]')) element.setAttribute('aria-label', 'Zorb');
  for (const one of document.querySelectorAll('[role="button"] span, button span, title'))
    if (one.childElementCount === 0 && one.textContent) one.textContent = 'Zorb';
  return opened;
}

describe('in a language that no table lists', () => {
  test.each([
    ['like', 'f1-like', 'like'],
    ['react', 'f1-react', 'react'],
    ['comment', 'f1-comment', 'comment'],
    ['share', 'f1-share', 'share'],
  ])('Facebook without its marks: %s', (_, id, name) => {
    const site = inNoLanguage('facebook', 'feed', 'https://www.facebook.com/');
    rename('data-ad-rendering-role');
    expect(press(site, id)?.control.name).toBe(name);
  });

  test.each(['like', 'comment', 'repost', 'share'])('Instagram with other icons: %s', (name) => {
    const site = inNoLanguage('instagram', 'feed', 'https://www.instagram.com/');
    for (const path of document.querySelectorAll('path, polygon')) {
      path.setAttribute('d', 'M0 0');
      path.removeAttribute('points');
    }
    expect(press(site, `p1-${name}`)?.control.name).toBe(name);
  });

  test.each(['like', 'reply', 'repost', 'share'])('X without its marks: %s', (name) => {
    const site = inNoLanguage('x', 'timeline', 'https://x.com/home');
    rename('data-testid');
    expect(press(site, `p1-${name}`)?.control.name).toBe(name);
  });

  test.each(['like', 'reply', 'repost', 'share'])('Threads with other icons: %s', (name) => {
    const site = inNoLanguage('threads', 'feed', 'https://www.threads.com/');
    for (const path of document.querySelectorAll('path')) path.setAttribute('d', 'M0 0');
    expect(press(site, `p1-${name}`)?.control.name).toBe(name);
  });
});

test('Threads without the mark of its posts: the post around the button is read, not the page', () => {
  const site = open(page('threads', 'feed'), 'https://www.threads.com/');
  byId('p1-quoted').remove();
  rename('data-pressable-container');
  expect(site.read(press(site, 'p1-like')?.post ?? document.body).text).toContain('Panen raya');
  expect(site.read(press(site, 'p2-like')?.post ?? document.body).text).toBe('Gowes tiap Minggu pagi');
});
