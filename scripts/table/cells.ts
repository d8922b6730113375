import { oneOf, type Reader, textLike, url, whole } from '../../src/packs/read.ts';
import type { ContestantName } from '../../src/policy/contest.ts';
import { SITE_IDS } from '../../src/sites/site.ts';
import type { Row } from './csv.ts';
import { BadCell } from './mistakes.ts';

/** How the kinds of a name are written before a colon; without one it is a full name. */
const NAME_KINDS = new Map<string, ContestantName['kind']>([
  ['lengkap', 'full'],
  ['singkat', 'short'],
  ['pasangan', 'pair'],
  ['akronim', 'acronym'],
  ['slogan', 'slogan'],
]);

/** A name as `akronim:BUNGA`, with a question mark after one that also means something else. */
export const name = cell((given): Omit<ContestantName, 'confidence' | 'sources'> => {
  const [, word = 'lengkap', text = ''] = /^(?:(\w+)\s*:)?\s*(.*)$/s.exec(given) ?? [];
  const kind = NAME_KINDS.get(word.toLowerCase());
  if (!kind)
    throw new BadCell(`Awalan "${word}:" tidak dikenal. Pakai ${[...NAME_KINDS.keys()].join(', ')}.`);
  const plain = text.replace(/\s*\?$/, '').trim();
  if (plain === '') throw new BadCell('Tidak ada nama di sini.');
  return { text: plain, kind, ...(text.endsWith('?') ? { ambiguous: true } : {}) };
});

/** A number on the ballot. */
export const ballotNumber = cell((given) =>
  whole(1, 99)(/^\d+$/.test(given) ? Number(given) : Number.NaN, ''),
);

/** The id of a site, in capitals or not. */
export const site = cell((given) => oneOf(SITE_IDS)(given.toLowerCase(), ''));

/** The name of an account, with or without `@`. */
export const handle = cell((given) =>
  textLike((text) => /^[^\s@/]+$/.test(text), 'an account name')(given.replace(/^@/, ''), ''),
);

/** An account as `x/akun`. */
export const account = cell((given) => {
  const [, where = '', who] = /^([^/\s]+)\/(.+)$/.exec(given) ?? [];
  if (who === undefined) throw new BadCell('Harus SITUS/AKUN, misalnya x/akun_contoh.');
  return { site: site(where, ''), handle: handle(who, '') };
});

const address = cell((given) => {
  if (/\s|[,;]https?:/.test(given))
    throw new BadCell('Harus satu alamat. Pisahkan beberapa alamat dengan "|".');
  return url(given, '');
});

/** An https address in `column`. */
export function addressIn(row: Row, column: string): string | undefined {
  return row.read(column, address);
}

/** Different https addresses in `column`. */
export function sourcesIn(row: Row, column: string): string[] {
  return [...new Set(row.readList(column, address))];
}

/** One address is one source; two make a fact verified. */
export function sourced(sources: string[]): { confidence: 'single' | 'verified'; sources: string[] } {
  return { confidence: sources.length > 1 ? 'verified' : 'single', sources };
}

/** What tells accounts apart; capitals in their names do not. */
export function accountKey(one: { site: string; handle: string }): string {
  return `${one.site}/${one.handle.toLowerCase()}`;
}

/** Words out of `all` in `column`; `semua` stands for every one of them. */
export function wordsOf(row: Row, column: string, all: readonly string[]): readonly string[] {
  const given = row.readList(column, oneOf(['semua', ...all]));
  return given.includes('semua') ? all : given;
}

function cell<T>(read: (given: string) => T): Reader<T> {
  return (value) => read(String(value));
}
