import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A file that cannot be read, used or written, with a sentence in Indonesian that names it. */
export class BadFile extends Error {
  override name = 'BadFile';
}

/**
 * The text of a file as spreadsheets save it: UTF-8, or UTF-16 with a byte order mark. What is neither becomes U+FFFD, which `readTable`
 * refuses with its cell.
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The text of `file`; throws `BadFile` where there is none. */
export function textOf(file: string): string {
  try {
    return decoded(readFileSync(file));
  } catch (error) {
    throw new BadFile(`${file}: ${whyIn(error, 'Berkas ini tidak ada.')}`);
  }
}

/** Writes `file` whole or not at all; throws `BadFile` where it cannot, and what was there before stays. */
export function writeWhole(file: string, content: string): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new BadFile(`${file}: ${whyIn(error, 'Foldernya tidak ada.')} Tidak ada yang ditulis.`);
  }
}

/** Why the system refuses a file, where `absent` says what is not there. */
function whyIn(error: unknown, absent: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return absent;
  if (code === 'EISDIR') return 'Ini folder, bukan berkas.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'Anda tidak punya izin untuk berkas ini, atau berkas ini sedang dibuka.';
  if (typeof code === 'string') return `Berkas ini tidak dapat dipakai (${code}).`;
  throw error;
}
