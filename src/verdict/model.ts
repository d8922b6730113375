import { featuresOf } from './features.ts';
import type { MaskedText } from './masks.ts';

/**
 * What was learnt about the wording of campaign posts: a weight for each of 2^n hashed features. The score of a text is the sum of the weights
 * of its features, divided by the root of how many there are, plus `bias`: the logarithm of the odds that it campaigns.
 */
export interface Model {
  /** Of a power of two. */
  weights: Int8Array;
  /** What one unit of a weight is worth. */
  unit: number;
  bias: number;
  /** The score from which a post that names nobody is marked. */
  marks: number;
  /** The score from which wording is the second sign beside a contestant who is surely meant. */
  lifts: number;
  /** The score below which everyday words beside a contestant are no call. */
  lowers: number;
}

/** Words that made up a score, by the tokens of the reading they stand in. */
export interface Telling {
  text: MaskedText;
  from: number;
  to: number;
  weight: number;
}

/** Which features a text has had already, by the number of the text: cheaper than a set for hundreds of features of every text. */
let had = new Uint32Array(0);
let texts = 0;

/** Hands the features of a post in a model with `size` weights to `take`, each once. */
function eachBucket(post: readonly MaskedText[], size: number, take: (bucket: number) => void): void {
  if (had.length !== size || texts === 2 ** 32 - 1) {
    had = new Uint32Array(size);
    texts = 0;
  }
  texts++;
  featuresOf(post, (hash) => {
    const bucket = hash & (size - 1);
    if (had[bucket] === texts) return;
    had[bucket] = texts;
    take(bucket);
  });
}

/** The features of a post in a model with `size` weights, each once. */
export function bucketsOf(post: readonly MaskedText[], size: number): number[] {
  const buckets: number[] = [];
  eachBucket(post, size, (bucket) => buckets.push(bucket));
  return buckets;
}

/** The logarithm of the odds that a post with these texts campaigns. */
export function scoreOf(post: readonly MaskedText[], { weights, unit, bias }: Model): number {
  let sum = 0;
  let count = 0;
  eachBucket(post, weights.length, (bucket) => {
    sum += weights[bucket] ?? 0;
    count++;
  });
  return count === 0 ? bias : bias + (sum * unit) / Math.sqrt(count);
}

/** The words that say most for a campaign, heaviest first: `most` at the most, none twice. */
export function tellingIn(post: readonly MaskedText[], { weights }: Model, most: number): Telling[] {
  const byPlace = new Map<string, Telling>();
  featuresOf(post, (hash, text, from, to) => {
    if (from === to) return;
    const weight = weights[hash & (weights.length - 1)] ?? 0;
    const key = `${post.indexOf(text)} ${from} ${to}`;
    const telling = byPlace.get(key);
    if (telling) telling.weight += weight;
    else byPlace.set(key, { text, from, to, weight });
  });
  const heaviest = [...byPlace.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const taken: Telling[] = [];
  for (const one of heaviest) {
    if (taken.length === most) break;
    if (!taken.some((other) => overlap(one, other))) taken.push(one);
  }
  return taken;
}

function overlap(one: Telling, other: Telling): boolean {
  return one.text === other.text && one.from < other.to && other.from < one.to;
}
