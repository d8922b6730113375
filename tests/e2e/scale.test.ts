import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '../../scripts/package/zip.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist', 'chromium');

test('docs/scale.md reckons with the size that the package has', () => {
  const paths = readdirSync(BUILT, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(BUILT, path)).isFile());
  const packed = zip(new Map(files.map((path) => [path, readFileSync(join(BUILT, path))]))).length / 1e6;
  const page = readFileSync(join(ROOT, 'docs', 'scale.md'), 'utf8');
  const said = Number(/`\.crx` +\| (\d+),(\d+) MB/.exec(page)?.slice(1).join('.'));
  expect(Math.abs(said / packed - 1), `${said} MB said, ${packed.toFixed(2)} MB made`).toBeLessThan(0.1);
});
