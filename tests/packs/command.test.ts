import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../scripts/packs.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { calendarBody, changed, circularsBody, contestantsBody, packText, regionsBody } from './invented.ts';

/** More than those of the bundled packs will ever be. */
const NEWER = 1_000_000;

let folder: string;
let said: string[];
let complained: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
  said = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => complained.push(String(line)));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function newer(kind: string, body: unknown): string {
  return file(`${kind}.json`, JSON.stringify(changed(JSON.parse(packText(kind, body)), ['edition'], NEWER)));
}

test('the bundled packs are in order and counted', async () => {
  expect(await main([])).toBe(0);
  expect(complained).toEqual([]);
  expect(said.join('\n')).toMatch(/545 contests of pilkada-2024/);
});

test('a right file is counted', async () => {
  expect(await main([newer('regions', regionsBody())])).toBe(0);
  expect(said.join('\n')).toMatch(
    /regions, edition 1000000 of 2030-01-01\n +1 provinces\n +1 regencies and cities/,
  );
});

test('files that lean on one another are taken together, in whichever order they are named', async () => {
  const contests = newer('contestants', contestantsBody());
  const others = [
    newer('circulars', circularsBody()),
    newer('calendar', calendarBody().slice(0, 1)),
    newer('regions', regionsBody()),
  ];
  expect(await main([contests, ...others])).toBe(0);
  expect(complained).toEqual([]);
  expect(await main([contests, ...others.slice(0, 2)])).toBe(1);
  expect(complained.map((one) => one.split('\n')[0])).toEqual([
    `${contests}: body.contests[0].region: pilkada-2030-77 is in region 77, which no pack has`,
    `${contests}: body.contests[1].region: pilkada-2030-77.01 is in region 77.01, which no pack has`,
    `${others[0]}: body[0].region: edaran-77 holds in region 77, which no pack has`,
  ]);
});

test('what the extension takes is in order: entries in any order, an election for which nobody stands yet', async () => {
  expect(
    await main([
      newer('regions', changed(regionsBody(), ['regions'], regionsBody().regions.toReversed())),
      newer('calendar', calendarBody()),
    ]),
  ).toBe(0);
});

test('of two files of a kind the older one is not taken', async () => {
  const older = file(
    'older.json',
    JSON.stringify(changed(JSON.parse(packText('regions', regionsBody())), ['edition'], NEWER - 1)),
  );
  expect(await main([older, newer('regions', regionsBody())])).toBe(1);
  expect(complained.map((one) => one.split('\n')[0])).toEqual([
    `${older}: edition: expected more than ${NEWER}, which is in force`,
  ]);
});

test.each<[what: string, content: string, complaint: string]>([
  [
    'a gap in ballot numbers',
    packText('contestants', changed(contestantsBody(), ['contests', 0, 'contestants', 1, 'number'], 3)),
    'body.contests[0].contestants[1].number: expected 2: ballot numbers run from 1 without a gap',
  ],
  [
    'another kind',
    packText('diary', {}),
    'kind: expected one of regions, calendar, contestants, circulars, answers, lexicon, model, sites',
  ],
  [
    'no JSON',
    'hello',
    `pack: is not JSON (line 1, column 1: expected a value)
  baris 1, kolom 1: Bukan JSON yang benar. Periksa koma, tanda kutip, dan kurung di situ dan tepat sebelumnya.`,
  ],
])('a file with %s gets one sentence with the path, and exit code 1', async (_, content, complaint) => {
  const broken = file('broken.json', content);
  expect(await main([broken])).toBe(1);
  expect(complained).toHaveLength(1);
  expect(complained[0]).toContain(`${broken}: ${complaint}`);
});

test('contests in places and elections that nobody knows are named one by one', async () => {
  const stranger = newer('contestants', contestantsBody());
  expect(await main([stranger])).toBe(1);
  expect(complained).toHaveLength(4);
  expect(complained[0]?.split('\n')[0]).toBe(
    `${stranger}: body.contests[0].region: pilkada-2030-77 is in region 77, which no pack has`,
  );
});

test('an edition that the extension would not take is refused', async () => {
  const { edition, body } = openBundled().circulars();
  const old = file('circulars.json', packText('circulars', body.slice(0, 1)));
  expect(await main([old])).toBe(1);
  expect(complained).toEqual([
    `${old}: edition: expected more than ${edition}, which is in force\n  isian edition: Edisinya harus lebih dari ${edition}, karena edisi itu sudah berlaku.`,
  ]);
});

test('the bundled file itself is in order', async () => {
  expect(await main([join(import.meta.dirname, '../../src/packs/bundled/circulars.json')])).toBe(0);
});

test.each([
  ['that is not there', 'missing.json', 'there is no such file', 'Berkas ini tidak ada'],
  ['that is a folder', '', 'is a folder, not a file', 'Ini folder, bukan berkas'],
])('a file %s gets a sentence too', async (_, name, reason, alasan) => {
  const named = join(folder, name);
  expect(await main([named])).toBe(1);
  expect(complained).toEqual([expect.stringContaining(`${named}: ${reason}\n  ${alasan}`)]);
});

test('a file that Windows has saved with a byte order mark is counted', async () => {
  const content = JSON.stringify(changed(JSON.parse(packText('regions', regionsBody())), ['edition'], NEWER));
  expect(await main([file('regions.json', `\uFEFF${content}`)])).toBe(0);
});

test('of several mistakes in a file the first is named, and it is said that there may be more', async () => {
  const twice = changed(changed(circularsBody(), [0, 'date'], 'soon'), [0, 'region'], 'Lebong');
  expect(await main([newer('circulars', twice)])).toBe(1);
  expect(complained).toHaveLength(1);
  expect(complained[0]).toContain('body[0].date');
  expect(said.at(-1)).toBe(
    '1 wrong. One mistake can hide others: correct what is named and run the command again.',
  );
});
