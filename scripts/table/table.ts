import { readFileSync } from 'node:fs';
import { openPacks } from '../../src/briefing/packs.ts';
import { accountsFrom } from './accounts.ts';
import { type Key, mistakesIn } from './check.ts';
import { circularsFrom } from './clauses.ts';
import { contestsFrom } from './contests.ts';
import { throwAny } from './csv.ts';
import { newCirculars, newContests } from './difference.ts';
import { decoded } from './files.ts';
import { BadTable, sentenceOf } from './mistakes.ts';

export const USAGE = `npm run -s table -- KIND FILE.csv > nilai.json

  KIND  contestants  one line per contestant; the result is the value of the managed key "contestants"
        accounts     accounts of contestants that are known already; the result is a value of "contestants", too
        circulars    one line per rule; the result is the value of "circulars"

The columns are in docs/tables.md. What is new is said on the error output; all mistakes are said with their row and column, and nothing is written.`;

/** Makes the value of a managed key from a table, checked as the extension will check it. */
export function main([kind = '', file = '']: string[]): number {
  if (!['contestants', 'accounts', 'circulars'].includes(kind) || file === '') {
    console.error(USAGE);
    return 2;
  }
  try {
    const { value, news } = made(kind, decoded(readFileSync(file)));
    console.error(news.length > 0 ? news.join('\n') : 'Tidak ada yang baru.');
    console.log(JSON.stringify(value));
    return 0;
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    for (const mistake of error.mistakes) console.error(`${file}, ${sentenceOf(mistake)}`);
    return 1;
  }
}

function made(kind: string, csv: string) {
  const before = openPacks({ packs: [] });
  const key: Key = kind === 'circulars' ? 'circulars' : 'contestants';
  const entries =
    kind === 'circulars'
      ? circularsFrom(csv)
      : kind === 'accounts'
        ? accountsFrom(csv, before.contests)
        : contestsFrom(csv);
  throwAny(mistakesIn(key, entries, []));
  const value = entries.map((entry) => entry.value);
  const after = openPacks({ packs: [], [key]: value });
  const news = [
    ...newContests(before.contests, after.contests),
    ...newCirculars(before.circulars, after.circulars),
  ];
  return { value, news };
}
