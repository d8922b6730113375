import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakeIn } from '../../src/packs/json.ts';
import { fromJson, Unreadable } from '../../src/packs/read.ts';

test.each<[what: string, json: string, mistake: string]>([
  ['no comma between two fields', '{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: expected a comma or }'],
  ['no comma between two entries', '[\n  1 2]', 'line 2, column 5: expected a comma or ]'],
  ['a comma after the last field', '{"a": 1,\n}', 'line 2, column 1: expected a name in "…"'],
  ['a comma after the last entry', '[1,]', 'line 1, column 4: expected a value'],
  ['no value', '{"a": }', 'line 1, column 7: expected a value'],
  ['no colon', '{"a" 1}', 'line 1, column 6: expected a colon'],
  ['curly quotation marks', '{\r\n  “a”: 1\r\n}', 'line 2, column 3: expected a name in "…" or }'],
  ['words of another language', '[True]', 'line 1, column 2: expected a value or ]'],
  ['a text that goes on in the next line', '["a\nb"]', 'line 1, column 4: expected " at the end of the text'],
  ['a text without an end', '["a', 'line 1, column 4: expected " at the end of the text'],
  ['a path of Windows in a text', '["C:\\packs"]', 'line 1, column 5: expected \\\\ for \\'],
  ['a bracket that is still open', '[{"a": 1}', 'line 1, column 10: expected a comma or ]'],
  ['something after the end', '{}\n{}', 'line 2, column 1: expected nothing more'],
  ['nothing', '', 'line 1, column 1: expected a value'],
])('%s is found by line and column', (_, json, mistake) => {
  expect(mistakeIn(json)).toBe(mistake);
  expect(() => fromJson(json, 'packs[0]')).toThrow(new Unreadable('packs[0]', `is not JSON (${mistake})`));
});

test('a mistake is found where the engine finds one, and nowhere else', () => {
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', ']', '[', '{', ':', '\\', '\n', '-', '0', '.', 'e', 'u00e9', 'true'),
    )
    .map(([json, at, left, put]) => {
      const start = at % (json.length + 1);
      return json.slice(0, start) + put + json.slice(start + left);
    });
  fc.assert(
    fc.property(damaged, (json) => (mistakeIn(json) === undefined) === isJson(json)),
    { numRuns: 2000 },
  );
});

test('brackets in brackets without end are no danger', () => {
  expect(mistakeIn('['.repeat(200_000))).toMatch(/^line 1, column 200001: /);
});

test('the byte order mark that Windows writes is no part of the text', () => {
  expect(fromJson('\uFEFF{"a": 1}', '')).toEqual({ a: 1 });
  expect(() => fromJson('\uFEFF[1 2]', '')).toThrow('line 1, column 4');
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
