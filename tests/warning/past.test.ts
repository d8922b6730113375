// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Judge } from '../../src/guard/decide.ts';
import type { Site, Target } from '../../src/sites/site.ts';
import { Past } from '../../src/warning/past.ts';
import { wordsIn } from '../../src/words/words.ts';
import { fakeFeed, fakeSite } from '../guard/fake-site.ts';

let site: Site;
let past: Past;
let heads: Target[];
const judge = vi.fn<Judge>(() => ({ level: 'campaign', numbers: [], evidence: [] }));

beforeEach(() => {
  vi.useFakeTimers();
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover ??= () => {};
  fakeFeed('Ayo coblos nomor 9');
  const button = document.createElement('button');
  button.textContent = 'Mengikuti';
  const post = document.createElement('header');
  post.append('Relawan', button);
  document.body.prepend(post);
  heads = [
    {
      post,
      control: {
        element: button,
        name: 'follow',
        interaction: 'follow',
        step: 'act',
        state: 'on',
        rank: 'mark',
      },
    },
  ];
  site = { ...fakeSite(), heads: () => heads };
  past = new Past(site, () => ({
    words: wordsIn('id'),
    language: 'id',
    site: 'x',
    policy: { date: '2024-10-01', regions: [], contests: [], rules: [] },
    circulars: [],
    pauseSeconds: 0,
  }));
});

afterEach(() => {
  past.follow(undefined);
  vi.useRealTimers();
});

test('who follows whose page this is gets a mark and a bar; both go when they do no longer', () => {
  past.follow(judge);
  vi.advanceTimersByTime(300);
  expect(isMarked()).toBe(true);
  expect(hasBar()).toBe(true);
  heads = [];
  past.noticed();
  vi.advanceTimersByTime(1_000);
  expect(isMarked()).toBe(false);
  expect(hasBar()).toBe(false);
});

test('an ordinary page gets neither', () => {
  judge.mockReturnValueOnce(undefined);
  past.follow(judge);
  vi.advanceTimersByTime(300);
  expect(isMarked() || hasBar()).toBe(false);
});

test('without a judge, outside every stage, nothing is looked at', () => {
  const look = vi.spyOn(site, 'heads');
  past.follow(undefined);
  past.noticed();
  vi.advanceTimersByTime(5_000);
  expect(look).not.toHaveBeenCalled();
});

test('a page that changes all the time is looked at once a second', () => {
  const look = vi.spyOn(site, 'heads');
  past.follow(judge);
  for (let n = 0; n < 30; n += 1) {
    past.noticed();
    vi.advanceTimersByTime(100);
  }
  expect(look.mock.calls.length).toBeLessThanOrEqual(4);
});

test('a mark that the page takes away comes back a few times, not for ever', () => {
  past.follow(judge);
  for (let n = 0; n < 10; n += 1) {
    vi.advanceTimersByTime(1_000);
    document.querySelector('header > span')?.remove();
    past.noticed();
  }
  expect(isMarked()).toBe(false);
});

function isMarked(): boolean {
  return document.querySelector('header > span') !== null;
}

function hasBar(): boolean {
  return document.documentElement.querySelector(':scope > div') !== null;
}
