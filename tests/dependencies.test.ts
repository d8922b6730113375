import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import npmPackage from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

/** Licences of which parts may go into, or be used to build, something under Apache-2.0. */
const LICENCES = [
  'MIT',
  'Apache-2.0',
  'MIT OR Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'MPL-2.0',
];

interface Locked {
  version: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

const locked: [string, Locked][] = Object.entries<Locked>(lock.packages).filter(([path]) => path !== '');
const direct = { ...npmPackage.dependencies, ...npmPackage.devDependencies };
const described = readFileSync(join(import.meta.dirname, '..', 'docs', 'dependencies.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| `([^`]+)` \| (\S+) \| ([^|]+) \| (\d{4}-\d\d-\d\d) \| ([^|]+) \|$/.exec(line))
  .filter((row) => row !== null);

describe('docs/dependencies.md', () => {
  test('has every direct dependency at its version, and no other', () => {
    const versions = Object.fromEntries(described.map(([, name, version]) => [name, version]));
    expect(versions).toEqual(direct);
  });

  test.each(described.map(([, name, , licence, , reason]) => [name ?? '', licence, reason] as const))(
    '%s has the licence of the lock file, and a reason',
    (name, licence, reason) => {
      expect(licence).toBe(locked.find(([path]) => path === `node_modules/${name}`)?.[1].license);
      expect(reason?.trim().length).toBeGreaterThan(4);
    },
  );
});

describe('everything in the lock file', () => {
  test('has a licence that goes with ours', () => {
    expect(locked.length).toBeGreaterThan(50);
    const others = locked.filter(([, { license = 'none' }]) => !LICENCES.includes(license));
    expect(others).toEqual([]);
  });

  test('runs nothing when it is installed', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  test('comes from one registry, with its digest', () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    const sources = locked.flatMap(([, { resolved }]) => resolved ?? []);
    expect(sources.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });
});

test('nothing here puts text into a page as markup', () => {
  const sources = join(import.meta.dirname, '..', 'src');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const unsafe = files.filter((file) =>
    /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/.test(readFileSync(join(sources, file), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(unsafe).toEqual([]);
});
