import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { admx } from '../../scripts/package/admx.ts';
import { readPolicyValues } from '../../scripts/package/settings.ts';
import { MANAGED_KEYS } from '../../src/settings/managed.ts';

const SOURCE = { id: 'a'.repeat(32), updateUrl: '' };

describe.each(['admin.md', 'admin.en.md'])('docs/%s', (file) => {
  const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', file), 'utf8');

  test('names every key that IT can set', () => {
    for (const key of MANAGED_KEYS) expect(guide).toContain(`\`${key}\``);
  });

  test('sets values by the names that the administrative template has', () => {
    const template = admx({ chrome: SOURCE, edge: SOURCE, firefox: { id: 'a@b.example', xpiUrl: '' } });
    const uris = [...guide.matchAll(/Config\/JagaJempol~Policy~JagaJempol~Chrome\/(Chrome_(\w+))`/g)];
    expect(uris.length).toBeGreaterThan(1);
    expect(template).toContain('<category name="JagaJempol"');
    expect(template).toMatch(/<category name="Chrome"[^>]*><parentCategory ref="JagaJempol"/);
    for (const [, policy, key] of uris) {
      expect(template).toContain(`<policy name="${policy}"`);
      expect(template).toContain(` id="${key}"`);
      expect(guide).toContain(`<enabled/><data id="${key}" value="`);
    }
  });

  test('has an example of settings that is right', () => {
    const [, example = ''] = /```json\n([^`]+)```/.exec(guide) ?? [];
    const { values, problems } = readPolicyValues(file, example, Date.now());
    expect(problems).toEqual([]);
    expect(Object.keys(values)).toContain('regions');
    expect(guide).toMatch(/--settings \w+\.json --check/);
  });

  test('names the files of a release as they are called', () => {
    for (const name of [
      'policies/chrome',
      'policies/firefox/policies.json',
      'google-admin/jaga-jempol.json',
      'pasang.ps1',
      'periksa.ps1',
      'en-US/jaga-jempol.adml',
    ]) {
      expect(guide).toContain(name);
    }
  });
});
