import { readFileSync } from 'node:fs';
import { Unreadable } from '../../src/packs/read.ts';

/** What Node says of a file that somebody named wrongly, in words. */
const REASONS = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['EISDIR', 'is a folder, not a file'],
  ['EACCES', 'must not be read by you'],
]);

/** The text of a file that somebody named. Throws `Unreadable` with `file` when there is none. */
export function readNamed(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && REASONS.get(String(error.code));
    if (!reason) throw error;
    throw new Unreadable(file, reason);
  }
}
