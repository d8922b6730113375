import { randomFrom } from '../random.ts';

/** Whether a row is partisan, and whether the judge said so. */
export interface Outcome {
  isTrue: boolean;
  isFound: boolean;
}

interface Counts {
  hits: number;
  misses: number;
  falseAlarms: number;
}

export function countOf(outcomes: readonly Outcome[]): Counts {
  const counts: Counts = { hits: 0, misses: 0, falseAlarms: 0 };
  for (const outcome of outcomes) add(outcome, counts);
  return counts;
}

function add({ isTrue, isFound }: Outcome, counts: Counts): void {
  if (isTrue && isFound) counts.hits++;
  else if (isTrue) counts.misses++;
  else if (isFound) counts.falseAlarms++;
}

/** Precision, recall and F1; 0 where nothing could be right. */
export function scoresOf({ hits, misses, falseAlarms }: Counts): {
  precision: number;
  recall: number;
  f1: number;
} {
  const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    precision: ratio(hits, hits + falseAlarms),
    recall: ratio(hits, hits + misses),
    f1: ratio(2 * hits, 2 * hits + misses + falseAlarms),
  };
}

/** Samples of a bootstrap; the interval is from the 2.5th to the 97.5th percentile. */
const SAMPLES = 300;

/** The 95 % bootstrap interval of F1. The same outcomes give the same interval. */
export function intervalOf(outcomes: readonly Outcome[]): [low: number, high: number] {
  const random = randomFrom(outcomes.length + 1);
  const scores = Array.from({ length: SAMPLES }, () => {
    const counts: Counts = { hits: 0, misses: 0, falseAlarms: 0 };
    for (let drawn = 0; drawn < outcomes.length; drawn++) {
      const outcome = outcomes[Math.floor(random() * outcomes.length)];
      if (outcome) add(outcome, counts);
    }
    return scoresOf(counts).f1;
  }).sort((a, b) => a - b);
  return [scores[Math.floor(SAMPLES * 0.025)] ?? 0, scores[Math.floor(SAMPLES * 0.975)] ?? 0];
}
