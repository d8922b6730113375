import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPacks, type PacksInForce } from '../../src/briefing/packs.ts';
import { kindOf } from '../../src/packs/pack.ts';
import { accountsFrom } from './accounts.ts';
import { type Key, mistakesIn } from './check.ts';
import { circularsFrom } from './clauses.ts';
import { contestsFrom } from './contests.ts';
import { throwAny } from './csv.ts';
import { newCirculars, newContests } from './difference.ts';
import { packOf } from './envelope.ts';
import { BadFile, textOf, writeWhole } from './files.ts';
import { BadTable, sayingOf, sentenceOf } from './mistakes.ts';
import type { Entry } from './rows.ts';

export const USAGE = `usage: npm run -s table -- KIND FILE.csv [--pack FILE]… [--as-pack] [--out FILE]

  KIND  contestants  one line per contestant; the result is the value of the managed key "contestants"
        accounts     accounts of contestants that are known already; the result is a value of "contestants", too
        circulars    one line per rule; the result is the value of "circulars"

  --pack FILE  a pack that is in force besides, such as the calendar of a new election
  --as-pack    the result is a whole pack, to try it with "npm run packs" and "npm run judge"
  --out FILE   where the result goes, if all is right; without it, to the standard output

The columns are in docs/tables.md. What is new is said on the error output. All mistakes are said with their row and column; FILE
of --out stays as it was.`;

interface Kind {
  key: Key;
  read: (csv: string, before: PacksInForce) => Entry[];
}

const KINDS = new Map<string, Kind>([
  ['contestants', { key: 'contestants', read: contestsFrom }],
  ['accounts', { key: 'contestants', read: (csv, { contests }) => accountsFrom(csv, contests) }],
  ['circulars', { key: 'circulars', read: circularsFrom }],
]);

/** Makes the value of a managed key from a table, checked as the extension will check it. Returns 1 when anything is wrong. */
export function main(args: string[]): number {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pack: { type: 'string', multiple: true, default: [] },
      'as-pack': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const [name = '', file, ...more] = positionals;
  const kind = KINDS.get(name);
  if (!kind || !file || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  try {
    refuseOverwriting([file, ...values.pack], values.out);
    const { value, news } = made(kind, file, values.pack, values['as-pack']);
    const result = values['as-pack'] ? packOf(kind.key, value) : value;
    if (values.out === undefined) console.log(JSON.stringify(result));
    else writeWhole(values.out, `${JSON.stringify(result)}\n`);
    for (const sentence of news) console.error(sentence);
    if (news.length === 0) console.error('Tidak ada yang baru.');
    if (values.out !== undefined) console.error(`${values.out} ditulis.`);
    return 0;
  } catch (error) {
    for (const sentence of sentencesIn(error, file, values.out)) console.error(sentence);
    return 1;
  }
}

function made({ key, read }: Kind, file: string, packFiles: string[], asPack: boolean) {
  const packs = packFiles.map(textOf);
  const before = openPacks({ packs });
  refuseWrongPacks(before, packFiles);
  const twin = packs.findIndex((text) => asPack && kindOf(text) === key);
  if (twin >= 0) {
    throw new BadFile(
      `${packFiles[twin]}: Dari dua paket ${key} hanya satu yang berlaku. Pakai paket ini tanpa --as-pack.`,
    );
  }
  const entries = read(textOf(file), before);
  throwAny(mistakesIn(key, entries, packs));
  const value = entries.map((entry) => entry.value);
  const after = openPacks({ packs, [key]: value });
  const news = [
    ...newContests(before.contests, after.contests),
    ...newCirculars(before.circulars, after.circulars),
  ];
  return { value, news };
}

function refuseWrongPacks({ problems }: PacksInForce, files: string[]): void {
  const sentences = problems.map(({ path, reason }) => {
    const [, index, field = ''] = /^packs\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const file = files[Number(index)];
    return `${file}${field && `, ${field}`}: ${sayingOf(reason)} Periksa: npm run packs -- ${file}`;
  });
  if (sentences.length > 0) throw new BadFile(sentences.join('\n'));
}

function refuseOverwriting(read: string[], out: string | undefined): void {
  if (out !== undefined && read.some((file) => resolve(file) === resolve(out))) {
    throw new BadFile(`${out}: Berkas ini yang dibaca. Pilih nama lain untuk --out.`);
  }
}

function sentencesIn(error: unknown, file: string, out: string | undefined): string[] {
  if (error instanceof BadFile) return [error.message];
  if (!(error instanceof BadTable)) throw error;
  const { mistakes } = error;
  return [
    ...mistakes.map((mistake) => `${file}, ${sentenceOf(mistake)}`),
    `${mistakes.length} kesalahan.${out === undefined ? '' : ` ${out} tidak diubah.`}`,
  ];
}
