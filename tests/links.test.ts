import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => join('docs', file))].filter(
  (file) => file.endsWith('.md'),
);

test.each(PAGES)('%s leads to files and pictures that are there', (page) => {
  const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)\s#]+)/g)].map(
    ([, to = '']) => to,
  );
  const files = links.filter((to) => !/^[a-z]+:/.test(to));
  expect(files.filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
});
