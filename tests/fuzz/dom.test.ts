// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RANKS } from '../../src/sites/site.ts';
import { open, page } from '../sites/open.ts';
import { budget } from './budget.ts';

/** Where each site's pages stand, for those that have some of ours. */
const SITES = [
  ['x', 'https://x.com/home'],
  ['facebook', 'https://www.facebook.com/'],
  ['threads', 'https://www.threads.com/'],
  ['youtube', 'https://www.youtube.com/watch?v=uji'],
  ['instagram', 'https://www.instagram.com/'],
  ['tiktok', 'https://www.tiktok.com/'],
] as const;

const FOLDER = join(import.meta.dirname, '..', 'sites');
const HAVING = SITES.filter(([site]) => readdirSync(FOLDER).includes(site));

/** What a site, or somebody who means harm, can do to one element of a page. */
const harm = fc.record({
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  how: fc.constantFrom('remove', 'move', 'copy', 'strip', 'rename', 'empty', 'fill', 'nest'),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('\ud800', '[]"\\', 'a'.repeat(2000)),
  ),
});

describe.each(HAVING)('a damaged page of %s', (site, address) => {
  const pages = readdirSync(join(FOLDER, site)).map((file) => page(site, file.replace(/\.html$/, '')));

  test('is read without an error, and what is found stands in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(harm, { minLength: 1, maxLength: 6 }),
        (markup, harms) => {
          const found = open(markup, address);
          for (const one of harms) doHarm(one);
          for (const post of found.posts(document.body)) {
            expect(document.body.contains(post)).toBe(true);
            expect(typeof found.key(post)).toBe('string');
            const { text, images, links, context } = found.read(post);
            expect([text, ...images, ...links, ...context].every((value) => typeof value === 'string')).toBe(
              true,
            );
            for (const control of found.controls(post)) {
              expect(RANKS).toContain(control.rank);
              expect(found.targetOf(pathOf(control.element))?.control.interaction).toBeDefined();
            }
          }
        },
      ),
      budget(1 / 10),
    );
  });
});

function doHarm({ at, to, how, text }: { at: number; to: number; how: string; text: string }): void {
  const all = [...document.body.querySelectorAll('*')];
  const one = all[at % Math.max(1, all.length)];
  const other = all[to % Math.max(1, all.length)];
  if (!one || !other) return;
  if (how === 'remove') one.remove();
  else if (how === 'move' && !one.contains(other)) other.append(one);
  else if (how === 'copy' && !one.contains(other)) other.append(one.cloneNode(true));
  else if (how === 'strip') for (const name of one.getAttributeNames()) one.removeAttribute(name);
  else if (how === 'rename') for (const name of one.getAttributeNames()) one.setAttribute(name, text);
  else if (how === 'empty') one.replaceChildren();
  else if (how === 'fill') one.textContent = text;
  else if (how === 'nest') {
    const holder = document.createElement('div');
    one.replaceWith(holder);
    holder.append(one);
  }
}

function pathOf(element: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (let next: Element | null = element; next; next = next.parentElement) path.push(next);
  return [...path, document, window];
}
