import type { Head, Model } from '../../src/verdict/model.ts';

/** A model that gives every wording the same odds, whatever the words: logarithms of those that it campaigns and that a contestant is meant. */
export function unmoved(campaigns: number, meant = -100): Model {
  const [urges, calls] = [head(campaigns), head(campaigns)];
  return {
    urges,
    calls,
    meant: head(meant),
    lifts: 4,
    lowers: -4,
    scenes: 4,
    holds: 4,
    adds: 6,
    doubts: -200,
    marks: 2,
  };
}

function head(bias: number): Head {
  return { weights: new Int8Array(256).fill(7, 0, 1), unit: 1e-9, bias };
}
