import type { Model } from '../../src/verdict/model.ts';

/** A model for which every wording is as likely a campaign as `bias` (the logarithm of the odds) says, whatever the words. */
export function unmoved(bias: number): Model {
  return { weights: new Int8Array(256).fill(127, 0, 1), unit: 1e-9, bias, marks: 2, lifts: 4, lowers: -4 };
}
