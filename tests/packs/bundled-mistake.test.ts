import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { main } from '../../scripts/packs.ts';
import { READERS } from '../../src/packs/readers.ts';
import { changed } from './invented.ts';

const FILE = join(import.meta.dirname, '../../src/packs/bundled/contestants.json');

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const read = (file: string) => (file.endsWith('sites.json') ? '{' : fs.readFileSync(file, 'utf8'));
  return { ...fs, readFileSync: read };
});

vi.mock('../../src/packs/bundled.ts', async (original) => {
  const { openBundled } = await original<typeof import('../../src/packs/bundled.ts')>();
  return {
    openBundled: () => ({
      ...openBundled(),
      contestants: () => READERS.contestants(spoilt()),
      sites: () => READERS.sites('{'),
    }),
  };
});

function spoilt(): string {
  const path = ['body', 'contests', 3, 'contestants', 0, 'number'];
  return JSON.stringify(changed(JSON.parse(readFileSync(FILE, 'utf8')), path, 7));
}

test('a mistake in a bundled pack is told with its file and the id of its entry, or with its line', async () => {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(String(line)));
  const { id } = JSON.parse(readFileSync(FILE, 'utf8')).body.contests[3];
  expect(await main([])).toBe(1);
  expect(said).toContain(
    `bundled/contestants.json: body.contests[3].contestants[0].number: expected 1: ballot numbers run from 1 without a gap (in ${id})`,
  );
  expect(said).toContain(
    'bundled/sites.json: pack: is not JSON (line 1, column 2: expected a name in "…" or })',
  );
});
