import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, walk } from './source/parse.ts';

const ROOT = join(import.meta.dirname, '..');
/** A file, and the names of tests in it. */
const NAMED = /`(tests\/[\w/.-]+\.test\.tsx?)`((?:,? “[^”]+”)+)/g;
const rows = readFileSync(join(ROOT, 'docs', 'threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| /.test(line) && !/^\| (tries|---) /.test(line));

test('the threat model speaks of everybody it should', () => {
  expect(rows.length).toBeGreaterThan(25);
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

/** Every text in a file of tests: names stand in calls, or in the rows of tables. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  walk(parse(file, readFileSync(join(ROOT, file), 'utf8')), ({ type, value }) => {
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
  });
  return texts;
}
