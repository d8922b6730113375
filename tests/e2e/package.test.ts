import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { release } from '../../scripts/package/contents.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('two builds of the same sources give the same release, byte by byte', { timeout: 300_000 }, () => {
  const out = mkdtempSync(join(tmpdir(), 'jaga-jempol-build-'));
  try {
    for (const name of ['one', 'two']) {
      const build = [join(ROOT, 'scripts', 'build.mjs'), '--out', join(out, name)];
      execFileSync(process.execPath, build, { cwd: ROOT, stdio: 'ignore' });
    }
    const sums = ['one', 'two'].map((name) => sumsOf(join(out, name)));
    expect(sums[0]).toContain('-chromium.zip');
    expect(sums[1]).toBe(sums[0]);
  } finally {
    rmSync(out, { recursive: true });
  }
});

function sumsOf(build: string): string {
  const files = release({
    root: ROOT,
    chromium: join(build, 'chromium'),
    firefox: join(build, 'firefox'),
    server: 'https://ekstensi.contoh.example',
    storeId: 'a'.repeat(32),
  });
  return String(files.get('SHA256SUMS'));
}
