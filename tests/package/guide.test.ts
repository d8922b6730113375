import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MANAGED_KEYS } from '../../src/settings/managed.ts';

describe.each(['admin.md', 'admin.en.md'])('docs/%s', (file) => {
  const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', file), 'utf8');

  test('names every key that IT can set', () => {
    for (const key of MANAGED_KEYS) expect(guide).toContain(`\`${key}\``);
  });

  test('names the files of a release as they are called', () => {
    for (const name of [
      'policies/chrome',
      'policies/firefox/policies.json',
      'google-admin/jaga-jempol.json',
      'pasang.ps1',
      'periksa.ps1',
    ]) {
      expect(guide).toContain(name);
    }
  });
});
