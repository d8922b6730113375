import { featuresOf, type Wording } from './features.ts';
import type { MaskedText } from './masks.ts';
import { MOST } from './weights.ts';

/**
 * The answer to one question: a weight for each of 2^n hashed features. The score of a wording is the sum of the weights of its features,
 * divided by the root of how many there are, plus `bias`: the logarithm of the odds that the answer is yes.
 */
export interface Head {
  /** Of a power of two. */
  weights: Int8Array;
  /** What one unit of a weight is worth. */
  unit: number;
  bias: number;
}

/** The questions that are asked of a wording. */
export const QUESTIONS = ['urges', 'meant', 'calls'] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * What was learnt about the wording of campaign posts. `urges`: does what is said of a contestant campaign? `meant`: is a contestant meant by
 * a name that others have as well? `calls`: is a post that names nobody a campaign's?
 */
export interface Model extends Record<Question, Head> {
  /** `urges`: from here wording is the second sign beside a contestant. */
  lifts: number;
  /** `urges`: below it everyday words beside a contestant are no call, nor are clear ones that tell no contest or that somebody reports. */
  lowers: number;
  /** `urges`: from here it is the second sign in a post that tells its contest and names nobody, or in an answer to one about a contestant, whatever that says. */
  scenes: number;
  /** `meant`: from here a name that others have as well is a contestant's. */
  holds: number;
  /** `meant` and `urges` together: from here the two are signs enough beside such a name, where the wording lifts. */
  adds: number;
  /** `meant`: below it such a name is somebody else's whatever stands beside it, and an answer about something else. */
  doubts: number;
  /** `calls`: from here a post that names nobody is marked. */
  marks: number;
}

/** Words that made up a score, by the tokens of the reading they stand in. */
export interface Telling {
  text: MaskedText;
  from: number;
  to: number;
  weight: number;
}

/** The hashes of all features of a wording, those that come several times as often. */
export function hashesOf(wording: Wording): number[] {
  const hashes: number[] = [];
  featuresOf(wording, (hash) => hashes.push(hash));
  return hashes;
}

/** The features of a wording in a head with `size` weights, each once. */
export function bucketsOf(hashes: readonly number[], size: number): number[] {
  return [...new Set(hashes.map((hash) => hash & (size - 1)))];
}

/** Which features of a wording have been counted; all 0 between two scores. */
const HAD = new Uint8Array(MOST);

/** The logarithm of the odds that the answer of a head is yes. */
export function scoreOf(hashes: readonly number[], { weights, unit, bias }: Head): number {
  let sum = 0;
  let count = 0;
  for (const hash of hashes) {
    const bucket = hash & (weights.length - 1);
    if (HAD[bucket]) continue;
    HAD[bucket] = 1;
    sum += weights[bucket] ?? 0;
    count++;
  }
  for (const hash of hashes) HAD[hash & (weights.length - 1)] = 0;
  return count === 0 ? bias : bias + (sum * unit) / Math.sqrt(count);
}

/** The words that say most for a yes, heaviest first: `most` at the most, none twice. */
export function tellingIn(wording: Wording, { weights }: Head, most: number): Telling[] {
  const byPlace = new Map<string, Telling>();
  featuresOf(wording, (hash, text, from, to) => {
    if (!text || from === to) return;
    const weight = weights[hash & (weights.length - 1)] ?? 0;
    const key = `${wording.texts.indexOf(text)} ${from} ${to}`;
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
