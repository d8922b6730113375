import { ZipWriter } from '@zip.js/zip.js';
import type { ArchiveSite } from '../../src/archives/act.ts';
import type { Interaction } from '../../src/policy/circular.ts';
import { ordinary, touching } from './deeds.ts';
import { FACEBOOK } from './facebook.ts';
import { INSTAGRAM } from './instagram.ts';
import { dayOf, type Files, type SiteArchives, type Variant } from './site.ts';
import { TIKTOK } from './tiktok.ts';
import { stageOnDay } from './world.ts';
import { X } from './x.ts';
import { YOUTUBE } from './youtube.ts';

export const ALL_SITES: SiteArchives[] = [FACEBOOK, INSTAGRAM, X, TIKTOK, YOUTUBE];

/** One act that touches a contestant, as the archive tells it: what a check has to find, no more and no less. */
export interface Expected {
  interaction: Interaction;
  number: number;
  /** The day in the region, where the archive tells it. */
  day?: string;
  /** The act was on that day at the earliest. */
  earliest?: true;
  /** The stage of the invented election on that day. */
  stage?: string;
}

/** What is in an archive and how it is written. */
export interface Plan {
  site: ArchiveSite;
  variant: Variant;
  files: Files;
  expected: Expected[];
}

/** What one act takes up in an archive of texts, packed, about. */
const BYTES_OF_DEED = 45;
/** Texts take a fifth of a large archive and no more than what a person does in ten years of every day; the rest is pictures. */
const TEXT_SHARE = 0.2;
const MOST_TEXT = 10_000_000;
const PICTURE = 4_000_000;

/** An archive of about `size` bytes, the same for the same seed. */
export function plan(
  { site, variants }: SiteArchives,
  variantName: string | undefined,
  size: number,
  seed: number,
): Plan {
  const variant = variants.find(({ name }) => variantName === undefined || name === variantName);
  if (!variant)
    throw new Error(`${site} has no variant ${variantName}: ${variants.map(({ name }) => name).join(', ')}`);
  const special = touching(seed);
  const count = Math.floor(textIn(size) / BYTES_OF_DEED);
  const deeds = function* () {
    yield* special;
    yield* ordinary(count, seed);
  };
  const files = new Map([...variant.files(deeds), ...pictures(size)]);
  const expected = special.filter(variant.tells).map((deed): Expected & { account: string } => {
    const { interaction, account } = deed;
    const told = { interaction, number: account.number ?? 0, account: account.name };
    if (!variant.dated(deed)) return told;
    const day = dayOf(deed.time);
    const stage = stageOnDay(day);
    return {
      ...told,
      day,
      ...(variant.earliest?.(deed) ? { earliest: true } : {}),
      ...(stage ? { stage } : {}),
    };
  });
  return { site, variant, files, expected: onceEach(expected) };
}

/** What has no date is told once for each account. */
function onceEach(expected: (Expected & { account: string })[]): Expected[] {
  const seen = new Set<string>();
  return expected
    .filter(({ day, interaction, account }) => {
      const key = `${interaction} ${account}`;
      return day !== undefined || (!seen.has(key) && seen.add(key));
    })
    .map(({ account, ...told }) => told);
}

/** How much of an archive of `size` bytes is text, packed. */
function textIn(size: number): number {
  return size < 1_000_000 ? size : Math.min(size * TEXT_SHARE, MOST_TEXT);
}

/** Stands for pictures: stored as they are, because pictures cannot be packed smaller. */
function* pictures(size: number): Iterable<[string, Iterable<string>]> {
  const rest = size - textIn(size);
  for (let n = 0; n * PICTURE < rest; n++) {
    yield [`media/posts/${n}.jpg`, picture(Math.min(PICTURE, rest - n * PICTURE))];
  }
}

function* picture(length: number): Iterable<string> {
  const block = 'picture '.repeat(8192);
  for (let left = length; left > 0; left -= block.length) yield block.slice(0, left);
}

/** Writes `files` as a zip. */
export async function writeZip(files: Files, to: WritableStream<Uint8Array>): Promise<void> {
  const zip = new ZipWriter(to, { useWebWorkers: false, level: 6, bufferedWrite: false });
  for (const [path, pieces] of files) {
    const isPicture = path.startsWith('media/');
    await zip.add(path, { readable: bytesOf(pieces) }, isPicture ? { level: 0 } : {});
  }
  await zip.close();
}

function bytesOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let batch = '';
      for (let next = source.next(); !next.done; next = source.next()) {
        batch += next.value;
        if (batch.length > 262_144) {
          controller.enqueue(Buffer.from(batch));
          return;
        }
      }
      if (batch !== '') controller.enqueue(Buffer.from(batch));
      controller.close();
    },
  });
}

/** A zip in memory, for tests. */
export async function zipBlob(files: Files): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await writeZip(files, new WritableStream({ write: (part) => void parts.push(new Uint8Array(part)) }));
  return new Blob(parts);
}

/** The files spread over so many zips, as sites do with large archives. */
export function inParts(files: Files, count: number): Files[] {
  const entries = [...files];
  return Array.from({ length: count }, (_, part) => new Map(entries.filter((_, at) => at % count === part)));
}
