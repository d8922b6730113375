// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Site } from '../../src/sites/site.ts';
import { byId, open, page, press } from './open.ts';

/** One of several that are alike to the pack: the options of a poll, the people to whom a post can be sent. */
type Several = [string, () => { site: Site; first: string; label: string }];
const SEVERAL: [Several, Several] = [
  [
    'an option of a poll',
    () => {
      const site = open(page('youtube', 'channel'), 'https://www.youtube.com/@warungcerita/posts');
      return { site, first: 'vote', label: 'span' };
    },
  ],
  [
    'somebody to send a post to',
    () => {
      const site = open(page('facebook', 'feed'), 'https://www.facebook.com/');
      const opener = press(site, 'f1-share');
      if (opener) site.opened(opener);
      byId('layers').innerHTML = page('facebook', 'share-dialog');
      return { site, first: 's-send', label: 'span' };
    },
  ],
];

test('an option of a poll, drawn anew: the same by its words', () => {
  const { site, first, label } = SEVERAL[0][1]();
  addBeside(first, 'other', 'Jagung', label);
  const target = press(site, 'other');
  if (!target) throw new Error('no target');
  const key = site.key(target.post);
  redraw('other');
  expect(site.again(target, key)?.control.element).toBe(byId('other'));
});

test.each(SEVERAL)('%s, drawn anew: nobody where the words do not tell', (_, openIt) => {
  const { site, first, label } = openIt();
  addBeside(first, 'other', byId(first).textContent ?? '', label);
  const target = press(site, 'other');
  if (!target) throw new Error('no target');
  const key = site.key(target.post);
  redraw('other');
  expect(site.again(target, key)).toBeUndefined();
});

test.each(SEVERAL)('%s, alone of its kind and drawn anew: found', (_, openIt) => {
  const { site, first } = openIt();
  const target = press(site, first);
  if (!target) throw new Error('no target');
  const key = site.key(target.post);
  redraw(first);
  expect(site.again(target, key)?.control.element).toBe(byId(first));
});

function addBeside(id: string, other: string, text: string, label: string): void {
  const copy = byId(id).cloneNode(true);
  if (!(copy instanceof Element)) return;
  copy.id = other;
  const words = copy.querySelector(label);
  if (words) words.textContent = text;
  byId(id).after(copy);
}

/** As a framework does that makes new elements of the same data. */
function redraw(id: string): void {
  const around = byId(id).parentElement;
  if (around) around.innerHTML = `${around.innerHTML}`;
}
