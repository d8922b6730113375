import { createHash } from 'node:crypto';

/** The SHA-256 of `content`, hexadecimal. */
export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The line of `SHA256SUMS` for one file, as `sha256sum` writes it. */
export function sumLine(path: string, content: Buffer): string {
  return `${sha256(content)}  ${path}`;
}
