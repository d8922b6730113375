import { type Entry, ERR_SPLIT_ZIP_FILE, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { type Chunk, chunksOf, spender } from './chunks.ts';
import { Unarchived } from './problem.ts';
import type { ArchivedFile } from './reader.ts';

/** A file in a zip: its sizes as the zip's directory states them, in bytes. */
export interface ZippedFile extends ArchivedFile {
  packed: number;
  size: number;
}

/** More than any archive of a person has; a directory must fit into memory. */
const MOST_FILES = 2_000_000;
/** A file that is to be read at most, and how much larger than packed it may be from a size on: texts of these sites shrink to a thirtieth. */
const LARGEST = 4_000_000_000;
const RATIO = 250;
const UNSUSPICIOUS = 50_000_000;

/**
 * The files in a zip (with zip64) that `isWanted`, without reading the others: the directory at its end is read, then each wanted file where it lies.
 * Also gives what the directory tells of the rest. Throws `Unarchived`.
 */
export async function openZip(
  blob: Blob,
  isWanted: (path: string) => boolean,
): Promise<{ wanted: ZippedFile[]; paths: string[] }> {
  const wanted: ZippedFile[] = [];
  const paths: string[] = [];
  const isNew = firstSeen();
  try {
    const reader = new ZipReader(sliced(blob), { useWebWorkers: false, strictness: 'tolerant' });
    for await (const entry of reader.getEntriesGenerator()) {
      const { directory } = entry;
      const path = pathOf(entry);
      if (paths.length >= MOST_FILES) throw new Unarchived('bomb');
      if (directory) continue;
      if (isWanted(path)) {
        if (isNew(path)) wanted.push(fileOf(blob, entry));
      } else if (paths.length < SHOWN) paths.push(path);
    }
  } catch (error) {
    throw asProblem(error);
  }
  return { wanted, paths };
}

/** Of what nobody asks for this many names are enough to say what the archive is. */
const SHOWN = 50_000;

function firstSeen(): (name: string) => boolean {
  const seen = new Set<string>();
  return (name) => !seen.has(name) && seen.add(name).has(name);
}

/** Some programs of Windows put its own sign between folders. */
function pathOf({ filename }: Entry): string {
  return filename.replaceAll('\\', '/');
}

function fileOf(blob: Blob, entry: Entry): ZippedFile {
  const { compressedSize: packed, uncompressedSize: size } = entry;
  return { path: pathOf(entry), packed, size, chunks: () => contentOf(blob, entry) };
}

async function* contentOf(blob: Blob, entry: Entry): AsyncIterable<Chunk> {
  const { encrypted, compressedSize, uncompressedSize, compressionMethod, offset, directory } = entry;
  if (encrypted) throw new Unarchived('encrypted');
  refuseBomb(uncompressedSize, compressedSize);
  if (directory) return;
  const packed = () => packedAt(blob, offset, compressedSize);
  let read = 0;
  try {
    for await (const chunk of unpacked(packed, compressionMethod)) {
      read += chunk.length;
      refuseBomb(read, compressedSize);
      yield chunk;
    }
  } catch (error) {
    throw asProblem(error);
  }
}

/** What stands before the content of each file: a mark, and at the end how long its name is and what else stands there. Source: PKWARE's APPNOTE, 4.3.7. */
const HEADER = { length: 30, mark: 0x04034b50, name: 26, extra: 28 };
/** So much of what is packed is read at a time. */
const PIECE = 65_536;

/**
 * The packed content of the file whose header is at `offset`. Ours, because the library sends it through several streams, and what is left in them a browser
 * clears up late: as much again as the archive has of texts.
 */
async function* packedAt(blob: Blob, offset: number, length: number): AsyncIterable<Chunk> {
  const header = new DataView((await bytesAt(blob, offset, HEADER.length)).buffer);
  if (header.getUint32(0, true) !== HEADER.mark) throw new Unarchived('broken');
  const start =
    offset + HEADER.length + header.getUint16(HEADER.name, true) + header.getUint16(HEADER.extra, true);
  const spend = spender();
  for (let from = 0; from < length; from += PIECE) {
    const piece = await bytesAt(blob, start + from, Math.min(PIECE, length - from));
    yield piece;
    spend(piece);
  }
}

async function bytesAt(blob: Blob, offset: number, length: number): Promise<Chunk> {
  const bytes = new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
  if (bytes.length < length) throw new Unarchived('broken');
  return bytes;
}

/** How files in a zip are packed. Source: PKWARE's APPNOTE, 4.4.5. */
const STORED = 0;
const DEFLATED = 8;

async function* unpacked(packed: () => AsyncIterable<Chunk>, method: number): AsyncIterable<Chunk> {
  if (method === STORED) {
    yield* packed();
    return;
  }
  if (method !== DEFLATED) throw new Unarchived('broken');
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What goes wrong here ends the stream that is read below.
  const written = writeInSteps(packed(), writer).catch((error) => writer.abort(error).catch(() => {}));
  try {
    yield* chunksOf(readable);
  } finally {
    await written;
  }
}

/** A browser unpacks all that it is given at once, whether somebody reads it or not: so it is given little. */
const STEP = 8192;

async function writeInSteps(
  chunks: AsyncIterable<Chunk>,
  writer: WritableStreamDefaultWriter<Chunk>,
): Promise<void> {
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += STEP) {
      await writer.ready;
      await writer.write(chunk.subarray(from, from + STEP));
    }
  }
  await writer.close();
}

function refuseBomb(size: number, packed: number): void {
  if (size > LARGEST || (size > UNSUSPICIOUS && size > packed * RATIO)) throw new Unarchived('bomb');
}

/** Reads a blob where it is asked to: nothing of it is held. (The library's own reader of blobs comes with others that use the network.) */
function sliced(blob: Blob) {
  return {
    size: blob.size,
    get readable() {
      return blob.stream();
    },
    readUint8Array: async (offset: number, length: number) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
    createReadable: ({ offset = 0, size = blob.size } = {}) => blob.slice(offset, offset + size).stream(),
  };
}

function asProblem(error: unknown): Unarchived {
  if (error instanceof Unarchived) return error;
  return new Unarchived(error instanceof Error && error.message === ERR_SPLIT_ZIP_FILE ? 'split' : 'broken');
}
