/** Pieces of a file as streams hand them over: bytes in a buffer that is not shared with another thread. */
export type Chunk = Uint8Array<ArrayBuffer>;

/** The chunks of a stream, one at a time. Each is spent when the next has been asked for, so nobody may hold on to one. */
export async function* chunksOf(stream: ReadableStream<Chunk>): AsyncIterable<Chunk> {
  const source = stream.getReader();
  const spend = spender();
  try {
    for (let next = await source.read(); !next.done; next = await source.read()) {
      yield next.value;
      spend(next.value);
    }
  } finally {
    await source.cancel().catch(() => {});
  }
}

/** So many bytes are given back together. */
const SPENT_TOGETHER = 500_000;

/**
 * Gives back the memory of chunks that nobody needs any more. A browser keeps the bytes until it gets round to clearing up, and as it sees only a small object
 * for each it is in no hurry: all that has been read of an archive lies about by then.
 */
export function spender(): (chunk: Chunk) => void {
  let spent: ArrayBuffer[] = [];
  let bytes = 0;
  return ({ buffer, byteLength }) => {
    // A buffer that holds more than this chunk is not its own.
    if (buffer.byteLength !== byteLength) return;
    spent.push(buffer);
    bytes += byteLength;
    if (bytes < SPENT_TOGETHER) return;
    discard(spent);
    spent = [];
    bytes = 0;
  };
}

/** What is sent to a port that has been closed is gone. */
function discard(buffers: ArrayBuffer[]): void {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(undefined, buffers);
  port1.close();
}
