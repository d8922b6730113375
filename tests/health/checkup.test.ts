// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Checkup } from '../../src/health/checkup.ts';
import type { Trouble } from '../../src/health/trouble.ts';
import type { ContentSigns, PostSigns } from '../../src/sites/site.ts';

const WELL: PostSigns = { shape: 'post', author: true, words: true, buttons: 5, expected: 4, found: 4 };
let told: (Trouble | undefined)[];
let post: PostSigns;
let readable: Set<Element>;
let content: ContentSigns;
let looks: number;
let checkup: Checkup;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  post = WELL;
  readable = new Set();
  content = { traces: 0, buttons: 0, loading: false };
  looks = 0;
  document.body.innerHTML = '<article></article>'.repeat(40);
  checkup = new Checkup(
    {
      posts: (root) => (root.matches('article') ? [root] : [...root.querySelectorAll('article')]),
      health: {
        page: () => 'feed',
        content: () => content,
        post: (element) => {
          looks += 1;
          return readable.has(element) ? WELL : post;
        },
      },
    },
    (trouble) => told.push(trouble),
  );
});

afterEach(() => {
  checkup.follow(false);
  vi.useRealTimers();
});

test('a page that is well is not talked about', () => {
  checkup.follow(true);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
});

test('what is wrong twice is told within seconds, and once', () => {
  post = { ...WELL, found: 0 };
  checkup.follow(true);
  vi.advanceTimersByTime(2_500);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(2_500);
  expect(told).toEqual(['few-controls']);
  change();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['few-controls']);
});

test('what is wrong for a moment, while a page fills its posts, is not told', () => {
  post = { ...WELL, words: false };
  checkup.follow(true);
  vi.advanceTimersByTime(2_500);
  post = WELL;
  change();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
});

test('a page that is read again is told to be well', () => {
  post = { ...WELL, author: false };
  checkup.follow(true);
  vi.advanceTimersByTime(5_000);
  post = WELL;
  change();
  vi.advanceTimersByTime(2_500);
  expect(told).toEqual(['unreadable', undefined]);
});

test('a page that breaks later is found out by its next changes', () => {
  checkup.follow(true);
  vi.advanceTimersByTime(20_000);
  post = { ...WELL, found: 1 };
  change();
  vi.advanceTimersByTime(8_000);
  expect(told).toEqual(['few-controls']);
});

test('a page on which posts come late is waited for', () => {
  document.body.innerHTML = '';
  checkup.follow(true);
  vi.advanceTimersByTime(9_000);
  content = { traces: 12, buttons: 0, loading: false };
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['no-posts']);
});

test('one post that changes again and again does not stand for all', () => {
  post = { ...WELL, found: 0 };
  checkup.follow(true);
  checkup.noticed([...document.querySelectorAll('article')].slice(0, 1));
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['few-controls']);
});

test('where nothing is marked nothing is looked at, and what was told is taken back', () => {
  post = { ...WELL, found: 0 };
  checkup.follow(true);
  vi.advanceTimersByTime(5_000);
  checkup.follow(false);
  const before = looks;
  change();
  vi.advanceTimersByTime(60_000);
  expect(looks).toBe(before);
  expect(told).toEqual(['few-controls', undefined]);
});

test('two acts in a row that the site does not take; one that it takes makes it well', () => {
  checkup.follow(true);
  for (const taken of [false, true, false]) checkup.delivered(taken);
  expect(told).toEqual([]);
  checkup.delivered(false);
  checkup.delivered(true);
  expect(told).toEqual(['undelivered', undefined]);
});

test('however much a page changes, few posts are looked at', () => {
  checkup.follow(true);
  for (let n = 0; n < 600; n += 1) {
    change();
    vi.advanceTimersByTime(16);
  }
  expect(looks).toBeLessThanOrEqual(3 * 6);
});

test('a page without changes is left alone', () => {
  checkup.follow(true);
  vi.advanceTimersByTime(60_000);
  expect(looks).toBeLessThanOrEqual(6);
});

function change(): void {
  checkup.noticed([...document.querySelectorAll('article')]);
}
