import { identifier, regionCode } from '../../src/packs/kinds/facts.ts';
import { oneOf, text } from '../../src/packs/read.ts';
import { OFFICES } from '../../src/policy/contest.ts';
import { account, accountKey, ballotNumber, name, sourced, sourcesIn } from './cells.ts';
import { type Row, readTable, throwAny } from './csv.ts';
import type { Mistake } from './mistakes.ts';
import { type Entry, grouped, refuseOther, refuseTwins } from './rows.ts';

/** Of the contest itself, so that all its rows say the same. */
const CONTEST = ['election', 'office', 'region', 'contest_name'] as const;
const CONTESTANT = ['number', 'title', 'names', 'sources'] as const;
const OPTIONAL = ['kind', 'contest_name_en', 'accounts', 'accounts_sources'] as const;
const KINDS = ['pair', 'party', 'empty-column'] as const;

/**
 * Contests from a table with one line per contestant. `names` is `Budi Contoh|akronim:BUNGA|singkat:Budi?`, a question mark after a
 * name that also means something else; `accounts` is `x/akun|facebook/akun`, which the addresses in `accounts_sources` tell of or else those in
 * `sources`. Throws `BadTable` with all that is wrong in the cells;
 * what is wrong with a contest as a whole is for `mistakesIn`.
 */
export function contestsFrom(csv: string): Entry[] {
  const mistakes: Mistake[] = [];
  const rows = readTable(csv, ['contest', ...CONTEST, ...CONTESTANT], OPTIONAL, mistakes);
  const entries = grouped(rows, 'contest').map(contestOf);
  throwAny(mistakes);
  return entries;
}

function contestOf(rows: [Row, ...Row[]]): Entry {
  const [row] = rows;
  refuseOther(rows, [...CONTEST, 'contest_name_en']);
  refuseTwins(rows, 'number');
  const parts = rows.toSorted((a, b) => Number(a.get('number')) - Number(b.get('number')));
  const lines = new Map<string, number>();
  const called = row.read('contest_name', text);
  const value = {
    id: row.read('contest', identifier),
    election: row.read('election', identifier),
    office: row.read('office', oneOf(OFFICES)),
    region: row.read('region', regionCode),
    name: { id: called, en: row.get('contest_name_en') || called },
    contestants: parts.map((part) => contestantOf(part, lines)),
    ...sourced([...new Set(row.list('sources'))]),
  };
  return { value, row, parts };
}

/** `lines` are those in which accounts of the contest were found. */
function contestantOf(row: Row, lines: Map<string, number>) {
  const sources = sourcesIn(row, 'sources');
  return {
    number: row.read('number', ballotNumber),
    title: row.read('title', text),
    kind: row.get('kind') ? row.read('kind', oneOf(KINDS)) : 'pair',
    names: row.readList('names', name).map((one) => ({ ...one, ...sourced(sources) })),
    ...(row.get('accounts') || row.get('accounts_sources') ? { accounts: accountsOf(row, lines) } : {}),
  };
}

function accountsOf(row: Row, lines: Map<string, number>) {
  const sources = row.get('accounts_sources') ? sourcesIn(row, 'accounts_sources') : row.list('sources');
  return row.readList('accounts', account).map((one) => {
    const line = lines.get(accountKey(one));
    if (line) row.refuse('accounts', `Akun ini sudah ada di baris ${line}.`, `${one.site}/${one.handle}`);
    lines.set(accountKey(one), row.line);
    return { ...one, ...sourced([...new Set(sources)]) };
  });
}
