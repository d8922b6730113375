import type { Contest, Contestant } from '../../src/policy/contest.ts';
import { accountKey, ballotNumber, handle, site, sourced, sourcesIn } from './cells.ts';
import { type Row, readTable, throwAny } from './csv.ts';
import type { Mistake } from './mistakes.ts';
import { type Entry, grouped } from './rows.ts';

type Account = NonNullable<Contestant['accounts']>[number];

/**
 * Contests out of `known` with accounts added from a table `contest, number, site, handle, sources`. Throws `BadTable` with all that is
 * wrong in the cells.
 */
export function accountsFrom(csv: string, known: Contest[]): Entry[] {
  const mistakes: Mistake[] = [];
  const rows = readTable(csv, ['contest', 'number', 'site', 'handle', 'sources'], [], mistakes);
  const entries = grouped(rows, 'contest').flatMap((group) => entriesOf(group, known));
  throwAny(mistakes);
  return entries;
}

function entriesOf(rows: [Row, ...Row[]], known: Contest[]): Entry[] {
  const [row] = rows;
  const before = known.find(({ id }) => id === row.get('contest'));
  if (!before) {
    for (const one of rows) one.refuse('contest', 'Pemilihan ini tidak ada dalam paket mana pun.');
    return [];
  }
  return [{ value: rows.reduce(withAccount, before), row, parts: [] }];
}

function withAccount(contest: Contest, row: Row): Contest {
  const account = accountOf(row);
  const number = row.read('number', ballotNumber);
  if (!account || number === undefined) return contest;
  const owner = contest.contestants.find(({ accounts = [] }) =>
    accounts.some((one) => accountKey(one) === accountKey(account)),
  );
  if (owner) row.refuse('handle', `Akun ini sudah tercatat untuk nomor ${owner.number}.`);
  if (!contest.contestants.some((one) => one.number === number)) {
    row.refuse('number', `Tidak ada nomor ini dalam ${contest.id}.`);
  }
  const contestants = contest.contestants.map((one) =>
    one.number === number ? { ...one, accounts: [...(one.accounts ?? []), account] } : one,
  );
  return { ...contest, contestants };
}

function accountOf(row: Row): Account | undefined {
  const where = row.read('site', site);
  const who = row.read('handle', handle);
  const facts = sourced(sourcesIn(row, 'sources'));
  return where && who ? { site: where, handle: who, ...facts } : undefined;
}
