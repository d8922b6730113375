import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { main } from '../../scripts/packs.ts';
import { READERS } from '../../src/packs/readers.ts';
import { changed } from './invented.ts';

const FILE = join(import.meta.dirname, '../../src/packs/bundled/contestants.json');

vi.mock('../../src/packs/bundled.ts', async (original) => {
  const { openBundled } = await original<typeof import('../../src/packs/bundled.ts')>();
  return { openBundled: () => ({ ...openBundled(), contestants: () => READERS.contestants(spoilt()) }) };
});

function spoilt(): string {
  const path = ['body', 'contests', 3, 'contestants', 0, 'number'];
  return JSON.stringify(changed(JSON.parse(readFileSync(FILE, 'utf8')), path, 7));
}

test('a mistake in a bundled pack is told with its file and the id of its entry', async () => {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(String(line)));
  const { id } = JSON.parse(readFileSync(FILE, 'utf8')).body.contests[3];
  expect(await main([])).toBe(1);
  expect(said).toContain(
    `bundled/contestants.json: body.contests[3].contestants[0].number: expected 1: ballot numbers run from 1 without a gap (in ${id})`,
  );
});
