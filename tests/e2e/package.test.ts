import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { release } from '../../scripts/package/contents.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('two builds of the same sources give the same release, byte by byte', {
  timeout: 300_000,
}, () => {
  const out = mkdtempSync(join(tmpdir(), 'jaga-jempol-build-'));
  try {
    const build = [join(ROOT, 'scripts', 'build.mjs'), '--out', out];
    execFileSync(process.execPath, build, { cwd: ROOT, stdio: 'ignore' });
    const sums = sumsOf(join(ROOT, 'dist'));
    expect(sums).toContain('-chromium.zip');
    expect(sumsOf(out), 'a new build beside the one in `dist`').toBe(sums);
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
