/** A mistake in a table, with the line that a spreadsheet shows for it. */
export class BadTable extends Error {
  override name = 'BadTable';

  constructor(line: number, what: string) {
    super(`baris ${line} / line ${line}: ${what}`);
  }
}

/** One row of a table by the names of its columns. */
export interface Row {
  line: number;
  /** The text in a column, trimmed; throws `BadTable` where it is empty. */
  need(column: string): string;
  /** The same, empty where there is nothing. */
  get(column: string): string;
  /** Several texts in one cell, with `|` between. */
  list(column: string): string[];
}

/**
 * Reads CSV as spreadsheets save it (RFC 4180): the first line names the columns; commas, or semicolons as where the comma is the
 * decimal sign; quotes around cells; a byte order mark. Throws `BadTable` for columns that are missing or unknown.
 */
export function readTable(text: string, required: readonly string[], optional: readonly string[]): Row[] {
  const [head, ...body] = linesOf(text.replace(/^\ufeff/, ''));
  if (!head) throw new BadTable(1, 'tabel kosong / the table is empty');
  const columns = head.cells.map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new BadTable(1, `kolom tidak ada / missing columns: ${missing.join(', ')}`);
  const unknown = columns.filter((name) => ![...required, ...optional].includes(name));
  if (unknown.length > 0)
    throw new BadTable(1, `kolom tidak dikenal / unknown columns: ${unknown.join(', ')}`);
  return body
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => rowOf(cells, line, columns));
}

function rowOf(cells: string[], line: number, columns: string[]): Row {
  const get = (column: string) => (cells[columns.indexOf(column)] ?? '').trim();
  return {
    line,
    get,
    need(column) {
      const text = get(column);
      if (text === '') throw new BadTable(line, `kolom kosong / empty column: ${column}`);
      return text;
    },
    list: (column) => {
      const parts = get(column).split('|');
      return parts.map((part) => part.trim()).filter((part) => part !== '');
    },
  };
}

function linesOf(text: string): { line: number; cells: string[] }[] {
  const separator = separatorOf(text);
  const lines: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endLine = () => {
    endCell();
    lines.push({ line: start, cells });
    cells = [];
    start = line + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === separator) endCell();
    else if (!quoted && sign === '\n') endLine();
    else if (quoted || sign !== '\r') cell += sign;
    if (sign === '\n') line += 1;
  }
  if (quoted) throw new BadTable(start, 'tanda kutip tidak ditutup / a quote is not closed');
  if (cell !== '' || cells.length > 0) endLine();
  return lines;
}

/** Whatever stands more often in the first line. */
function separatorOf(text: string): ',' | ';' {
  const [first = ''] = text.split('\n');
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
