import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { optionsFrom } from '../../scripts/package/options.ts';

const OUT = ['--out', join(tmpdir(), 'jaga-jempol-that-is-not-there')];

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

describe('an address', () => {
  test.each([
    'https://',
    'https:///jaga',
    'http://ekstensi.contoh.example',
    'https://ekstensi.contoh.example/jaga?a=b',
    'https://ekstensi.contoh.example/jaga#a',
    'https://nama:sandi@ekstensi.contoh.example/jaga',
    'https://ekstensi contoh.example',
  ])('%s is refused', (server) => {
    expect(optionsFrom([...OUT, '--server', server])).toBeUndefined();
    expect(said).toEqual([
      expect.stringMatching(/^--server must be the https address of a folder, such as /),
    ]);
  });

  test.each(['', '/', '/?', '/#'])('is taken with "%s" at its end', (end) => {
    const options = optionsFrom([...OUT, '--server', `https://ekstensi.contoh.example:8443/jaga${end}`]);
    expect(options?.server).toBe('https://ekstensi.contoh.example:8443/jaga');
  });
});

describe('an add-on id', () => {
  test.each([
    'jaga-jempol',
    '@instansi',
    'a b@instansi.go.id',
    "a'@instansi.go.id",
    `${'a'.repeat(80)}@b.id`,
  ])('%s is refused', (id) => {
    expect(optionsFrom([...OUT, '--firefox-id', id])).toBeUndefined();
    expect(said).toEqual([
      expect.stringMatching(/^--firefox-id must have the form of an e-mail address .* not /),
    ]);
  });
});

test('all mistakes are said, not only the first', () => {
  expect(optionsFrom([...OUT, '--server', 'x', '--store-id', 'x', '--edge-store-id', 'x'])).toBeUndefined();
  expect(said.map((line) => line.split(' ')[0])).toEqual(['--server', '--store-id', '--edge-store-id']);
});
