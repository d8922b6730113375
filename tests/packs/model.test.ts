import { describe, expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { toModelTexts } from '../../src/packs/kinds/model.ts';
import { Unreadable } from '../../src/packs/read.ts';
import { READERS } from '../../src/packs/readers.ts';
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

function weights(bytes: number[]): string {
  return Buffer.from(Int8Array.from(bytes).buffer).toString('base64');
}

describe('a model pack', () => {
  test('comes back with the same weights', () => {
    expect(READERS.model(pack(texts)).body.model).toEqual(unmoved(0.5));
  });

  test('holds up to 64 KiB of weights', () => {
    const most = new Int8Array(2 ** 16).fill(-127);
    const read = READERS.model(pack({ ...texts, weights: weights([...most]) }));
    expect(read.body.model.weights).toEqual(most);
  });

  test.each<[string, object, string]>([
    ['too few weights', { ...texts, weights: weights([127, 0]) }, 'body.model.weights'],
    ['too many', { ...texts, weights: weights(Array(2 ** 17).fill(127)) }, 'body.model.weights'],
    ['no power of two', { ...texts, weights: weights(Array(300).fill(127)) }, 'body.model.weights'],
    ['not scaled by the heaviest', { ...texts, weights: weights(Array(256).fill(90)) }, 'body.model.weights'],
    ['no bytes', { ...texts, weights: 'π' }, 'body.model.weights'],
    ['bytes cut short', { ...texts, weights: 'AAAAA' }, 'body.model.weights'],
    ['a unit of nothing', { ...texts, unit: 0 }, 'body.model.unit'],
    ['what is lowered above what is lifted', { ...texts, lowers: 5, lifts: 4 }, 'body.model.lowers'],
    ['no number', { ...texts, bias: null }, 'body.model.bias'],
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
  expect(model.weights.length).toBeLessThanOrEqual(2 ** 16);
  expect(card.sources.filter(({ licence }) => /NC/.test(licence))).toEqual([]);
});
