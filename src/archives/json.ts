import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { Unarchived } from './problem.ts';

/** A text or an item that is longer than any that people or sites write, and nesting that no archive has. */
const LONGEST_TOKEN = 16_000_000;
const LONGEST_ITEM = 64_000_000;
const DEEPEST = 200;

/**
 * Hands over the values at `paths` (`$.*.likes.*`: keys between dots, `*` for any key or place) as they come, without ever holding more than one of
 * them. Throws where the JSON is damaged, or `Unarchived` where one value would fill the memory.
 */
export async function readJson(
  chunks: AsyncIterable<Uint8Array>,
  paths: string[],
  onValue: (value: unknown, path: string[]) => void,
): Promise<void> {
  const tokenizer = new Tokenizer({ stringBufferSize: 65_536 });
  const parser = new TokenParser({ paths, keepStack: false });
  const shallow = Math.max(...paths.map((path) => path.split('.').length - 1));
  let depth = 0;
  let lastToken = 0;
  let lastShallow = 0;
  tokenizer.onToken = (token) => {
    lastToken = token.offset;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth++;
    else if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth--;
    if (depth <= shallow) lastShallow = token.offset;
    if (depth > DEEPEST) throw new Unarchived('bomb');
    parser.write(token);
  };
  parser.onValue = ({ value, key, stack }) => {
    onValue(value, [...stack.slice(1).map((item) => String(item.key)), String(key)]);
  };
  let read = 0;
  for await (const chunk of withoutMark(chunks)) {
    tokenizer.write(chunk);
    read += chunk.length;
    if (read - lastToken > LONGEST_TOKEN || read - lastShallow > LONGEST_ITEM) throw new Unarchived('bomb');
  }
  if (!parser.isEnded) throw new Unarchived('broken');
}

/** X writes a script: everything before the first bracket is no JSON. */
export async function* withoutAssignment(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let begun = false;
  for await (const chunk of chunks) {
    const start = begun ? 0 : chunk.findIndex((byte) => byte === 0x5b || byte === 0x7b);
    if (start < 0) continue;
    begun = true;
    yield chunk.subarray(start);
  }
}

/** A mark of the byte order may stand before a JSON text. */
async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    first = false;
    yield marked ? chunk.subarray(3) : chunk;
  }
}

/** Hands over the items of a JSON text that is a list, or of the lists in one that is an object, with the key of each list. */
export async function readItems(
  chunks: AsyncIterable<Uint8Array>,
  onItem: (item: unknown, key: string) => void,
): Promise<void> {
  const { first, all } = await peeked(withoutMark(chunks));
  const isList = first === 0x5b;
  await readJson(all, [isList ? '$.*' : '$.*.*'], (item, [key = '']) => onItem(item, isList ? '' : key));
}

/** The first byte that is no space, and all bytes as if none had been looked at. */
async function peeked(chunks: AsyncIterable<Uint8Array>) {
  const source = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const { value, done } = await source.next();
    if (done) break;
    held.push(value);
    first = value.find((byte) => byte > 0x20);
  }
  async function* all(): AsyncIterable<Uint8Array> {
    yield* held;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { first, all: all() };
}
