import { describe, expect, test } from 'vitest';
import { readTable } from '../../scripts/table/csv.ts';

describe('tables as spreadsheets save them', () => {
  const cells = (text: string) =>
    readTable(text, ['a', 'b'], ['c']).map((row) => [row.get('a'), row.get('b')]);
  test.each<[string, string]>([
    ['with commas', 'a,b\n1,2\n'],
    ['with semicolons', 'a;b\n1;2\n'],
    ['from Windows, with a mark in front', '\ufeffa;b\r\n1;2\r\n'],
    ['from an old Macintosh', 'a;b\r1;2\r'],
    ['with quotes', 'A,B\n"1","2"'],
    ['with columns in another order and an empty line', 'b,c,a\n\n2,,1\n'],
    ['with empty cells behind the last column', 'a,b,,\n1,2,,\n'],
  ])('%s', (_, text) => {
    expect(cells(text)).toEqual([['1', '2']]);
  });

  test('a cell of several lines, with separators and quotes in it', () => {
    const [row] = readTable('a,b\n"x, ""y""\nz",2\n', ['a', 'b'], []);
    expect(row?.get('a')).toBe('x, "y"\nz');
    expect(row?.line).toBe(2);
  });

  test('a row has the number that the spreadsheet shows, below a cell of several lines too', () => {
    expect(readTable('a,b\n"x\ny",2\n3,4', ['a', 'b'], []).map(({ line }) => line)).toEqual([2, 3]);
  });

  test.each<[string, string, RegExp]>([
    ['nothing', '', /baris 1: Tabel ini kosong/],
    ['no row', 'a,b\n,\n', /baris 2: Tabel ini tidak berisi apa pun/],
    ['no names of columns', '1,2\n3,4', /baris 1: Baris pertama harus memuat nama kolom: a, b\.$/],
    ['a missing column', 'a\n1', /baris 1: Kolom ini tidak ada: b\./],
    ['a misspelt column', 'a,b,d\n1,2,3', /tidak dikenal: d\./],
    ['a column twice', 'a,b,b\n1,2,3', /dua kali: b\./],
    ['an open quote', 'a,b\n"1,2', /baris 2: .*tanda kutip/],
    ['a comma without quotes', 'a,b\n1,2\n1,2,3\n', /baris 3: Isi "3" ada di luar kolom/],
    ['a cell below no name', 'a,b,\n1,2,3\n', /baris 2: Isi "3" ada di luar kolom/],
  ])('%s is refused', (_, text, message) => {
    expect(() => cells(text)).toThrow(message);
  });
});
