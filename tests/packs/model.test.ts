import { describe, expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { toModelTexts } from '../../src/packs/kinds/model-texts.ts';
import { Unreadable } from '../../src/packs/read.ts';
import { READERS } from '../../src/packs/readers.ts';
import { QUESTIONS } from '../../src/verdict/model.ts';
import { textOfWeights } from '../../src/verdict/weights.ts';
import { unmoved } from '../verdict/model.ts';

const CARD = {
  sources: [{ name: 'ours', licence: 'CC0', rows: 12 }],
  trained: '2027-01-01',
  figures: [{ measure: 'ranking', value: 0.9 }],
  failures: ['irony'],
};

function pack(model: object, card: object = CARD): string {
  return JSON.stringify({
    kind: 'model',
    format: 1,
    edition: 1,
    issued: '2027-01-01',
    body: { model, card },
  });
}

const texts = toModelTexts(unmoved(0.5));

function withUrges(other: object): object {
  return { ...texts, urges: { ...texts.urges, ...other } };
}

/** A head of as many weights, in words that a pack has for it. */
function of(weights: number[], size = weights.length): { size: number; weights: string } {
  return { size, weights: textOfWeights(Int8Array.from(weights)) };
}

describe('a model pack', () => {
  test('comes back with the same weights', () => {
    expect(READERS.model(pack(texts)).body.model).toEqual(unmoved(0.5));
  });

  test('holds a head of up to 32 KiB', () => {
    const most = new Int8Array(2 ** 15).fill(-7);
    const read = READERS.model(pack(withUrges(of([...most]))));
    expect(read.body.model.urges.weights).toEqual(most);
  });

  test.each<[string, object, string]>([
    ['too few weights', withUrges(of([7, 0])), 'body.model.urges.size'],
    ['too many', withUrges(of(Array(2 ** 16).fill(7))), 'body.model.urges.size'],
    [
      'too many together',
      { ...withUrges(of([7], 2 ** 15)), meant: { ...texts.meant, ...of([7], 2 ** 15) } },
      'body.model: expected no more than 65536 weights together',
    ],
    ['no power of two', withUrges(of(Array(300).fill(7))), 'body.model.urges.size'],
    ['not scaled by the heaviest', withUrges(of(Array(256).fill(5))), 'body.model.urges.weights'],
    ['weights that it has no room for', withUrges(of(Array(300).fill(7), 256)), 'body.model.urges.weights'],
    ['no weights', withUrges({ weights: 'π' }), 'body.model.urges.weights'],
    ['a unit of nothing', withUrges({ unit: 0 }), 'body.model.urges.unit'],
    ['what is lowered above what is lifted', { ...texts, lowers: 5, lifts: 4 }, 'body.model.lowers'],
    ['what is doubted above what is held', { ...texts, doubts: 5, holds: 4 }, 'body.model.doubts'],
    ['no number', withUrges({ bias: null }), 'body.model.urges.bias'],
    ['a head missing', { ...texts, meant: undefined }, 'body.model.meant'],
    ['a field that nobody knows', { ...texts, steps: [] }, 'body.model.steps'],
  ])('is refused with %s', (_, model, path) => {
    const read = () => READERS.model(pack(model));
    expect(read).toThrow(Unreadable);
    expect(read).toThrow(path);
  });

  test('is refused without its card', () => {
    expect(() => READERS.model(pack(texts, { ...CARD, failures: [] }))).toThrow('body.card.failures');
    expect(() => READERS.model(pack(texts, { ...CARD, sources: [] }))).toThrow('body.card.sources');
  });
});

test('the bundled model is small and names no source that may not shape it', () => {
  const { model, card } = openBundled().model().body;
  const size = QUESTIONS.reduce((sum, question) => sum + model[question].weights.length, 0);
  expect(size).toBeLessThanOrEqual(2 ** 16);
  expect(card.sources.filter(({ licence }) => /NC/.test(licence))).toEqual([]);
});
