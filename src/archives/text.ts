import { Unarchived } from './problem.ts';
import { PIECE, utf8Decoder } from './utf8.ts';

/** A line that is longer than any that an archive of texts has. */
const LONGEST_LINE = 4_000_000;

/** The text in `chunks` of UTF-8, piece by piece, without the mark that may stand before it; bytes that are none become the sign for that. */
export async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = utf8Decoder();
  let begun = false;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const piece = decoder.decode(chunk.subarray(from, from + PIECE));
      const text = begun ? piece : piece.replace(/^\uFEFF/, '');
      begun ||= piece !== '';
      yield text;
    }
  }
  yield decoder.end();
}

/** The lines in `chunks`, without their ends. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let rest = '';
  for await (const piece of textOf(chunks)) {
    if (piece.includes('\n')) {
      const lines = (rest + piece).split(/\r?\n/);
      rest = lines.pop() ?? '';
      yield* lines;
    } else rest += piece;
    if (rest.length > LONGEST_LINE) throw new Unarchived('bomb');
  }
  if (rest !== '') yield rest;
}

/**
 * The rows of a table in CSV (RFC 4180): cells in quotes may hold commas, quotes and line ends. Ours, because the known readers carry
 * network requests or make code from text, which nothing in the extension may.
 */
export async function* rowsOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string[]> {
  let rest = '';
  for await (const piece of textOf(chunks)) {
    rest += piece;
    let end = endOfRow(rest);
    while (end >= 0) {
      yield cellsOf(rest.slice(0, end));
      rest = rest.slice(end + 1);
      end = endOfRow(rest);
    }
    if (rest.length > LONGEST_LINE) throw new Unarchived('bomb');
  }
  if (rest.trim() !== '') yield cellsOf(rest);
}

/** Where the first row ends; -1 when its end has not come yet. */
function endOfRow(text: string): number {
  let quoted = false;
  for (let place = 0; place < text.length; place++) {
    const letter = text.charCodeAt(place);
    if (letter === 0x22) quoted = !quoted;
    else if (letter === 0x0a && !quoted) return place;
  }
  return -1;
}

function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const piece of row
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '')
    .split(/(,|")/)) {
    if (piece === '"') {
      quoted = !quoted;
      cell += '"';
    } else if (piece === ',' && !quoted) {
      cells.push(unquoted(cell));
      cell = '';
    } else cell += piece;
  }
  return [...cells, unquoted(cell)];
}

function unquoted(cell: string): string {
  const trimmed = cell.trim();
  const inner = trimmed.startsWith('"') ? trimmed.slice(1, trimmed.endsWith('"') ? -1 : undefined) : trimmed;
  return inner.replaceAll('""', '"');
}
