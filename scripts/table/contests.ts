import type { Contest } from '../../src/policy/contest.ts';
import { BadTable, type Row, readTable } from './csv.ts';

/** How the kinds of a name are written before a colon; without one it is a full name. */
const NAME_KINDS: Record<string, string> = {
  lengkap: 'full',
  singkat: 'short',
  pasangan: 'pair',
  akronim: 'acronym',
  slogan: 'slogan',
};

/**
 * Contests from a table with one line per contestant. `names` is `Budi Contoh|akronim:BUNGA|singkat:Budi?`, a question mark after a
 * name that also means something else; `sources` are addresses with `|` between. What is wrong within a cell is for the strict reader.
 */
export function contestsFrom(csv: string): unknown[] {
  const columns = [
    'contest',
    'election',
    'office',
    'region',
    'contest_name',
    'number',
    'title',
    'names',
    'sources',
  ];
  const rows = readTable(csv, columns, ['kind', 'contest_name_en']);
  return [...byContest(rows)].map(([id, [first, ...others]]) => ({
    id,
    election: first.need('election'),
    office: first.need('office'),
    region: first.need('region'),
    name: { id: first.need('contest_name'), en: first.get('contest_name_en') || first.need('contest_name') },
    contestants: [first, ...others].map(contestantOf).sort((a, b) => a.number - b.number),
    ...sourced(first),
  }));
}

/** Bundled contests with accounts added from a table `contest, number, site, handle, sources`. */
export function accountsFrom(csv: string, bundled: Contest[]): unknown[] {
  const changed = new Map<string, Contest>();
  for (const row of readTable(csv, ['contest', 'number', 'site', 'handle', 'sources'], [])) {
    const id = row.need('contest');
    const contest = changed.get(id) ?? bundled.find((one) => one.id === id);
    if (!contest) throw new BadTable(row.line, `pemilihan tidak dikenal / unknown contest: ${id}`);
    if (!contest.contestants.some(({ number }) => number === numberOf(row))) {
      throw new BadTable(row.line, `tidak ada nomor / no number ${row.need('number')} in ${id}`);
    }
    changed.set(id, withAccount(contest, row));
  }
  return [...changed.values()];
}

function withAccount(contest: Contest, row: Row): Contest {
  const account = {
    site: row.need('site').toLowerCase(),
    handle: row.need('handle').replace(/^@/, ''),
    ...sourced(row),
  };
  return {
    ...contest,
    contestants: contest.contestants.map((one) =>
      one.number === numberOf(row) ? { ...one, accounts: [...(one.accounts ?? []), account] } : one,
    ),
  };
}

function byContest(rows: Row[]): Map<string, [Row, ...Row[]]> {
  const contests = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const id = row.need('contest');
    const known = contests.get(id);
    if (known) known.push(row);
    else contests.set(id, [row]);
  }
  return contests;
}

function contestantOf(row: Row) {
  return {
    number: numberOf(row),
    title: row.need('title'),
    kind: row.get('kind') || 'pair',
    names: row.list('names').map((name) => ({ ...nameOf(name), ...sourced(row) })),
  };
}

function nameOf(cell: string): { text: string; kind: string; ambiguous?: true } {
  const [, word = 'lengkap', text = ''] = /^(?:(\w+):)?\s*(.+)$/.exec(cell) ?? [];
  const plain = text.replace(/\s*\?$/, '');
  return { text: plain, kind: NAME_KINDS[word] ?? word, ...(plain === text ? {} : { ambiguous: true }) };
}

function numberOf(row: Row): number {
  return Number(row.need('number'));
}

/** One address is one source; two make a fact verified. */
function sourced(row: Row): { confidence: 'single' | 'verified'; sources: string[] } {
  const sources = row.list('sources');
  return { confidence: sources.length > 1 ? 'verified' : 'single', sources };
}
