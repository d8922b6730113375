import { reasonIn } from '../../src/words/reasons.ts';
import { wordsIn } from '../../src/words/words.ts';

/** A mistake in a table, where a spreadsheet shows it. */
export interface Mistake {
  /** The number of the row as spreadsheets count, from 1 for the names of the columns. */
  line: number;
  column?: string | undefined;
  /** What stands in the cell, or the part of it that is wrong. */
  cell?: string | undefined;
  /** What is wrong, in Indonesian: people of the agency read it. */
  what: string;
}

/** A table that cannot be used, with all that is wrong in it, in the order of its rows. */
export class BadTable extends Error {
  override name = 'BadTable';
  readonly mistakes: Mistake[];

  constructor(mistakes: Mistake[]) {
    const inOrder = mistakes.toSorted((a, b) => a.line - b.line);
    super(inOrder.map(sentenceOf).join('\n'));
    this.mistakes = inOrder;
  }
}

/** What is wrong with the text of one cell, in Indonesian. */
export class BadCell extends Error {
  override name = 'BadCell';
}

/** A mistake as one sentence with its place. */
export function sentenceOf({ line, column, cell, what }: Mistake): string {
  const shown = cell ? ` ("${shortened(cell)}")` : '';
  return `baris ${line}${column ? `, kolom ${column}${shown}` : ''}: ${what}`;
}

/** What the strict readers say where a table calls for other words than a policy does. */
const SAYINGS: [RegExp, string][] = [
  [
    /^expected a region code/,
    'Harus kode wilayah Kemendagri, misalnya 17 atau 17.07. Lembar kerja membuang nol di belakang (33.10 menjadi 33.1); pakai format sel Teks.',
  ],
  [
    /^expected a date/,
    'Harus tanggal yang ada, ditulis TTTT-BB-HH, TTTT-BB, atau TTTT, misalnya 2026-11-01. Lembar kerja mengubah bentuk tanggal; pakai format sel Teks.',
  ],
  [
    /belongs to election .+, which no pack has$/,
    'Pemilihan ini tidak ada dalam paket mana pun. Bila baru, berikan dulu paket kalendernya: --pack kalender.json.',
  ],
  [/in region .+, which no pack has$/, 'Tidak ada wilayah dengan kode ini dalam paket mana pun.'],
  [
    /^expected at least 2 in the list$/,
    'Satu pemilihan punya sedikitnya dua baris; kolom kosong juga peserta.',
  ],
  [
    /^a .+ cannot stand for (.+)$/,
    'Tidak cocok untuk $1: peserta legislature ialah party, peserta lain pair atau empty-column.',
  ],
  [/^a ballot has one empty column at most$/, 'Satu surat suara punya paling banyak satu kolom kosong.'],
  [/^"(?:full|short|pair|acronym|slogan) (.+)" is there twice$/, 'Nama "$1" tertulis dua kali.'],
  [/^expected an account name/, 'Harus nama akun saja, tanpa alamat situs dan tanpa spasi.'],
];

/** A reason of a strict reader in Indonesian. */
export function sayingOf(reason: string): string {
  for (const [pattern, saying] of SAYINGS) {
    const found = pattern.exec(reason);
    if (found) return saying.replace('$1', () => found[1] ?? '');
  }
  return reasonIn(wordsIn('id'), reason);
}

function shortened(cell: string): string {
  const line = cell.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
