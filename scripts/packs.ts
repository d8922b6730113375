import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openPacks } from '../src/briefing/packs.ts';
import { openBundled } from '../src/packs/bundled.ts';
import { checkPacks } from '../src/packs/check.ts';
import { kindOf, type Pack } from '../src/packs/pack.ts';
import { Unreadable } from '../src/packs/read.ts';
import { type Bodies, READERS } from '../src/packs/readers.ts';
import { problemOf } from '../src/settings/managed.ts';
import { counts } from './packs/counts.ts';
import { explained } from './packs/explained.ts';
import { readNamed } from './packs/named.ts';

const BUNDLED = join(import.meta.dirname, '../src/packs/bundled');

export const USAGE = `usage: npm run packs [-- FILE…]
Checks the bundled packs, and the FILEs together as the extension would take them besides. Each problem is a sentence with the path of its
field, and can hide others: a file is read up to its first mistake. Correct what is named and run the command again.`;

const AGAIN = 'One mistake can hide others: correct what is named and run the command again.';

/** A file whose pack is right in itself. */
interface PackFile {
  file: string;
  content: string;
  pack: Pack<unknown>;
}

/**
 * `npm run packs [-- FILE…]`: checks the bundled packs and the files, and says how many of each thing they hold. The files are taken
 * together, as the extension would take them, so one may name what another brings. Every problem is one sentence with the path of the
 * field, that of a file in Indonesian, too; of what the readers refuse in a file it is the first. Returns 1 when there is any.
 */
export async function main(files: string[]): Promise<number> {
  const problems: string[] = [];
  const bundled = readBundled(problems);
  const areAllRead = problems.length === 0;
  const inForce = bodies(bundled);
  problems.push(
    ...checkPacks(inForce).map((found) => `bundled/${found.kind}.json: ${found.path}: ${found.message}`),
  );
  console.log('Bundled packs');
  for (const pack of bundled) report(pack);
  const read = files.flatMap((file) => readFile(file, problems));
  // Nothing can be taken besides packs that are not there.
  if (areAllRead) problems.push(...refusals(read.filter(({ pack }) => !isBundled(pack, inForce))));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'All in order.' : `${problems.length} wrong. ${AGAIN}`);
  return problems.length === 0 ? 0 : 1;
}

/** The bundled packs that can be read; each of the others is a problem, with the id of its entry: few can count to the 500th. */
function readBundled(problems: string[]): Pack<unknown>[] {
  const packs: Pack<unknown>[] = [];
  for (const [kind, open] of Object.entries(openBundled())) {
    try {
      packs.push(open());
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const id = idAt(readFileSync(join(BUNDLED, `${kind}.json`), 'utf8'), error.path);
      problems.push(`bundled/${kind}.json: ${error.message}${id && ` (in ${id})`}`);
    }
  }
  return packs;
}

/** The id of the entry of a pack that `path` leads into; empty where it leads into none. */
function idAt(content: string, path: string): string {
  const [entry, list, index = ''] = /^body(\.contests)?\[(\d+)\]/.exec(path) ?? [];
  // What is no JSON has no entries, and cannot be parsed for one.
  if (!entry) return '';
  const { body } = JSON.parse(content);
  return String((list ? body.contests : body)[index]?.id ?? '');
}

/** The file, counted, or nothing when it cannot be read: that is one of `problems`. */
function readFile(file: string, problems: string[]): PackFile[] {
  try {
    const content = readNamed(file);
    const pack = READERS[kindOf(content)](content);
    console.log(file);
    report(pack);
    return [{ file, content, pack }];
  } catch (error) {
    const { path, reason } = problemOf(error);
    problems.push(explained(file, path, reason));
    return [];
  }
}

/** Why the extension would not take `files`: it says one reason for each, here is everything that a refused file names and no pack has. */
function refusals(files: PackFile[]): string[] {
  const { problems, regions, elections, circulars } = openPacks({
    packs: files.map(({ content }) => content),
  });
  return files.flatMap(({ file, pack }, index) => {
    const refused = problems.find(({ path }) => /^packs\[(\d+)\]/.exec(path)?.[1] === String(index));
    if (!refused) return [];
    const path = refused.path.replace(/^packs\[\d+\]\.?/, '');
    const strangers = checkPacks(bodies([pack]), { regions, calendar: elections, circulars }).filter(
      ({ message }) => message.endsWith('which no pack has'),
    );
    return strangers.some((one) => one.path === path)
      ? strangers.map((one) => explained(file, one.path, one.message))
      : [explained(file, path, refused.reason)];
  });
}

function isBundled({ kind, body }: Pack<unknown>, inForce: Partial<Bodies>): boolean {
  return isDeepStrictEqual(body, inForce[kind]);
}

function bodies(packs: Pack<unknown>[]): Partial<Bodies> {
  return Object.fromEntries(packs.map(({ kind, body }) => [kind, body]));
}

function report(pack: Pack<unknown>): void {
  const lines = counts(bodies([pack])).map(([what, count]) => `    ${String(count).padStart(5)} ${what}`);
  console.log([`  ${pack.kind}, edition ${pack.edition} of ${pack.issued}`, ...lines].join('\n'));
}
