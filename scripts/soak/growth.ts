/** What all tabs together hold after a collection of garbage. */
export interface Sample {
  /** Bytes, with what the pages themselves hold. */
  heap: number;
  /** Objects of our content scripts, without those that stand for a part of the page. */
  ours: number;
  nodes: number;
  listeners: number;
  /** Minutes since the first reading. */
  minutes: number;
  /** How often a feed was read until then. */
  turns: number;
}

/** A line through samples: how much comes with a minute, and how far off that may be for a chance of 5 in 100. */
export interface Trend {
  perMinute: number;
  within: number;
  mean: number;
}

export const MEASURES = ['heap', 'ours', 'nodes', 'listeners'] as const;
export type Measure = (typeof MEASURES)[number];

/** How often all tabs are read at least: the first third is warming up, and what is left has to tell a slope from chance. */
export const SAMPLES = 24;

/** How many minutes a reading takes that is to last `minutes`, where reading all tabs once takes `once`. */
export function minutesFor(minutes: number, once: number): number {
  return Math.max(minutes, SAMPLES * once);
}

/** How much of the mean may come in the time that is looked at: caches that fill, a page caught between two renders. */
const TOLERATED = 0.01;
/** Student's t for 95 in 100, two-sided, by degrees of freedom from 1; further on it is that of a normal distribution, or a little more. */
const STUDENT = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13];
const STUDENT_BEYOND = 2.13;

/** How `what` goes over `samples` without their first third, which is warming up. */
export function trendOf(samples: readonly Sample[], what: Measure): Trend {
  const late = samples.slice(Math.floor(samples.length / 3));
  const [time, mean] = [meanOf(late.map(({ minutes }) => minutes)), meanOf(late.map((one) => one[what]))];
  const spread = sumOf(late.map(({ minutes }) => (minutes - time) ** 2));
  const perMinute = sumOf(late.map((one) => (one.minutes - time) * (one[what] - mean))) / spread;
  const left = sumOf(late.map((one) => (one[what] - mean - perMinute * (one.minutes - time)) ** 2));
  const freedom = late.length - 2;
  const within = (STUDENT[freedom - 1] ?? STUDENT_BEYOND) * Math.sqrt(left / freedom / spread);
  return { perMinute, within, mean };
}

/** What certainly grows, one sentence each: even the flattest line that fits `samples` is steeper than what is tolerated. */
export function grows(samples: readonly Sample[]): string[] {
  const minutes = (samples.at(-1)?.minutes ?? 0) - (samples[Math.floor(samples.length / 3)]?.minutes ?? 0);
  return MEASURES.flatMap((what) => {
    const { perMinute, within, mean } = trendOf(samples, what);
    const least = perMinute - within;
    return least * minutes > mean * TOLERATED
      ? `${what}: at least ${Math.round(least * 60)} an hour, of ${Math.round(mean)}`
      : [];
  });
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
