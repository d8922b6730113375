import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches } from './source/house.ts';

const SOURCES = join(import.meta.dirname, '..', 'src');

test('src/ keeps to the rules of the house', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file): [string, string] => [file.replaceAll('\\', '/'), readFileSync(join(SOURCES, file), 'utf8')]);
  expect(files.length).toBeGreaterThan(20);
  expect(breaches(new Map(files))).toEqual([]);
});

describe('a breach is found', () => {
  test.each<[what: string, file: string, source: string, breach: string]>([
    ['upwards', 'policy/a.ts', `import { b } from '../verdict/b.ts';`, 'policy/a.ts imports verdict/b.ts'],
    [
      'values where only types may come',
      'warning/a.ts',
      `import { b } from '../guard/b.ts';`,
      'warning/a.ts imports guard/b.ts',
    ],
    [
      'another file than the one allowed',
      'settings/a.ts',
      `import { b } from '../packs/b.ts';`,
      'settings/a.ts imports packs/b.ts',
    ],
    ['a re-export', 'sites/a.ts', `export { b } from '../verdict/b.ts';`, 'sites/a.ts imports verdict/b.ts'],
    [
      'a late import',
      'sites/a.ts',
      `const b = await import('../verdict/b.ts');`,
      'sites/a.ts imports verdict/b.ts',
    ],
    [
      'a folder without a place',
      'things/a.ts',
      `import { b } from '../policy/b.ts';`,
      'things/a.ts imports policy/b.ts',
    ],
    [
      'an entry point',
      'popup/a.ts',
      `import 'webextension-polyfill';`,
      'popup/a.ts imports webextension-polyfill',
    ],
    [
      'the popup in another page',
      'lookback/a.ts',
      `import { b } from '../popup/b.ts';`,
      'lookback/a.ts imports popup/b.ts',
    ],
    ['the page', 'verdict/a.ts', 'document.title;', 'verdict/a.ts uses document'],
    [
      'the type of an element',
      'verdict/a.ts',
      'export function a(b: Element) {}',
      'verdict/a.ts uses Element',
    ],
    ['the clock', 'policy/a.ts', 'Date.now();', 'policy/a.ts uses Date.now'],
    ['the clock by another name', 'policy/a.ts', 'new Date();', 'policy/a.ts uses new Date'],
    ['the clock in the file of dates', 'policy/date.ts', 'Date.now();', 'policy/date.ts uses Date.now'],
    ['the browser', 'sites/a.ts', 'chrome.runtime.id;', 'sites/a.ts uses chrome'],
    ['length', 'guard/a.ts', 'a();\n'.repeat(251), 'guard/a.ts has 251 lines'],
    ['a circle', 'guard/a.ts', `import { a } from './a.ts';`, 'in a circle: guard/a.ts → guard/a.ts'],
  ])('%s: %s', (_, file, source, breach) => {
    expect(breaches(new Map([[file, source]]))).toEqual([breach]);
  });

  test.each<[what: string, file: string, source: string]>([
    ['types where types may come', 'warning/a.ts', `import type { B } from '../guard/b.ts';`],
    ['downwards', 'guard/a.ts', `import { b } from '../policy/b.ts';`],
    ['words that look alike', 'policy/a.ts', `const a = { document: 'window' }; // Date.now()\na.document;`],
    ['a conversion in the file of dates', 'policy/date.ts', 'new Date(0);'],
  ])('but not in %s', (_, file, source) => {
    expect(breaches(new Map([[file, source]]))).toEqual([]);
  });
});
