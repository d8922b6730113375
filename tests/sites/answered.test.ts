// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { open, page } from './open.ts';

test('a comment tells what it answers as that stands now, though it was read before', async () => {
  const site = open(page('facebook', 'feed'), 'https://www.facebook.com/');
  const all = site.posts(document.body);
  const comment = all.find((post) => all.some((other) => other !== post && other.contains(post)));
  const outer = all.find((post) => comment && post !== comment && post.contains(comment));
  if (!comment || !outer) throw new Error('no comment in the feed');
  const { text } = site.read(outer);
  expect(text).not.toBe('');
  expect(site.read(comment).context).toContain(text);
  const words = document.createTreeWalker(outer, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (node.nodeValue && text.startsWith(node.nodeValue.trim()) && node.nodeValue.trim() !== '') {
      node.nodeValue = 'Sesuatu yang lain';
    }
  }
  await Promise.resolve();
  expect(site.read(comment).context.join()).toContain('Sesuatu yang lain');
});
