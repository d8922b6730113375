import type { ArchiveSite, PastAct, Tell } from './act.ts';
import { chunksOf } from './chunks.ts';
import { facebookReader } from './facebook.ts';
import { instagramReader } from './instagram.ts';
import { type ArchiveProblem, problemIn, Unarchived } from './problem.ts';
import type { ArchivedFile, FileKind, SiteReader } from './reader.ts';
import { tiktokReader } from './tiktok.ts';
import { xReader } from './x.ts';
import { youtubeReader } from './youtube.ts';
import { openZip } from './zip.ts';

/** A file that the person has chosen. */
export interface Chosen {
  name: string;
  blob: Blob;
}

/** How far the reading is, in bytes as they lie in the archives. */
export interface Progress {
  read: number;
  total: number;
}

/** What became of it. */
export interface Outcome {
  sites: ArchiveSite[];
  /** The chosen files that could not be read, and files within them that are damaged or of a form that nobody knows. */
  unread: { name: string; problem: ArchiveProblem }[];
}

interface Found extends ArchivedFile {
  packed: number;
  from: string;
}

/** A file with who reads it: of one that several sites may have, there is one for each. */
interface Reading {
  reader: SiteReader;
  kind: FileKind;
  file: Found;
}

/** How often progress is told: every so many bytes. */
const STEP = 500_000;

/**
 * Reads archives of the five sites, several parts of one archive at once too, and tells every act of the person's own that is in them. Holds
 * neither the archives nor what was read. Never throws for what is in the files: see `Outcome.unread`.
 */
export async function readArchives(
  chosen: Chosen[],
  tell: Tell,
  onProgress: (progress: Progress) => void,
): Promise<Outcome> {
  const readers = [facebookReader(), instagramReader(), xReader(), tiktokReader(), youtubeReader()];
  const refused: Outcome['unread'] = [];
  const found: Found[] = [];
  for (const one of chosen) {
    try {
      found.push(...(await filesIn(one, readers)));
    } catch (error) {
      refused.push({ name: one.name, problem: problemIn(error) });
    }
  }
  // A part of an archive may hold nothing but pictures, and nothing in it says of which site.
  const asPart = (problem: ArchiveProblem) =>
    problem === 'unknown' && found.length > 0 ? 'useless' : problem;
  const unread = refused.map(({ name, problem }) => ({ name, problem: asPart(problem) }));
  const sites = new Set<ArchiveSite>();
  const hear = (act: PastAct) => {
    sites.add(act.site);
    tell(act);
  };
  const { recognised, problems } = await readFiles(inOrder(found, readers), hear, onProgress);
  for (const reader of readers) reader.finish?.(hear);
  return { sites: [...(sites.size > 0 ? sites : recognised)], unread: [...unread, ...problems] };
}

/** Reads the files in this order; gives whose are understood, whether or not they tell of acts, and which could not be read. */
async function readFiles(
  readings: Reading[],
  tell: Tell,
  onProgress: (progress: Progress) => void,
): Promise<{ recognised: Set<ArchiveSite>; problems: Outcome['unread'] }> {
  const total = readings.reduce((sum, { file }) => sum + file.packed, 0);
  const recognised = new Set<ArchiveSite>();
  const understood = new Set<Found>();
  const problems: { file: Found; problem: ArchiveProblem }[] = [];
  let before = 0;
  for (const { reader, kind, file } of readings) {
    const chunks = () => counting(file, (share) => onProgress({ read: before + share, total }));
    try {
      await kind.read({ path: file.path, chunks }, tell);
      understood.add(file);
      recognised.add(reader.site);
    } catch (error) {
      problems.push({ file, problem: problemIn(error) });
    }
    before += file.packed;
    onProgress({ read: before, total });
  }
  return { recognised, problems: inFiles(problems, understood) };
}

/** Each file once; that it is strange to one reader says nothing where another understands it. */
function inFiles(
  problems: { file: Found; problem: ArchiveProblem }[],
  understood: Set<Found>,
): Outcome['unread'] {
  const unread = problems
    .filter(({ file, problem }) => problem !== 'strange' || !understood.has(file))
    .map(({ file, problem }) => ({ name: `${file.from}: ${file.path}`, problem }));
  return unread.filter(({ name }, place) => unread.findIndex((one) => one.name === name) === place);
}

/** What of a chosen file is to be read; throws `Unarchived` when there is nothing. */
async function filesIn({ name, blob }: Chosen, readers: SiteReader[]): Promise<Found[]> {
  if (blob.size === 0) throw new Unarchived('empty');
  const start = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
  const isWanted = (path: string) => readers.some(({ kinds }) => kinds.some((kind) => kind.path.test(path)));
  if (begins(start, 'PK')) {
    const { wanted, paths } = await openZip(blob, isWanted);
    if (wanted.length === 0) throw new Unarchived(whyNothing(paths, readers));
    return wanted.map((file) => ({ ...file, from: name }));
  }
  if (PACKED.some((mark) => begins(start, mark))) throw new Unarchived('packed');
  if (!/\.(json|html?|js|csv|txt)$/i.test(name)) throw new Unarchived('foreign');
  if (!isWanted(name)) throw new Unarchived('unknown');
  return [{ path: name, from: name, packed: blob.size, chunks: () => chunksOf(blob.stream()) }];
}

/** How gzip (`.tgz`), 7-Zip and RAR begin. */
const PACKED = ['\x1f\x8b', '7z\xbc\xaf', 'Rar!'];

function begins(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((letter, place) => bytes[place] === letter.charCodeAt(0));
}

function whyNothing(paths: string[], readers: SiteReader[]): ArchiveProblem {
  if (paths.length === 0) return 'empty';
  if (paths.some((path) => /\.zip$/i.test(path))) return 'nested';
  const reader = readers.find(({ sign }) => paths.some((path) => sign.test(path)));
  return reader ? (reader.whyUseless?.(paths) ?? 'useless') : 'unknown';
}

/** The files with who reads them, in the order that each site's reader needs. */
function inOrder(found: Found[], readers: SiteReader[]): Reading[] {
  const left = new Set(found);
  return readers.flatMap((reader) =>
    reader.kinds.flatMap((kind) => {
      const files = (kind.shared ? found : [...left]).filter(({ path }) => kind.path.test(path));
      for (const file of files) left.delete(file);
      return files.map((file) => ({ reader, kind, file }));
    }),
  );
}

async function* counting(file: Found, onRead: (share: number) => void): AsyncIterable<Uint8Array> {
  let read = 0;
  let told = 0;
  for await (const chunk of file.chunks()) {
    yield chunk;
    read += chunk.length;
    if (read - told < STEP) continue;
    told = read;
    // What is packed grows as it is read: never more than the file's share.
    onRead(Math.min(file.packed, read / GROWTH));
  }
}

/** About how much larger than packed these texts are. */
const GROWTH = 8;
