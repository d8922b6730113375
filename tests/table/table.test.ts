import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circularsFrom } from '../../scripts/table/clauses.ts';
import { accountsFrom, contestsFrom } from '../../scripts/table/contests.ts';
import { readTable } from '../../scripts/table/csv.ts';
import { newCirculars, newContests } from '../../scripts/table/difference.ts';
import { openPacks } from '../../src/briefing/packs.ts';

const BUNDLED = openPacks({ packs: [] });
const example = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'tables', name), 'utf8');

describe('tables as spreadsheets save them', () => {
  const cells = (text: string) =>
    readTable(text, ['a', 'b'], ['c']).map((row) => [row.get('a'), row.get('b')]);
  test.each<[string, string]>([
    ['with commas', 'a,b\n1,2\n'],
    ['with semicolons', 'a;b\n1;2\n'],
    ['from Windows, with a mark in front', '\ufeffa;b\r\n1;2\r\n'],
    ['with quotes', 'A,B\n"1","2"'],
    ['with columns in another order and an empty line', 'b,c,a\n\n2,,1\n'],
  ])('%s', (_, text) => {
    expect(cells(text)).toEqual([['1', '2']]);
  });

  test('a cell of several lines, with separators and quotes in it', () => {
    const [row] = readTable('a,b\n"x, ""y""\nz",2\n', ['a', 'b'], []);
    expect(row?.get('a')).toBe('x, "y"\nz');
  });

  test.each<[string, string, RegExp]>([
    ['nothing', '', /kosong/],
    ['a missing column', 'a\n1', /line 1: .*missing columns: b/],
    ['a misspelt column', 'a,b,d\n1,2,3', /unknown columns: d/],
    ['an open quote', 'a,b\n"1,2', /line 2: .*quote/],
  ])('%s is refused', (_, text, message) => {
    expect(() => cells(text)).toThrow(message);
  });

  test('an empty cell is named with the line that the spreadsheet shows', () => {
    const rows = readTable('a,b\n"x\ny",2\n,3', ['a', 'b'], []);
    expect(() => rows[1]?.need('a')).toThrow(/line 4: .*empty column: a/);
  });
});

test('the example of contestants is in force as a managed value, and its difference is readable', () => {
  const contestants = contestsFrom(example('contestants.csv'));
  const { contests, problems } = openPacks({ packs: [], contestants });
  expect(problems).toEqual([]);
  expect(newContests(BUNDLED.contests, contests)).toEqual([
    '+ contoh-2024-17.07: Pemilihan contoh Kabupaten Lebong, 2 peserta',
  ]);
  const names = contests
    .at(-1)
    ?.contestants[0]?.names.map(({ text, kind, ambiguous }) => [text, kind, ambiguous]);
  expect(names).toContainEqual(['BUSAR', 'acronym', true]);
});

test('the example of circulars, too', () => {
  const { circulars, problems } = openPacks({
    packs: [],
    circulars: circularsFrom(example('circulars.csv')),
  });
  expect(problems).toEqual([]);
  expect(newCirculars(BUNDLED.circulars, circulars)).toEqual([
    '+ se-contoh-2026: Surat edaran contoh tentang media sosial, 2 aturan',
  ]);
});

test('a table tells about which contests and from which day its rules are quoted', () => {
  const [header = '', first = ''] = example('circulars.csv').split('\n');
  const table = `${header},offices,from\n${first},governor|regent,2026-11\n`;
  const { circulars, problems } = openPacks({ packs: [], circulars: circularsFrom(table) });
  expect(problems).toEqual([]);
  expect(circulars.find(({ id }) => id === 'se-contoh-2026')?.rules).toMatchObject([
    { offices: ['governor', 'regent'], from: '2026-11' },
  ]);
});

describe('accounts of contestants that are known', () => {
  const [contest] = BUNDLED.contests;
  const table = (contest: string, number: string) =>
    `contest,number,site,handle,sources\n${contest},${number},X,@partai_contoh,https://contoh.example/akun\n`;

  test('are added', () => {
    const contestants = accountsFrom(table(contest?.id ?? '', '1'), BUNDLED.contests);
    const { contests, problems } = openPacks({ packs: [], contestants });
    expect(problems).toEqual([]);
    expect(newContests(BUNDLED.contests, contests)).toEqual([
      `+ ${contest?.id} nomor 1: akun x/partai_contoh`,
    ]);
  });

  test.each([
    ['an unknown contest', 'nowhere', '1', /line 2: .*unknown contest/],
    ['a number that is not on the ballot', contest?.id ?? '', '99', /line 2: .*no number 99/],
  ])('not to %s', (_, id, number, message) => {
    expect(() => accountsFrom(table(id, number), BUNDLED.contests)).toThrow(message);
  });
});

test('a gap in the ballot numbers is refused as everywhere', () => {
  const contestants = contestsFrom(example('contestants.csv').replace(';2;Joko', ';3;Joko'));
  const { problems } = openPacks({ packs: [], contestants });
  expect(problems).toMatchObject([{ path: 'contestants[0].contestants[1].number' }]);
});
