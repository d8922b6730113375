// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Post, Site } from '../../src/sites/site.ts';
import { open, page } from './open.ts';

const ADDRESSES = {
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  threads: 'https://www.threads.com/',
  tiktok: 'https://www.tiktok.com/',
  x: 'https://x.com/home',
  youtube: 'https://www.youtube.com/',
};

const PAGES = Object.entries(ADDRESSES).flatMap(([folder, address]) =>
  readdirSync(join(import.meta.dirname, folder)).map((file) => ({
    folder,
    name: file.replace('.html', ''),
    address,
  })),
);

test.each(PAGES)('$folder/$name: every post stands in an outermost element', ({ folder, name, address }) => {
  const site = open(page(folder, name), address);
  const roots = site.outermost(document.body);
  for (const post of site.posts(document.body)) expect(roots.some((root) => root.contains(post))).toBe(true);
  for (const root of roots) expect(roots.filter((one) => one.contains(root))).toEqual([root]);
});

test.each(PAGES)(
  '$folder/$name: a glance sees every word that reading finds',
  ({ folder, name, address }) => {
    const site = open(page(folder, name), address);
    for (const root of site.outermost(document.body)) {
      const seen = new Set(seenIn(site, root).flatMap(lettersOf));
      for (const post of site.posts(root)) {
        expect(wordsOf(site.read(post)).filter((word) => !seen.has(word))).toEqual([]);
      }
    }
  },
);

test('a glance sees the group whose page it is, the post that a lone comment answers, and an address behind another', () => {
  const group = open(page('facebook', 'group'), 'https://www.facebook.com/groups/17');
  const name = document.querySelector('h1')?.textContent ?? '';
  expect(name).not.toBe('');
  for (const root of group.outermost(document.body)) expect(seenIn(group, root).join('\n')).toContain(name);
  const link = 'https://l.facebook.com/l.php?u=https%3A%2F%2Fberita.example%2Fcoblos-nomor-9&h=AT0';
  const site = open(
    `<div aria-posinset="1" aria-labelledby="a"><a href="${link}">x</a></div>`,
    ADDRESSES.facebook,
  );
  const [root] = site.outermost(document.body);
  expect(root && site.glance(root).addresses.join('\n')).toContain('/coblos-nomor-9');
});

test.each([
  ['word', '7j<b>cob</b><i>lo</i>s nomor', 'coblos'],
  ['number', 'tgl 2<b>7</b> nanti', '27'],
  ['word behind signs', '@-k<b>otak</b> kosong', '@-kotak'],
])('a %s in two elements is seen whole', (_, markup, whole) => {
  const site = open(`<article data-testid="tweet">${markup}</article>`, ADDRESSES.x);
  const [root] = site.outermost(document.body);
  expect(root && site.glance(root).texts).toContain(whole);
});

function seenIn(site: Site, root: Element): string[] {
  const { texts, addresses } = site.glance(root);
  return [...texts, ...addresses];
}

/** All words of all that a judge looks at. */
function wordsOf({ author, text, images, context, links, quoted }: Post): string[] {
  const paths = links.map((link) => decodeURI(new URL(link).pathname));
  const own = [author.name, author.handle, text, ...images, ...context, ...paths].flatMap(lettersOf);
  return [...own, ...(quoted ? wordsOf(quoted) : [])];
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
