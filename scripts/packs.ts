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
import { reasonIn } from '../src/status/reasons.ts';
import { wordsIn } from '../src/words/words.ts';
import { counts } from './packs/counts.ts';

const BUNDLED = join(import.meta.dirname, '../src/packs/bundled');

export const USAGE = `usage: npm run packs [-- FILE…]
Checks the bundled packs and each FILE against them. Every mistake is a sentence with the path of its field.`;

/**
 * `npm run packs [-- FILE…]`: checks the bundled packs and the files, and says how many of each thing they hold. Each file is held
 * against the bundled packs, as it would be in the extension. Every problem is one sentence with the path of the field, that of a
 * file in Indonesian, too; returns 1 when there is any.
 */
export async function main(files: string[]): Promise<number> {
  const problems: string[] = [];
  const bundled = readBundled(problems);
  const inForce = bodies(bundled);
  problems.push(
    ...checkPacks(inForce).map((found) => `bundled/${found.kind}.json: ${found.path}: ${found.message}`),
  );
  console.log('Bundled packs');
  for (const pack of bundled) report(pack);
  for (const file of files) problems.push(...checkFile(file, inForce));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'All in order.' : `${problems.length} wrong.`);
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
  const [, list = '', index = ''] = /^body(\.contests)?\[(\d+)\]/.exec(path) ?? [];
  const { body } = JSON.parse(content);
  return String((list ? body.contests : body)[index]?.id ?? '');
}

function checkFile(file: string, inForce: Partial<Bodies>): string[] {
  try {
    const content = readFileSync(file, 'utf8');
    const pack = READERS[kindOf(content)](content);
    console.log(file);
    report(pack);
    const found = checkPacks(bodies([pack]), inForce);
    const refused = found.length > 0 || isBundled(pack, inForce) ? [] : refusals(content);
    return [...found, ...refused].map(({ path, message }) =>
      explained(file, path, message, `${path}: ${message}`),
    );
  } catch (error) {
    if (!(error instanceof Unreadable)) return [`${file}: ${error instanceof Error ? error.message : error}`];
    const { path, reason } = problemOf(error);
    return [explained(file, path, reason, error.message)];
  }
}

/** Why the extension would not take a file that is right in itself: its edition, or what it would take away from what is in force. */
function refusals(content: string): { path: string; message: string }[] {
  return openPacks({ packs: [content] }).problems.map(({ path, reason }) => ({
    path: path.replace('packs[0].', ''),
    message: reason,
  }));
}

function isBundled({ kind, body }: Pack<unknown>, inForce: Partial<Bodies>): boolean {
  return isDeepStrictEqual(body, inForce[kind]);
}

/** A problem as the readers say it, and in Indonesian with its place in words, for a legal desk. */
function explained(file: string, path: string, reason: string, message: string): string {
  return `${file}: ${message}\n  ${placeOf(path)}: ${reasonIn(wordsIn('id'), reason)}`;
}

/** `body[0].rules[1].stages[0]` as `entri ke-1, aturan ke-2, isian stages`. */
function placeOf(path: string): string {
  const entry = /^body(?:\.contests)?\[(\d+)\]/.exec(path)?.[1];
  const rule = /\.rules\[(\d+)\]\./.exec(path)?.[1];
  const field = /([A-Za-z]+)(?:\[\d+\])?$/.exec(path)?.[1];
  const parts = [
    entry && `entri ke-${Number(entry) + 1}`,
    rule && `aturan ke-${Number(rule) + 1}`,
    field && `isian ${field}`,
  ];
  return parts.filter(Boolean).join(', ') || 'berkas';
}

function bodies(packs: Pack<unknown>[]): Partial<Bodies> {
  return Object.fromEntries(packs.map(({ kind, body }) => [kind, body]));
}

function report(pack: Pack<unknown>): void {
  const lines = counts(bodies([pack])).map(([what, count]) => `    ${String(count).padStart(5)} ${what}`);
  console.log([`  ${pack.kind}, edition ${pack.edition} of ${pack.issued}`, ...lines].join('\n'));
}
