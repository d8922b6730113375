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

/** The features of `texts` in a model with `size` weights, each once. */
export function bucketsOf(texts: readonly MaskedText[], size: number): number[] {
  const buckets = new Set<number>();
  featuresOf(texts, (hash) => buckets.add(hash & (size - 1)));
  return [...buckets];
}

/** The logarithm of the odds that a post with these texts campaigns. */
export function scoreOf(texts: readonly MaskedText[], { weights, unit, bias }: Model): number {
  const buckets = bucketsOf(texts, weights.length);
  if (buckets.length === 0) return bias;
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return bias + (sum * unit) / Math.sqrt(buckets.length);
}

/** The words that say most for a campaign, heaviest first: `most` at the most, none twice. */
export function tellingIn(texts: readonly MaskedText[], { weights }: Model, most: number): Telling[] {
  const byPlace = new Map<string, Telling>();
  featuresOf(texts, (hash, text, from, to) => {
    if (from === to) return;
    const weight = weights[hash & (weights.length - 1)] ?? 0;
    const key = `${texts.indexOf(text)} ${from} ${to}`;
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
