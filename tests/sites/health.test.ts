// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { open, page, rename } from './open.ts';

describe('what is counted on a page', () => {
  test.each([
    ['x', 'timeline', 'https://x.com/home'],
    ['facebook', 'feed', 'https://www.facebook.com/'],
    ['threads', 'feed', 'https://www.threads.com/'],
    ['instagram', 'feed', 'https://www.instagram.com/'],
  ])('%s: %s', (site, name, address) => {
    const { posts, health } = open(page(site, name), address);
    expect(health.page()).toBe('feed');
    expect(health.content().traces).toBeGreaterThan(0);
    const all = posts(document.documentElement).map(health.post);
    const posted = all.filter(({ shape }) => shape === 'post');
    expect(posted.length).toBeGreaterThan(0);
    expect(posted.every(({ author, words }) => author && words)).toBe(true);
    const equipped = posted.filter(({ buttons, expected }) => buttons >= expected);
    expect(equipped.length).toBeGreaterThan(0);
    expect(equipped.filter(({ found, expected }) => found === expected)).toEqual(equipped);
  });

  test('buttons without any name or mark are seen, and not recognised', () => {
    const { posts, health } = open(page('facebook', 'feed'), 'https://www.facebook.com/');
    rename('data-ad-rendering-role');
    rename('aria-label');
    for (const button of document.querySelectorAll('[role="button"]')) button.textContent = '◦';
    const [first] = posts(document.documentElement).map(health.post);
    expect(first?.buttons).toBeGreaterThan(2);
    expect(first?.found).toBeLessThan(first?.expected ?? 0);
  });
});

test('posts of an m.facebook.com that no selector knows are not taken for an empty page', () => {
  const post = '<div data-tracking-duration-id="17"><div class="native-text">Halo</div></div>';
  const markup = `<div id="screen-root"><div data-screen-id="65549">${post.repeat(6)}</div></div>`;
  const { posts, health } = open(markup, 'https://m.facebook.com/');
  expect(posts(document.documentElement)).toEqual([]);
  expect(health.page()).toBe('feed');
  expect(health.content().traces).toBe(6);
});

describe('which pages have posts', () => {
  test.each([
    ['https://x.com/home', 'feed'],
    ['https://x.com/warung/status/17', 'other'],
    ['https://x.com/messages/17-18', 'quiet'],
    ['https://x.com/settings', 'quiet'],
    ['https://www.facebook.com/', 'feed'],
    ['https://www.facebook.com/groups/17', 'other'],
    ['https://www.facebook.com/notifications/', 'quiet'],
  ])('%s: %s', (address, kind) => {
    expect(open('', address).health.page()).toBe(kind);
  });

  test('nobody can act on a page that asks for a password', () => {
    expect(open('<input type="password">', 'https://www.facebook.com/').health.page()).toBe('quiet');
  });
});
