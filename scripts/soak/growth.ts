/** What all tabs together hold after a collection of garbage. */
export interface Sample {
  /** Bytes. */
  heap: number;
  nodes: number;
  listeners: number;
  /** How often a feed was read until then. */
  turns: number;
}

/** How much more is chance: caches that fill, a page caught between two renders. */
const TOLERATED = 0.1;

/** What grows from the second third of `samples` to the last one, one sentence each; the first third is warming up. */
export function grows(samples: readonly Sample[]): string[] {
  const third = Math.floor(samples.length / 3);
  return (['heap', 'nodes', 'listeners'] as const).flatMap((what) => {
    const before = mean(samples.slice(third, 2 * third).map((sample) => sample[what]));
    const after = mean(samples.slice(-third).map((sample) => sample[what]));
    return after > before * (1 + TOLERATED) ? `${what}: ${Math.round(before)} → ${Math.round(after)}` : [];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
