import type { Row } from './csv.ts';

/** An entry of a managed key, with the rows that it comes from. */
export interface Entry {
  value: unknown;
  /** Where the entry itself is described. */
  row: Row;
  /** Where its parts are, in the order in which the value has them. */
  parts: Row[];
}

/** Rows with the same text in `column`, in the order of the table. A row without any is refused. */
export function grouped(rows: Row[], column: string): [Row, ...Row[]][] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = row.get(column);
    const known = groups.get(key);
    if (key === '') row.refuse(column, 'Sel ini kosong, padahal wajib diisi.');
    else if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Refuses rows that say something else in `columns` than the first of their group; an empty cell says the same. */
export function refuseOther([first, ...others]: [Row, ...Row[]], columns: readonly string[]): void {
  for (const column of columns) {
    const text = first.get(column);
    const said = text ? `berisi "${text}"` : 'kosong';
    const other = others.filter((one) => !['', text].includes(one.get(column)));
    // A first row that is empty is one mistake, not one in each row below it.
    for (const row of text ? other : other.slice(0, 1)) {
      row.refuse(column, `Baris ${first.line} ${said}. Isi keduanya harus sama.`);
    }
  }
}

/** Refuses rows with the same text in `column` as an earlier one. */
export function refuseTwins(rows: Row[], column: string): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const text = row.get(column);
    const line = lines.get(text);
    if (line !== undefined && text !== '') row.refuse(column, `Sudah ada di baris ${line}.`);
    else lines.set(text, row.line);
  }
}
