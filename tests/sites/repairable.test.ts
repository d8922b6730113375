// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import bundled from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import { RepairableSite } from '../../src/sites/repairable.ts';

const entries = readSites(bundled).body;

test('a host of no site has none', () => {
  expect(RepairableSite.at('example.org', entries)).toBeUndefined();
});

test('repaired selectors find what the bundled ones missed, until they go', () => {
  const site = RepairableSite.at('x.com', entries);
  document.body.innerHTML = '<section id="new-post"></section>';
  const found = () => site?.posts(document.body).map(({ id }) => id);
  expect(found()).toEqual([]);
  const repaired = entries.map((entry) => ({
    ...entry,
    shapes: entry.shapes.map((shape) => ({ ...shape, ways: [{ rank: 'mark' as const, css: '#new-post' }] })),
  }));
  site?.use(repaired);
  expect(found()).toEqual(['new-post']);
  site?.use(undefined);
  expect(found()).toEqual([]);
});
