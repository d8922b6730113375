import { randomFrom } from '../judging/scores.ts';

/** A lesson as the learner sees it: the features that are there, each once. */
export interface Sample {
  buckets: readonly number[];
  isYes: boolean;
  /** How much it counts. */
  weight: number;
}

/** A linear model before its weights are rounded. */
export interface Learnt {
  weights: Float64Array;
  bias: number;
}

const ROUNDS = 30;
/** The first step, which shrinks with what a feature has moved already (AdaGrad, Duchi et al. 2011). */
const STEP = 0.5;
/** How strongly weights are drawn to nothing. */
const DECAY = 1e-3;

/**
 * Logistic regression over hashed features by gradient descent, in an order that depends on nothing but the number of samples: the same
 * samples give the same weights.
 */
export function learn(samples: readonly Sample[], size: number): Learnt {
  const weights = new Float64Array(size);
  const moved = new Float64Array(size).fill(1e-6);
  let bias = 0;
  let biasMoved = 1e-6;
  const random = randomFrom(samples.length + 1);
  const order = samples.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (!sample || sample.buckets.length === 0) continue;
      const { buckets, isYes, weight } = sample;
      const share = 1 / Math.sqrt(buckets.length);
      let sum = bias;
      for (const bucket of buckets) sum += (weights[bucket] ?? 0) * share;
      const slope = weight * (1 / (1 + Math.exp(-sum)) - (isYes ? 1 : 0));
      for (const bucket of buckets) {
        const before = weights[bucket] ?? 0;
        const gradient = slope * share + DECAY * before;
        moved[bucket] = (moved[bucket] ?? 0) + gradient * gradient;
        weights[bucket] = before - (STEP * gradient) / Math.sqrt(moved[bucket] ?? 1);
      }
      biasMoved += slope * slope;
      bias -= (STEP * slope) / Math.sqrt(biasMoved);
    }
  }
  return { weights, bias };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** The weights as bytes: the heaviest becomes 127, none is clipped. */
export function rounded({ weights }: Learnt): { weights: Int8Array; unit: number } {
  const heaviest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = heaviest / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / unit)), unit };
}
