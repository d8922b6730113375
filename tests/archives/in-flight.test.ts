import { createInflateRaw } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { expect, test, vi } from 'vitest';
import { randomFrom } from '../../scripts/random.ts';
import { readArchives } from '../../src/archives/read.ts';

const LIKES = 20_000;
/** The directory at the end, and a piece or two on their way. */
const MOST_AHEAD = 1_000_000;

test('no more of an archive is read than somebody has made use of, but for a few pieces', async () => {
  const blob = new Counted([await zip(likes())]);
  vi.stubGlobal('DecompressionStream', Unpacking);
  let acts = 0;
  let ahead = 0;
  const { unread } = await readArchives(
    [{ name: 'a.zip', blob }],
    () => {
      acts++;
      ahead = Math.max(ahead, blob.read - (acts / LIKES) * blob.size);
    },
    () => {},
  );
  expect([acts, unread]).toEqual([LIKES, []]);
  expect(blob.size).toBeGreaterThan(2.5 * MOST_AHEAD);
  expect(ahead).toBeLessThan(MOST_AHEAD);
});

/** Node's own takes all that it is given; browsers keep to the standard: nothing is unpacked before what has been is read. */
class Unpacking extends TransformStream<Uint8Array, Uint8Array> {
  constructor() {
    const inflate = createInflateRaw();
    super({
      start: (controller) => void inflate.on('data', (data) => controller.enqueue(new Uint8Array(data))),
      transform: (chunk) => new Promise((done) => inflate.write(chunk, () => done())),
      flush: () => new Promise((done) => inflate.end(done)),
    });
  }
}

/** Counts what is read of it. */
class Counted extends Blob {
  read = 0;

  override slice(...range: Parameters<Blob['slice']>): Blob {
    const part = super.slice(...range);
    const arrayBuffer = () => {
      this.read += part.size;
      return Blob.prototype.arrayBuffer.call(part);
    };
    return Object.assign(part, { arrayBuffer });
  }
}

/** What can hardly be packed. */
function likes(): string {
  const next = randomFrom(1);
  const noise = () =>
    Array.from({ length: 200 }, () => String.fromCharCode(0x4e00 + next() * 0x4000)).join('');
  const liked = Array.from({ length: LIKES }, (_, n) => ({
    title: `akun${n}`,
    string_list_data: [{ href: noise(), timestamp: 1_660_000_000 + n }],
  }));
  return JSON.stringify({ likes_media_likes: liked });
}

async function zip(text: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  await writer.add('your_instagram_activity/likes/liked_posts.json', new TextReader(text));
  return writer.close();
}
