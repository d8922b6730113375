// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import bundled from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import { RANKS, type Rank, type Site } from '../../src/sites/site.ts';
import { siteFor } from '../../src/sites/sites.ts';
import { page, press } from './open.ts';

/** Things to press on one page of ours, by the id of the element; `name` is what the control is called. */
interface Tried {
  page: string;
  address: string;
  /** Words of the post that must be read. */
  says: string;
  press: Record<string, string>;
}

/** What no longer works on a page without one rank: controls that are not recognised, or posts of which nothing is read. */
type Lost = Partial<Record<Rank, string[]>>;

/** A site whose entry is in the pack has to stand here. */
const SITES: Record<string, { tried: Tried; lost: Lost }> = {
  x: {
    tried: {
      page: 'timeline',
      address: 'https://x.com/home',
      says: 'Baris satu',
      press: { like: 'p1-like', reply: 'p1-reply', repost: 'p1-repost', share: 'p1-share' },
    },
    lost: {},
  },
  facebook: {
    tried: {
      page: 'feed',
      address: 'https://www.facebook.com/',
      says: 'Baris satu',
      press: { like: 'f1-like', react: 'f1-react', comment: 'f1-comment', share: 'f1-share' },
    },
    lost: {},
  },
  threads: {
    tried: {
      page: 'feed',
      address: 'https://www.threads.com/',
      says: 'Panen raya',
      press: { like: 'p1-like', reply: 'p1-reply', repost: 'p1-repost', share: 'p1-share' },
    },
    lost: {},
  },
  instagram: {
    tried: {
      page: 'feed',
      address: 'https://www.instagram.com/',
      says: 'Panen raya',
      press: {
        like: 'p1-like',
        comment: 'p1-comment',
        repost: 'p1-repost',
        share: 'p1-share',
        follow: 'p1-follow',
      },
    },
    lost: { text: ['follow is not recognised'] },
  },
  youtube: {
    tried: {
      page: 'watch',
      address: 'https://www.youtube.com/watch?v=V1',
      says: 'Panen raya',
      press: { like: 'like', dislike: 'dislike', share: 'share', follow: 'subscribe', join: 'join' },
    },
    lost: { mark: ['follow, but the post is not read', 'join, but the post is not read'] },
  },
  tiktok: {
    tried: {
      page: 'feed',
      address: 'https://www.tiktok.com/foryou',
      says: 'Panen raya',
      press: { like: 'p1-like', comment: 'p1-comment', share: 'p1-share', follow: 'p1-follow' },
    },
    lost: {},
  },
};

test('every site of the pack is tried', () => {
  expect(Object.keys(SITES).toSorted()).toEqual(
    readSites(bundled)
      .body.map(({ site }) => site)
      .toSorted(),
  );
});

describe.each(Object.entries(SITES))('on %s', (id, { tried, lost }) => {
  test('everything works with all ranks', () => {
    expect(failuresIn(open(id, tried, []), tried)).toEqual([]);
  });

  test.each(RANKS)('without everything by %s', (rank) => {
    expect(failuresIn(open(id, tried, [rank]), tried)).toEqual(lost[rank] ?? []);
  });
});

describe('without everything by structure, no words but those of the post and its author', () => {
  test.each([
    ['instagram', 'https://www.instagram.com/', 'Panen raya bersama #pasar'],
    [
      'threads',
      'https://www.threads.com/',
      'warung.cerita Panen raya bersama @sanggar.melati contoh.test/tani',
    ],
  ])('on %s', (id, address, words) => {
    const site = open(id, { page: 'feed', address, says: '', press: {} }, ['structure']);
    const post = press(site, 'p1-like')?.post;
    expect(post && site.read(post).text).toBe(words);
  });
});

/** The site as the pack would know it without ways and fields of these ranks. */
function open(id: string, { page: name, address }: Tried, without: Rank[]): Site {
  window.happyDOM?.setURL(address);
  document.body.innerHTML = page(id, name);
  const entries = readSites(bundled).body.filter(({ site }) => site === id);
  const site = siteFor(new URL(address).hostname, withoutRanks(entries, without));
  if (!site) throw new Error(`no site for ${address}`);
  return site;
}

function withoutRanks<T>(value: T, ranks: Rank[]): T {
  if (Array.isArray(value)) {
    const kept = value.filter((one) => !ranks.includes(one?.rank));
    return kept.map((one) => withoutRanks(one, ranks)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withoutRanks(one, ranks)]);
  return Object.fromEntries(entries) as T;
}

/** Where a control is taken for another one, that is said, too: it would be worse than not to know it. */
function failuresIn(site: Site, tried: Tried): string[] {
  return Object.entries(tried.press).flatMap(([name, id]) => {
    const target = press(site, id);
    if (!target) return [`${name} is not recognised`];
    if (target.control.name !== name) return [`${name} is taken for ${target.control.name}`];
    const { text, author } = site.read(target.post);
    if (!text.includes(tried.says)) return [`${name}, but the post is not read`];
    return author.name || author.handle ? [] : [`${name}, but not who wrote the post`];
  });
}
