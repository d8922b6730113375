// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import bundled from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import { siteFor } from '../../src/sites/sites.ts';
import { line } from './open.ts';

const entries = readSites(bundled).body.map((entry) => ({
  ...entry,
  doubles: [{ name: 'like', on: [{ rank: 'structure' as const, css: '.media' }], outside: 'button' }],
}));

const POST =
  '<article data-testid="tweet"><p>Halo</p><div class="media"><video></video><i></i><button></button></div>';

test.each([
  ['a video with a like below', 'video', '<button data-testid="like">', 'like like act off by mark'],
  ['what lies over it', 'i', '<button data-testid="unlike">', 'like like act on by mark'],
  ['no like to be found', 'video', '', 'like like act unknown by mark'],
  ['a button over it', 'button', '<button data-testid="like">', 'nothing'],
  ['the text', 'p', '<button data-testid="like">', 'nothing'],
])('two quick presses: %s', (_, pressed, below, expected) => {
  document.body.innerHTML = `${POST}${below}</article>`;
  const path: EventTarget[] = [];
  for (let element = document.querySelector(pressed); element; element = element.parentElement)
    path.push(element);
  const target = siteFor('x.com', entries)?.targetOfDouble(path);
  expect(line(target)).toBe(expected === 'nothing' ? expected : `${expected} on ARTICLE`);
});

test('a press on nothing of a post stands for nothing', () => {
  document.body.innerHTML = '<div class="media"></div>';
  expect(siteFor('x.com', entries)?.targetOfDouble([document.body])).toBeUndefined();
});
