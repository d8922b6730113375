import { describe, expect, test } from 'vitest';
import { readTable } from '../../scripts/table/csv.ts';
import { decoded } from '../../scripts/table/files.ts';
import { refusals } from './tables.ts';

const TABLE = 'nama;sumber\r\nAndré Síntó;x\r\n';
const read = (bytes: Uint8Array) => readTable(decoded(bytes), ['nama', 'sumber'], []);

function utf16(text: string, isBig = false): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('what spreadsheets save comes as it was written', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`)],
    ['UTF-16', utf16(TABLE)],
    ['UTF-16, the other way round', utf16(TABLE, true)],
    ['UTF-16 with tabs, Excel\'s "Unicode text"', utf16(TABLE.replaceAll(';', '\t'))],
    ['a first line that names the separator', Buffer.from(`sep=;\r\n${TABLE}`)],
    ['the same with another separator', Buffer.from(`\ufeffsep=,\n${TABLE.replaceAll(';', ',')}`)],
  ])('%s', (_, bytes) => {
    expect(read(bytes).map((row) => [row.line, row.get('nama'), row.get('sumber')])).toEqual([
      [2, 'André Síntó', 'x'],
    ]);
  });
});

test('of letters in another encoding the row and the column are named', () => {
  const bytes = Buffer.from('nama;sumber\r\nBudi;x\r\nAndré;x\r\nRina;é\r\n', 'latin1');
  expect(refusals(() => read(bytes))).toEqual([
    expect.stringMatching(/^baris 3, kolom nama \("Andr\ufffd"\): .*simpan sebagai CSV UTF-8/),
    expect.stringMatching(/^baris 4, kolom sumber \("\ufffd"\): .*simpan sebagai CSV UTF-8/),
  ]);
});

test('a name of a column in another encoding is refused as such', () => {
  expect(refusals(() => read(Buffer.from('namá;sumber\nBudi;x', 'latin1')))).toEqual([
    expect.stringMatching(/^baris 1: .*simpan sebagai CSV UTF-8/),
  ]);
});

test.each<[string, Uint8Array]>([
  ['UTF-16 without a mark', utf16(TABLE).subarray(2)],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
])('%s is no table', (_, bytes) => {
  expect(refusals(() => read(bytes))).toEqual(['baris 1: Ini bukan CSV. Simpan sebagai CSV UTF-8.']);
});
