// @vitest-environment happy-dom
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { release } from '../../scripts/package/contents.ts';
import { readPolicyValues } from '../../scripts/package/settings.ts';
import type { PolicyValues } from '../../scripts/package/values.ts';
import type { Files } from '../../scripts/package/zip.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { readManaged } from '../../src/settings/managed.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PACK = JSON.parse(readFileSync(join(ROOT, 'docs/contoh-edaran.json'), 'utf8'));
const ID = 'a'.repeat(32);
const NOW = Date.parse('2026-11-23T12:00:00Z');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaga-jempol-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file of settings', () => {
  test('is read as the extension would read it, into the types that the browsers ask for', () => {
    const lenient = { regions: '1707', pauseSeconds: '1,5', hideWelcome: 1, defaults: { language: ' ID ' } };
    expect(read(lenient)).toEqual({
      values: { regions: ['17.07'], pauseSeconds: 1.5, hideWelcome: true, defaults: { language: 'id' } },
      problems: [],
    });
  });

  test('may hold packs and bodies as they are, which become text of one line', () => {
    const { values, problems } = read({ circulars: PACK.body, packs: [renamed('se-lain')] });
    expect(problems).toEqual([]);
    expect(values).toEqual({
      packs: [JSON.stringify(renamed('se-lain'))],
      circulars: JSON.stringify(PACK.body),
    });
  });

  test('and as text, too, however it is indented', () => {
    const { values } = read({ circulars: JSON.stringify(PACK.body, null, 2) });
    expect(values).toEqual({ circulars: JSON.stringify(PACK.body) });
  });

  test('may begin with the mark that Notepad writes', () => {
    expect(readText('\ufeff{"regions":["17.07"]}').values).toEqual({ regions: ['17.07'] });
  });

  test('with mistakes has all of them named', () => {
    const { problems } = read({
      regions: ['17.07', '99.99'],
      enforcement: 'warnn',
      agencyNmae: 'BKPSDM',
      agencyContact: 'dua\nbaris',
      rehearsal: { date: '2024-10-01', until: '2024-10-02' },
      circulars: [{}],
      packs: ['{'],
      defaults: { regions: ['99'], agencyName: '\u0007' },
    });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'agencyContact',
      'agencyNmae',
      'circulars[0].id',
      'defaults.agencyName',
      'defaults.regions: 99',
      'enforcement',
      'packs[0]',
      'regions: 99.99',
      'rehearsal.until',
    ]);
  });

  test.each([
    ['no JSON', '{"regions": ["17.07",]}', /^nilai\.json: is not JSON \(/],
    ['no object', '["17.07"]', /^nilai\.json: expected an object/],
  ])('with %s is refused', (_, content, why) => {
    expect(() => readText(content)).toThrow(why);
  });
});

describe('values with signs that mean something in a format', () => {
  const VALUES = {
    agencyName: 'Dinas "A" & <B> \\ C',
    regions: ['17.07'],
    circulars: JSON.stringify(PACK.body),
    packs: [JSON.stringify(renamed('se-"lain"'))],
    defaults: { language: 'id' },
  };
  let files: Files;
  beforeEach(() => {
    files = made(VALUES);
  });

  test.each([
    ['policies/chrome/jaga-jempol.json', ['3rdparty', 'extensions', ID]],
    ['policies/edge/jaga-jempol.json', ['3rdparty', 'extensions', ID]],
    ['policies/firefox/policies.json', ['policies', '3rdparty', 'Extensions', 'a@b.example']],
  ])('are in %s as they were meant', (path, keys) => {
    const all = JSON.parse(String(files.get(path)));
    expect(keys.reduce((found, key) => found[key], all)).toEqual(VALUES);
  });

  test('are in the text for Google Admin as they were meant', () => {
    const wrapped = Object.entries(VALUES).map(([key, value]) => [key, { Value: value }]);
    expect(JSON.parse(String(files.get('policies/google-admin/jaga-jempol.json')))).toEqual(
      Object.fromEntries(wrapped),
    );
  });

  test.each(['chrome', 'edge'])('are in the registry file of %s as they were meant', (browser) => {
    const reg = files.get(`policies/windows/${browser}-pasang.reg`)?.toString('utf16le') ?? '';
    const texts = [...reg.matchAll(/^"(\w+)"="(.*)"\r$/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\\(.)/g, '$1'),
    ]);
    expect(texts).toEqual(
      expect.arrayContaining([
        ['agencyName', VALUES.agencyName],
        ['circulars', VALUES.circulars],
        ['1', VALUES.packs[0]],
      ]),
    );
  });

  test('are in the property list as they were meant', () => {
    const list = String(files.get(`policies/macos/com.google.Chrome.extensions.${ID}.plist`));
    const parsed = new DOMParser().parseFromString(list, 'application/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const texts = [...parsed.querySelectorAll('string')].map(({ textContent }) => textContent);
    expect(texts).toEqual(
      expect.arrayContaining([VALUES.agencyName, VALUES.circulars, ...VALUES.packs, 'id']),
    );
  });
});

test('what the registry gives back of a circular is taken by the extension', () => {
  const { values } = read({ circulars: PACK.body });
  const { additions, problems } = readManaged({ circulars: values.circulars });
  expect([...problems, ...openPacks(additions).problems]).toEqual([]);
});

function read(given: object) {
  return readText(JSON.stringify(given));
}

function readText(content: string) {
  return readPolicyValues('nilai.json', content, NOW);
}

/** The pack of the example with an id that no other has. */
function renamed(title: string) {
  return { ...PACK, body: PACK.body.map((one: object) => ({ ...one, id: 'se-lain', number: title })) };
}

function made(values: PolicyValues): Files {
  for (const browser of ['chromium', 'firefox']) {
    mkdirSync(join(folder, browser), { recursive: true });
    const manifest = { browser_specific_settings: { gecko: { id: 'a@b.example' } } };
    writeFileSync(join(folder, browser, 'manifest.json'), JSON.stringify(manifest));
  }
  return release({
    root: ROOT,
    chromium: join(folder, 'chromium'),
    firefox: join(folder, 'firefox'),
    server: 'https://ekstensi.contoh.example',
    storeId: ID,
    edgeStoreId: ID,
    values,
  });
}
