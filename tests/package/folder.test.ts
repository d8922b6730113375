import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf, writeWhole } from '../../scripts/package/folder.ts';

const FILES = new Map([
  ['policies/chrome/jaga-jempol.json', Buffer.from('{}')],
  [
    'SHA256SUMS',
    Buffer.from(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  policies/chrome/jaga-jempol.json\n',
    ),
  ],
]);

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jaga-jempol-folder-'));
  folder = join(parent, 'dist', 'release');
  writeWhole(FILES, folder);
});
afterEach(() => rmSync(parent, { recursive: true }));

test('a release as it was made gives way to the next, of which all is there', () => {
  expect(refusalOf(folder, true)).toBeUndefined();
  writeWhole(new Map([['update.xml', Buffer.from('<a/>')]]), folder);
  expect(readdirSync(folder)).toEqual(['update.xml']);
  expect(readdirSync(join(folder, '..'))).toEqual(['release']);
});

test('one in which somebody changed or added a file stays, and the files are named', () => {
  writeFileSync(join(folder, 'policies/chrome/jaga-jempol.json'), '{"regions":["17.07"]}');
  writeFileSync(join(folder, 'catatan.txt'), '');
  expect(refusalOf(folder, true)).toMatch(
    /catatan\.txt, policies\/chrome\/jaga-jempol\.json.*Move .* or name another folder with --out/,
  );
});

test('one without its digests stays: nobody can tell what was changed', () => {
  rmSync(join(folder, 'SHA256SUMS'));
  expect(refusalOf(folder, true)).toContain('policies/chrome/jaga-jempol.json');
});

test('a folder that somebody named is never replaced', () => {
  expect(refusalOf(folder, false)).toBe(`${folder} is not empty`);
});

test('what cannot be written whole leaves the release before it as it was', () => {
  const broken = new Map([
    ['a', Buffer.from('')],
    ['a/b', Buffer.from('')],
  ]);
  expect(() => writeWhole(broken, folder)).toThrow();
  expect(readFileSync(join(folder, 'policies/chrome/jaga-jempol.json'), 'utf8')).toBe('{}');
  expect(readdirSync(join(folder, '..'))).toEqual(['release']);
});

test('a folder that is not there yet can be written, one below a file cannot', () => {
  mkdirSync(join(parent, 'there'));
  writeFileSync(join(parent, 'afile'), '');
  expect(refusalOf(join(parent, 'there/new/er'), false)).toBeUndefined();
  expect(refusalOf(join(parent, 'afile/new'), false)).toBe(
    `${join(parent, 'afile')} is a file, not a folder`,
  );
});
