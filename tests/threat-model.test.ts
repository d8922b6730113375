import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, walk } from './source/parse.ts';

const ROOT = join(import.meta.dirname, '..');
/** A file, and the names of tests in it, or of pages for them. */
const NAMED = /`(tests\/[\w/.-]+\.tsx?)`((?:,? “[^”]+”)+)/g;
/** What must have a row of its own, by the first cell. */
const FAULTS = [
  'worker killed at each await',
  'storage full',
  'storage corrupt',
  'storage slow',
  'storage empty',
  'storage from a newer version',
  'extension updated under open tabs',
  'extension disabled under open tabs',
  'extension reloaded under open tabs',
  'crash between writes',
  'managed values late',
  'managed values changing',
  'managed values vanishing',
  'clock back',
  'clock forward',
  'clock in the wrong zone',
  'midnight with an open tab',
  'offline',
];
const HOSTILE = [
  'listens first',
  'stopImmediatePropagation everywhere',
  'document.open',
  'overridden prototypes',
  'our host removed',
  'our host covered',
  'opacity and pointer-events',
  'popover',
  'dialog',
  'fullscreen',
  'focus traps',
  'synthetic clicks on our buttons',
  'clicks within 400 ms',
  'posts of 1 MB',
  '10,000 hashtags',
  'lone surrogates',
  'RTL overrides',
  'nesting of 5,000',
  'DOM clobbering',
  '10,000 mutations a second',
  'endless recycling',
  'many frames',
  'CSP that forbids everything',
  'Trusted Types',
  'no error of ours',
  'no hang over 50 ms',
  'nothing of ours without marks',
];

const lines = readFileSync(join(ROOT, 'docs', 'threat-model.md'), 'utf8').split('\n');
const rows = lines.filter((line, at) => /^\| (?!---)/.test(line) && !lines[at + 1]?.startsWith('| ---'));
const cells = new Map(rows.map(cellsOf).map(([first = '', ...others]) => [first, others]));

test('the threat model speaks of everybody it should', () => {
  expect(rows.length).toBeGreaterThan(25 + FAULTS.length + HOSTILE.length);
});

test.each(FAULTS)('after the fault "%s" is said what stands: settings, protection, page', (fault) => {
  expect(cells.get(fault)?.filter((cell) => cell !== '')).toHaveLength(4);
});

test.each(HOSTILE)('hostile pages have a row: %s', (page) => {
  expect(cells.get(page)).toHaveLength(1);
});

describe('every row of the threat model names a test that is there', () => {
  test.each(rows)('%s', (row) => {
    const named = [...row.matchAll(NAMED)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file = '', names = ''] of named) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      const quoted = [...names.matchAll(/“([^”]+)”/g)].map(([, name]) => name);
      expect(textsIn(file), file).toEqual(expect.arrayContaining(quoted));
    }
  });
});

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Every text in a file of tests: names stand in calls, or in the rows of tables. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  walk(parse(file, readFileSync(join(ROOT, file), 'utf8')), ({ type, value }) => {
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
  });
  return texts;
}
