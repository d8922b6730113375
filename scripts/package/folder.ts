import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sumLine } from './sums.ts';
import type { Files } from './zip.ts';

/**
 * Why no release can be written to `folder` (an absolute path), as a sentence, or nothing when one can. With `replaces` a release that is
 * there gives way, unless somebody has changed or added a file since it was made: nobody's work is lost.
 */
export function refusalOf(folder: string, replaces: boolean): string | undefined {
  const there = nearest(folder);
  if (!statSync(there).isDirectory()) return `${there} is a file, not a folder`;
  const parent = nearest(dirname(folder));
  if (!isWritable(parent)) return `${parent} is a folder in which you may not write`;
  if (there !== folder || readdirSync(folder).length === 0) return undefined;
  if (!replaces) return `${folder} is not empty`;
  const changed = changedIn(folder);
  return changed.length === 0
    ? undefined
    : `${folder} holds files that were changed or added since that release was made: ${changed.join(', ')}. Move the folder away, or name another folder with --out.`;
}

/** Writes `files` to `folder` in place of what is there, all of them or none. */
export function writeWhole(files: Files, folder: string): void {
  // Beside it, because nothing can be renamed from one disk to another.
  const fresh = `${folder}.${process.pid}`;
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The files of a release that differ from its `SHA256SUMS`, or are not in there, in the order of their names. */
function changedIn(folder: string): string[] {
  const list = join(folder, 'SHA256SUMS');
  const sums = new Set(existsSync(list) ? readFileSync(list, 'utf8').split('\n') : []);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== 'SHA256SUMS' && !sums.has(sumLine(path, readFileSync(join(folder, path)))))
    .sort();
}

/** The path itself when something is there, or else what is there above it. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
