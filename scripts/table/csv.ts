import { type Reader, Unreadable } from '../../src/packs/read.ts';
import { problemOf } from '../../src/settings/managed.ts';
import { BadCell, BadTable, type Mistake, sayingOf } from './mistakes.ts';

export { BadTable };

/** One row of a table by the names of its columns. */
export interface Row {
  line: number;
  /** The text in a column, trimmed; empty where there is nothing. */
  get(column: string): string;
  /** Several texts in one cell, with `|` between. */
  list(column: string): string[];
  /** What `reader` makes of the text in a column. A text that it refuses, or none, is noted as a mistake, and nothing comes back. */
  read<T>(column: string, reader: Reader<T>): T | undefined;
  /** The same for each text of a cell with several. */
  readList<T>(column: string, reader: Reader<T>): T[];
  /** Notes that the cell in a column, or a part of it, is wrong. */
  refuse(column: string, what: string, part?: string): void;
}

/**
 * Reads CSV as spreadsheets save it (RFC 4180): the first line names the columns; commas, or semicolons as where the comma is the
 * decimal sign, or tabs; `sep=;` above it; quotes around cells; a byte order mark. Throws `BadTable` for letters that got lost in another
 * encoding, for columns that are missing or unknown and for rows with more cells than there are columns. What the rows find wrong later
 * goes into `mistakes`.
 */
export function readTable(
  text: string,
  required: readonly string[],
  optional: readonly string[],
  mistakes: Mistake[] = [],
): Row[] {
  if (text.includes('\0'))
    throw new BadTable([{ line: 1, what: 'Ini bukan CSV. Simpan sebagai CSV UTF-8.' }]);
  const [head, ...body] = linesOf(text.replace(/^\ufeff/, ''));
  const columns = columnsOf(head?.cells ?? [], required, optional);
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new BadTable([{ line: 2, what: 'Tabel ini tidak berisi apa pun.' }]);
  throwAny(rows.flatMap((row) => [...lost(columns, row), ...besides(columns, row)]));
  return rows.map(({ cells, line }) => rowOf(cells, line, columns, mistakes));
}

/** Throws what is wrong, if anything is. */
export function throwAny(mistakes: Mistake[]): void {
  if (mistakes.length > 0) throw new BadTable(mistakes);
}

interface Line {
  line: number;
  cells: string[];
}

function columnsOf(head: string[], required: readonly string[], optional: readonly string[]): string[] {
  const columns = head.map((name) => name.trim().toLowerCase());
  const named = columns.filter((name) => name !== '');
  const wrong = (what: string, names: string[]) =>
    names.length > 0 ? [{ line: 1, what: `${what}: ${names.join(', ')}.` }] : [];
  throwAny(lost([], { cells: head, line: 1 }));
  if (named.length === 0) throw new BadTable([{ line: 1, what: 'Tabel ini kosong.' }]);
  if (!required.some((name) => named.includes(name))) {
    throw new BadTable([{ line: 1, what: `Baris pertama harus memuat nama kolom: ${required.join(', ')}.` }]);
  }
  throwAny([
    ...wrong(
      'Kolom ini tidak ada',
      required.filter((name) => !named.includes(name)),
    ),
    ...wrong(
      'Kolom ini tidak dikenal',
      named.filter((name) => ![...required, ...optional].includes(name)),
    ),
    ...wrong(
      'Kolom ini tertulis dua kali',
      named.filter((name, index) => named.indexOf(name) !== index),
    ),
  ]);
  return columns;
}

/** Cells with U+FFFD, which stands for bytes that are no UTF-8. */
function lost(columns: string[], { cells, line }: Line): Mistake[] {
  const what = 'Ada huruf yang rusak. Buka lagi tabelnya, lalu simpan sebagai CSV UTF-8.';
  return cells.flatMap((cell, index) =>
    cell.includes('\ufffd') ? [{ line, column: columns[index], cell, what }] : [],
  );
}

/** Cells that stand below no name of a column: most often what was behind a comma that should have been in quotes. */
function besides(columns: string[], { cells, line }: Line): Mistake[] {
  const stray = cells.find((cell, index) => !columns[index] && cell.trim() !== '');
  if (stray === undefined) return [];
  const what = `Isi "${stray.trim()}" ada di luar kolom. Sel yang memuat koma atau titik koma harus diapit tanda kutip.`;
  return [{ line, what }];
}

function rowOf(cells: string[], line: number, columns: string[], mistakes: Mistake[]): Row {
  const get = (column: string) => (cells[columns.indexOf(column)] ?? '').trim();
  const list = (column: string) => {
    const parts = get(column).split('|');
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  };
  const refuse = (column: string, what: string, part = get(column)) => {
    mistakes.push({ line, column, cell: part, what });
  };
  const read = <T>(column: string, reader: Reader<T>, part: string): T[] => {
    try {
      return [reader(part, column)];
    } catch (error) {
      refuse(column, wrongIn(error), part);
      return [];
    }
  };
  return {
    line,
    get,
    list,
    refuse,
    read(column, reader) {
      if (get(column) !== '') return read(column, reader, get(column))[0];
      refuse(column, 'Sel ini kosong, padahal wajib diisi.');
      return undefined;
    },
    readList(column, reader) {
      if (list(column).length === 0) refuse(column, 'Sel ini kosong, padahal wajib diisi.');
      return list(column).flatMap((part) => read(column, reader, part));
    },
  };
}

function wrongIn(error: unknown): string {
  if (error instanceof BadCell) return error.message;
  if (error instanceof Unreadable) return sayingOf(problemOf(error).reason);
  throw error;
}

function linesOf(text: string): Line[] {
  const [named = '', separator = separatorOf(text)] = /^sep=([,;\t])\r?\n/i.exec(text) ?? [];
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endLine = () => {
    endCell();
    // A cell of several lines is one row for a spreadsheet.
    lines.push({ line: lines.length + 1, cells });
    cells = [];
  };
  // The line that names the separator is none that a spreadsheet shows.
  for (let at = named.length; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === separator) endCell();
    else if (!quoted && (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n'))) endLine();
    else if (quoted || sign !== '\r') cell += sign;
  }
  if (quoted) {
    const what = 'Ada tanda kutip yang dibuka dan tidak ditutup.';
    throw new BadTable([{ line: lines.length + 1, what }]);
  }
  if (cell !== '' || cells.length > 0) endLine();
  return lines;
}

/** Whatever stands most often in the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/);
  const times = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((most, sign) => (times(sign) > times(most) ? sign : most), ',');
}
