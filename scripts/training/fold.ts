import type { Model } from '../../src/verdict/model.ts';
import { learn, rounded, type Sample } from './learn.ts';
import type { Lesson } from './rows.ts';

/** A lesson, its features, and what a model says to it that has seen nothing of its source. */
export interface Unseen extends Sample {
  lesson: Lesson;
  score: number;
}

/** Rows whose label does not tell campaign from news together count at most as this many, of one source and one answer. */
const COARSE_TOGETHER = 60;
/** And one of them at most this much. */
const COARSE = 0.3;

/** The features of lessons as samples; a lesson whose label was derived from its source counts little. */
export function samplesOf(
  lessons: readonly Lesson[],
  buckets: readonly (readonly number[])[],
): (Sample & { lesson: Lesson })[] {
  const kind = ({ source, campaigns, isNews }: Lesson): string => `${source} ${campaigns} ${isNews}`;
  const counts = new Map<string, number>();
  for (const lesson of lessons) counts.set(kind(lesson), (counts.get(kind(lesson)) ?? 0) + 1);
  return lessons.map((lesson, index) => ({
    lesson,
    buckets: buckets[index] ?? [],
    campaigns: lesson.campaigns,
    weight: lesson.isFine ? 1 : Math.min(COARSE, COARSE_TOGETHER / (counts.get(kind(lesson)) ?? 1)),
  }));
}

/** Leaves out one source after the other: each is scored by a model that learnt from the shippable rows of all others. */
export function unseenScores(samples: readonly (Sample & { lesson: Lesson })[], size: number): Unseen[] {
  const sources = [...new Set(samples.map(({ lesson }) => lesson.source))];
  return sources.flatMap((source) => {
    const learnt = learn(
      samples.filter(({ lesson }) => lesson.source !== source && lesson.shippable),
      size,
    );
    const model = { ...rounded(learnt), bias: learnt.bias };
    return samples
      .filter(({ lesson }) => lesson.source === source)
      .map((sample) => ({ ...sample, score: scoreIn(sample.buckets, model) }));
  });
}

function scoreIn(
  buckets: readonly number[],
  { weights, unit, bias }: Pick<Model, 'weights' | 'unit' | 'bias'>,
): number {
  if (buckets.length === 0) return bias;
  return (
    bias +
    (buckets.reduce((sum, bucket) => sum + (weights[bucket] ?? 0), 0) * unit) / Math.sqrt(buckets.length)
  );
}

/** Of ordinary rows that no model had seen, the share that would be marked. */
const ORDINARY_MARKED = 0.001;
/** Of news about contestants, the share that wording alone would make a campaign of. */
const NEWS_LIFTED = 0.02;
/** And never below odds of two to one. */
const STRONG = Math.log(2);
/** Of campaign posts, the share whose everyday calls would be taken for none; a clear call is never. */
const CAMPAIGNS_LOWERED = 0.2;

/**
 * From which scores a model marks, lifts and lowers, by what it did to rows that it had not seen; for the latter two by rows whose label
 * tells campaign from news, where there are any.
 */
export function thresholdsOf(unseen: readonly Unseen[]): Pick<Model, 'marks' | 'lifts' | 'lowers'> {
  const hasFine = unseen.some(({ lesson }) => lesson.isFine);
  const scores = (test: (lesson: Lesson) => boolean): number[] =>
    unseen.filter(({ lesson }) => test(lesson)).map(({ score }) => score);
  const fine = (test: (lesson: Lesson) => boolean): number[] =>
    scores((lesson) => test(lesson) && (lesson.isFine || !hasFine));
  const lifts = Math.max(
    STRONG,
    quantile(
      fine(({ isNews }) => isNews),
      1 - NEWS_LIFTED,
    ),
  );
  const lowers = quantile(
    fine(({ campaigns }) => campaigns),
    CAMPAIGNS_LOWERED,
  );
  return {
    marks: cut(
      quantile(
        scores(({ campaigns, isNews }) => !campaigns && !isNews),
        1 - ORDINARY_MARKED,
      ),
    ),
    lifts: cut(lifts),
    lowers: cut(Math.min(lowers, lifts)),
  };
}

function quantile(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** To four decimals, as the pack has it. */
export function cut(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The chance that a campaign post scores higher than another one: 0.5 is guessing, 1 is perfect. */
export function rankingOf(unseen: readonly Unseen[]): number {
  const sorted = [...unseen].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (const [index, { campaigns }] of sorted.entries()) {
    if (!campaigns) continue;
    ranks += index + 1;
    positives++;
  }
  const others = sorted.length - positives;
  return positives === 0 || others === 0
    ? 0
    : (ranks - (positives * (positives + 1)) / 2) / (positives * others);
}
