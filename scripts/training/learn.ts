import { HEAVIEST } from '../../src/verdict/weights.ts';
import { randomFrom } from '../random.ts';

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
const STEP = 0.2;
/** How strongly weights are drawn to nothing. */
const DECAY = 3e-4;

/**
 * Logistic regression over hashed features by gradient descent, in an order that depends on nothing but the number of samples: the same
 * samples give the same weights. A feature that fewer than `least` samples have keeps a weight of 0: most are names and chance.
 */
export function learn(samples: readonly Sample[], size: number, least: number): Learnt {
  const weights = new Float64Array(size);
  const moved = new Float64Array(size).fill(1e-6);
  let bias = 0;
  let biasMoved = 1e-6;
  const random = randomFrom(samples.length + 1);
  const order = samples.map((_, index) => index);
  const isCommon = commonIn(samples, size, least);
  const common = samples.map(({ buckets }) => buckets.filter((bucket) => isCommon[bucket]));
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (!sample || sample.buckets.length === 0) continue;
      const { isYes, weight } = sample;
      const buckets = common[index] ?? [];
      const share = 1 / Math.sqrt(sample.buckets.length);
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

function commonIn(samples: readonly Sample[], size: number, least: number): Uint8Array {
  const counts = new Uint32Array(size);
  for (const { buckets } of samples) for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count >= least ? 1 : 0));
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** Of the weights that are not 0, the share that is not clipped: the few that are would make the steps of all others too wide. */
const UNCLIPPED = 0.999;

/** The weights as steps of one unit, up to `HEAVIEST`. */
export function rounded({ weights }: Learnt): { weights: Int8Array; unit: number } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const heaviest = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * UNCLIPPED))] ?? 1;
  const unit = heaviest / HEAVIEST;
  const clipped = (weight: number) => Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight / unit)));
  return { weights: Int8Array.from(weights, clipped), unit };
}
