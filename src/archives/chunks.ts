/** Pieces of a file as streams hand them over: bytes in a buffer that is not shared with another thread. */
export type Chunk = Uint8Array<ArrayBuffer>;

/** So many chunks are given back together. */
const SPENT_TOGETHER = 16;

/** The chunks of a stream, one at a time. Each is spent when the next has been asked for, so nobody may hold on to one. */
export async function* chunksOf(stream: ReadableStream<Chunk>): AsyncIterable<Chunk> {
  const source = stream.getReader();
  let spent: ArrayBuffer[] = [];
  try {
    for (let next = await source.read(); !next.done; next = await source.read()) {
      const { buffer, byteLength } = next.value;
      yield next.value;
      // A buffer that holds more than this chunk is not its own.
      if (buffer.byteLength === byteLength) spent.push(buffer);
      if (spent.length < SPENT_TOGETHER) continue;
      discard(spent);
      spent = [];
    }
  } finally {
    await source.cancel().catch(() => {});
  }
}

/**
 * Gives back the memory of buffers at once. A browser keeps the bytes until it gets round to clearing up, and as it sees only a small object for each it
 * is in no hurry: 30 MB and more lie about by then. What is sent to a port that has been closed is gone.
 */
function discard(buffers: ArrayBuffer[]): void {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(undefined, buffers);
  port1.close();
}
