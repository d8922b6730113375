import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scripts } from '../package.json';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['docs', 'public', 'scripts', 'src', 'tests'];
const PAGES = [
  ...readdirSync(ROOT),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  ),
].filter((file) => file.endsWith('.md'));

describe.each(PAGES)('%s', (page) => {
  const content = readFileSync(join(ROOT, page), 'utf8');

  test('leads to files, pictures and headings that are there', () => {
    const links = [...content.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    const own = links.filter((to) => !/^[a-z]+:/.test(to)).map((to) => to.split('#'));
    const dead = own.filter(([file = '', heading]) => {
      const path = file === '' ? page : join(dirname(page), file);
      return !existsSync(join(ROOT, path)) || !(heading === undefined || headings(path).includes(heading));
    });
    expect(dead).toEqual([]);
  });

  test('names only commands that there are', () => {
    const named = [...content.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only files that are there', () => {
    const named = [...content.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path);
    const ours = named.filter(
      (path) => FOLDERS.includes(path.split('/')[0] ?? '') && path.includes('/') && !/[A-Z]{3}/.test(path),
    );
    expect(ours.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('pages are found in every folder that has some', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['README.md', join('docs', 'packs.md')]));
  expect(PAGES.length).toBeGreaterThan(15);
});

/** The headings of a page, as links name them. */
function headings(page: string): string[] {
  return [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
