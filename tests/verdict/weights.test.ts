import { describe, expect, test } from 'vitest';
import { textOfWeights, weightsIn } from '../../src/verdict/weights.ts';

describe('the text of weights', () => {
  test.each<[string, number[], string]>([
    ['nothing', [], ''],
    ['zeros alone', [0, 0, 0], ''],
    ['the lightest and the heaviest', [-7, -1, 1, 7], '#)*0'],
    ['one after as many zeros as a letter holds', [0, 0, 0, 0, 0, 3], 'r'],
    ['one after more of them', [0, 0, 0, 0, 0, 0, 0, 3], 'w:'],
  ])('has %s', (_, weights, text) => {
    expect(textOfWeights(Int8Array.from(weights))).toBe(text);
    expect([...weightsIn(text, weights.length)]).toEqual(weights);
  });

  test('comes back whatever the weights, in letters that JSON leaves as they are', () => {
    const all = Int8Array.from({ length: 4096 }, (_, at) => (at % 7 < 3 ? ((at * 31) % 15) - 7 : 0));
    const text = textOfWeights(all);
    expect(weightsIn(text, all.length)).toEqual(all);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });

  test.each([['"'], ['{'], ['π']])('is refused with %s', (letter) => {
    expect(() => weightsIn(`##${letter}`, 256)).toThrow(RangeError);
  });

  test('is refused with more than there is room for', () => {
    expect(() => weightsIn('###', 2)).toThrow('weight 2');
  });
});
