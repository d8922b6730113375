import { readFileSync } from 'node:fs';
import { openPacks } from '../../src/briefing/packs.ts';
import { circularsFrom } from './clauses.ts';
import { accountsFrom, contestsFrom } from './contests.ts';
import { BadTable } from './csv.ts';
import { newCirculars, newContests } from './difference.ts';

export const USAGE = `npm run -s table -- KIND FILE.csv > nilai.json

  KIND  contestants  one line per contestant; the result is the value of the managed key "contestants"
        accounts     accounts of contestants that are known already; the result is a value of "contestants", too
        circulars    one line per rule; the result is the value of "circulars"

The columns are in docs/tables.md. What is new is said on the error output; a mistake is said with its line or field, and nothing is written.`;

/** Makes the value of a managed key from a table, checked as the extension will check it. */
export function main([kind = '', file = '']: string[]): number {
  if (!['contestants', 'accounts', 'circulars'].includes(kind) || file === '') {
    console.error(USAGE);
    return 2;
  }
  try {
    const { value, news, problems } = made(kind, readFileSync(file, 'utf8'));
    for (const { path, reason } of problems) console.error(`${path}: ${reason}`);
    if (problems.length > 0) return 1;
    console.error(news.length > 0 ? news.join('\n') : 'Tidak ada yang baru / nothing new');
    console.log(JSON.stringify(value));
    return 0;
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    console.error(error.message);
    return 1;
  }
}

function made(kind: string, csv: string) {
  const before = openPacks({ packs: [] });
  if (kind === 'circulars') {
    const value = circularsFrom(csv);
    const after = openPacks({ packs: [], circulars: value });
    return { value, news: newCirculars(before.circulars, after.circulars), problems: after.problems };
  }
  const value = kind === 'accounts' ? accountsFrom(csv, before.contests) : contestsFrom(csv);
  const after = openPacks({ packs: [], contestants: value });
  return { value, news: newContests(before.contests, after.contests), problems: after.problems };
}
