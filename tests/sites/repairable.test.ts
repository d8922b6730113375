// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import bundled from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import { RepairableSite } from '../../src/sites/repairable.ts';

const entries = readSites(bundled).body;

test('a host of no site has none', () => {
  expect(at('example.org')).toBeUndefined();
});

test('repaired selectors read what the bundled ones missed, until they go', () => {
  const site = at('x.com');
  document.body.innerHTML = '<article data-testid="tweet"><p class="words">Halo</p></article>';
  const post = document.querySelector('article') ?? document.body;
  const read = () => site?.read(post).text;
  expect(read()).toBe('');
  const repaired = entries.map((entry) => ({
    ...entry,
    shapes: entry.shapes.map((shape) => ({ ...shape, text: [{ rank: 'mark' as const, css: '.words' }] })),
  }));
  site?.use(repaired);
  expect(read()).toBe('Halo');
  site?.use(undefined);
  expect(read()).toBe('');
});

test('selectors that the browser does not know are refused as a whole: the bundled ones stay', () => {
  const site = at('x.com');
  document.body.innerHTML = '<article data-testid="tweet"><p class="words">Halo</p></article>';
  const post = document.querySelector('article') ?? document.body;
  const broken = entries.map((entry) => ({
    ...entry,
    skip: 'p[',
    shapes: entry.shapes.map((shape) => ({ ...shape, text: [{ rank: 'mark' as const, css: '.words' }] })),
  }));
  site?.use(broken);
  expect(site?.read(post).text).toBe('');
});

function at(hostname: string): RepairableSite | undefined {
  const [x] = entries.filter(({ site }) => site === 'x');
  return x && RepairableSite.at(hostname, x, () => x);
}
