import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readItems, readJson } from '../../src/archives/json.ts';

const VALUE = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
const SIZES = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
const RUNS = { numRuns: 1500 };

test('the items of any list, in pieces of any size, are those that JSON.parse gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(VALUE), SIZES, fc.constantFrom(0, 2), async (list, sizes, indent) => {
      expect(await itemsOf(JSON.stringify(list, null, indent), sizes)).toEqual(
        list.map((item) => ['', asRead(item)]),
      );
    }),
    RUNS,
  );
});

test('those of the lists in an object come with their keys', async () => {
  const lists = fc.dictionary(fc.string({ unit: 'binary' }), fc.array(VALUE), {
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(lists, SIZES, async (object, sizes) => {
      const expected = Object.entries(JSON.parse(JSON.stringify(object))).flatMap(([key, list]) =>
        Array.isArray(list) ? list.map((item) => [key, item]) : [],
      );
      expect(await itemsOf(JSON.stringify(object), sizes)).toEqual(expected);
    }),
    RUNS,
  );
});

test('whatever is cut off is damaged, wherever it is cut', async () => {
  const whole = '{"a": [1, -2.5e3, "b\\"\\\\", {"c": [null]}], "d": "e"}';
  for (let end = 0; end < whole.length; end++) {
    await expect(itemsOf(whole.slice(0, end), [3]), whole.slice(0, end)).rejects.toThrow();
  }
});

test.each([
  '[1,]',
  '[,1]',
  '{"a":}',
  '{"a" 1}',
  '{a: 1}',
  '[1}',
  '{"a": 1]',
  '[1] 2',
  '[tru]',
  '["\u0001"]',
  '',
])('what is no JSON is damaged: %s', async (text) => {
  await expect(itemsOf(text, [2])).rejects.toThrow();
});

test('what nobody asks for is passed over, of whatever size', async () => {
  const values: unknown[] = [];
  const text = `{"other": "${'x'.repeat(20_000_000)}", "wanted": [1]}`;
  await readJson(
    pieces(text, [65_536]),
    ([key]) => (key === undefined ? 'enter' : key === 'wanted' ? 'take' : 'pass'),
    (value) => values.push(value),
  );
  expect(values).toEqual([[1]]);
});

async function itemsOf(text: string, sizes: number[]): Promise<[key: string, item: unknown][]> {
  const items: [string, unknown][] = [];
  await readItems(pieces(text, sizes), (item, key) => items.push([key, item]));
  return items;
}

/** As it comes back from JSON: without -0. */
function asRead(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The bytes of `text` in pieces of these sizes, over and over. */
async function* pieces(text: string, sizes: number[]): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}
