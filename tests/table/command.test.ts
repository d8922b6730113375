import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openJudgingPacks } from '../../scripts/judging/judges.ts';
import { main as checkPacks } from '../../scripts/packs.ts';
import { main } from '../../scripts/table/table.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { changed, packText } from '../packs/invented.ts';
import { accounts, contestants, example, rules } from './tables.ts';

let folder: string;
let printed: string[];
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'table-'));
  printed = [];
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(String(line)));
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

/** Contestants of the election that the calendar of the documentation announces. */
function ofNewElection(): string {
  return file('peserta-baru.csv', contestants(...Array(2).fill({ election: 'contoh-2027' })));
}

const calendar = () => file('kalender.json', example('calendar.json'));

test('the value is printed, what is new is said', () => {
  expect(main(['contestants', file('peserta.csv', contestants())])).toBe(0);
  expect(JSON.parse(printed.join())).toMatchObject([{ id: 'contoh-17.07' }]);
  expect(said).toEqual(['+ contoh-17.07: Pemilihan contoh, 2 peserta']);
});

test('every mistake is a line with the file', () => {
  const table = file('peserta.csv', contestants({ number: 'satu' }, { title: '' }));
  expect(main(['contestants', table])).toBe(1);
  expect(printed).toEqual([]);
  expect(said).toEqual([
    `${table}, baris 2, kolom number ("satu"): Harus bilangan bulat dari 1 sampai 99.`,
    `${table}, baris 3, kolom title: Sel ini kosong, padahal wajib diisi.`,
    '2 kesalahan.',
  ]);
});

test.each([
  ['no table', []],
  ['a kind that there is not', ['peserta', 'a.csv']],
  ['no file', ['contestants']],
  ['two files', ['contestants', 'a.csv', 'b.csv']],
])('%s: it says how it is used', (_, args) => {
  expect(main(args)).toBe(2);
  expect(said.join()).toContain('npm run -s table');
});

describe('a file that is none gets a sentence', () => {
  test.each([
    [
      'as a table',
      () => ['contestants', join(folder, 'tidak-ada.csv')],
      /tidak-ada\.csv: Berkas ini tidak ada/,
    ],
    ['as a table, a folder', () => ['contestants', folder], /: Ini folder, bukan berkas/],
    [
      'as a pack',
      () => ['contestants', ofNewElection(), '--pack', join(folder, 'tidak-ada.json')],
      /tidak-ada\.json: /,
    ],
    [
      'to write into, a folder that there is not',
      () => ['contestants', file('a.csv', contestants()), '--out', join(folder, 'x', 'nilai.json')],
      /nilai\.json: Foldernya tidak ada\. Tidak ada yang ditulis/,
    ],
    [
      'to write into, the table itself',
      () => ['contestants', file('a.csv', contestants()), '--out', `${folder}/./a.csv`],
      /a\.csv: .*dibaca/,
    ],
  ])('%s', (_, args, sentence) => {
    expect(main(args())).toBe(1);
    expect(said).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('--out', () => {
  test('has the value', () => {
    const out = join(folder, 'nilai.json');
    expect(main(['circulars', file('edaran.csv', rules()), '--out', out])).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject([{ id: 'se-contoh' }]);
    expect(printed).toEqual([]);
    expect(said).toContain(`${out} ditulis.`);
    expect(readdirSync(folder).sort()).toEqual(['edaran.csv', 'nilai.json']);
  });

  test('stays as it was when the table is wrong', () => {
    const out = file('nilai.json', 'yang lama');
    expect(main(['circulars', file('edaran.csv', rules({ rule: '' })), '--out', out])).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('yang lama');
    expect(said.at(-1)).toBe(`1 kesalahan. ${out} tidak diubah.`);
  });

  test('leaves nothing half written where it cannot be written', () => {
    const out = join(folder, 'nilai.json');
    mkdirSync(out);
    expect(main(['circulars', file('edaran.csv', rules()), '--out', out])).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['edaran.csv', 'nilai.json']);
  });
});

describe('--pack', () => {
  test('brings the election of a contest that is still to come', () => {
    const table = ofNewElection();
    expect(main(['contestants', table])).toBe(1);
    expect(said[0]).toMatch(/baris 2, kolom election \("contoh-2027"\): .*--pack kalender\.json/);
    expect(main(['contestants', table, '--pack', calendar()])).toBe(0);
    expect(JSON.parse(printed.join())).toMatchObject([{ election: 'contoh-2027' }]);
  });

  test('brings the contestants of accounts', () => {
    const pack = join(folder, 'peserta.json');
    const given = ['--pack', calendar()];
    expect(main(['contestants', ofNewElection(), ...given, '--as-pack', '--out', pack])).toBe(0);
    const table = file('akun.csv', accounts('contoh-17.07'));
    expect(main(['accounts', table, ...given, '--pack', pack])).toBe(0);
    expect(said).toContain('+ contoh-17.07 nomor 2: akun x/contoh_2');
  });

  test('that is wrong is named with its field', () => {
    const wrong = file('salah.json', packText('calendar', [{ id: 'contoh 1' }]));
    expect(main(['contestants', ofNewElection(), '--pack', calendar(), '--pack', wrong])).toBe(1);
    expect(said).toEqual([
      `${wrong}, body[0].id: Harus berupa huruf, angka, titik, atau tanda hubung, tanpa spasi. Periksa: npm run packs -- ${wrong}`,
    ]);
  });
});

describe('--as-pack', () => {
  test.each([
    ['contestants', () => file('peserta.csv', example('new-election.csv'))],
    ['accounts', () => file('akun.csv', accounts(openBundled().contestants().body[0]?.id ?? ''))],
    ['circulars', () => file('edaran.csv', rules())],
  ])('%s are taken by those who check and judge', async (kind, table) => {
    const out = join(folder, 'coba.json');
    expect(main([kind, table(), '--pack', calendar(), '--as-pack', '--out', out])).toBe(0);
    said = [];
    expect(await checkPacks([calendar(), out])).toBe(0);
    expect(said).toEqual([]);
    expect(openJudgingPacks([calendar(), out]).calendar.map(({ id }) => id)).toContain('contoh-2027');
  });

  test('is newer than the pack that is in force', () => {
    expect(main(['circulars', file('edaran.csv', rules()), '--as-pack'])).toBe(0);
    const { edition } = JSON.parse(printed.join());
    expect(edition).toBeGreaterThan(openBundled().circulars().edition);
  });

  test('does not stand beside another pack of its kind, of which only one would be in force', () => {
    const other = changed(JSON.parse(packText('circulars', [])), ['body'], openBundled().circulars().body);
    const pack = file('lain.json', JSON.stringify(changed(other, ['edition'], 1_000)));
    expect(main(['circulars', file('edaran.csv', rules()), '--as-pack', '--pack', pack])).toBe(1);
    expect(said).toEqual([expect.stringMatching(/lain\.json: .*hanya satu yang berlaku/)]);
  });
});
