// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { isEndless } from '../../src/sites/glance.ts';
import { open } from './open.ts';

const POST = `<article data-testid="tweet"><div data-testid="User-Name"><a role="link" href="/warga"><span>Warga</span></a></div>
<div data-testid="tweetText" lang="in" dir="auto"><span>pagi</span></div></article>`;

afterEach(() => vi.restoreAllMocks());

test('of thousands of hashtags in a post no more links are read than anybody puts there', () => {
  const { site, post, text } = opened();
  text.innerHTML = '<a href="/hashtag/pasar">#pasar </a>'.repeat(3_000);
  const asked = vi.spyOn(Element.prototype, 'getAttribute');
  const { links } = site.read(post);
  expect(links).toEqual(['https://x.com/hashtag/pasar']);
  expect(asked.mock.calls.filter(([name]) => name === 'href').length).toBeLessThan(150);
});

test.each([
  ['of a feed', Array.from({ length: 100 }, () => 'kabar pasar hari ini'), false],
  ['with more letters than any', ['x'.repeat(20_001)], true],
  ['in more pieces than any', Array.from({ length: 1_501 }, () => 'x'), true],
])('what a glance saw of a post %s is endless, or not', (_, texts, endless) => {
  expect(isEndless({ texts, addresses: [] })).toBe(endless);
});

test('a glance at a text a thousand elements deep does not climb back to its post', () => {
  const { site, post, text } = opened();
  let deepest: Element = text;
  for (let n = 0; n < 1_000; n += 1) {
    const deeper = document.createElement('span');
    deepest.append(deeper);
    deepest = deeper;
  }
  deepest.append('tamat');
  const climbed = vi.spyOn(Node.prototype, 'parentNode', 'get');
  expect(site.glance(post).texts).toContain('tamat');
  // The DOM of this test climbs a thousand by itself.
  expect(climbed.mock.calls.length).toBeLessThan(1_500);
});

function opened() {
  const site = open(POST, 'https://x.com/home');
  const [post] = document.querySelectorAll('article');
  const text = post?.querySelector('[data-testid=tweetText]');
  if (!post || !text) throw new Error('no post');
  return { site, post, text };
}
