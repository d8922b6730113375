import { readFile } from 'node:fs/promises';
import {
  flag,
  list,
  optional,
  type Reader,
  record,
  text,
  textLike,
  Unreadable,
} from '../../src/packs/read.ts';

/** The lane with our extension. */
export const OURS = 'jaga-jempol';

/** One thing that was measured, in all its repetitions. */
export interface Figure {
  /** What, in the words of the table; the same in every run, so that runs can be compared. */
  what: string;
  /** Which extension: `jaga-jempol`, `none`, or the name of a folder given with `--against`. */
  lane: string;
  unit: string;
  values: number[];
  /** What it may be at most, or at least where `least` is set; of our own only. */
  budget?: number;
  least?: boolean;
}

/** The middle of sorted values, and the quarter and three quarters on either side of it. */
export function spreadOf(values: number[]): { low: number; median: number; high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) };
}

/** The value below which `share` of all lie, between two of them where it falls between; NaN of none. */
export function at(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place % 1);
}

/** The figures as a table in Markdown, each with its ratio to the median that `baseline` has for it. */
export function tableOf(figures: Figure[], baseline: Figure[]): string {
  const rows = figures.map((figure) => {
    const { low, median, high } = spreadOf(figure.values);
    const before = baseline.find(({ what, lane }) => what === figure.what && lane === figure.lane);
    const ratio = before ? median / spreadOf(before.values).median : Number.NaN;
    return [
      figure.what,
      figure.lane,
      `${short(median)} ${figure.unit}`,
      figure.values.length > 1 ? `${short(low)} – ${short(high)}` : '',
      figure.budget === undefined ? '' : `${figure.least ? '≥' : '≤'} ${figure.budget} ${figure.unit}`,
      Number.isFinite(ratio) ? `× ${ratio.toFixed(2)}` : '',
    ];
  });
  const head = ['measured', 'extension', 'median', 'middle half', 'budget', 'to baseline'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2);
}

const number: Reader<number> = (value, path) => {
  if (typeof value !== 'number') throw new Unreadable(path, 'expected a number');
  return value;
};

const figure = record<Figure>({
  what: text,
  lane: text,
  // What is counted has no unit.
  unit: textLike(() => true, 'a text'),
  values: list(number),
  budget: optional(number),
  least: optional(flag),
});

/** The figures of an earlier run, as `--save` wrote them. Throws `Unreadable` with the field, and as Node does when there is no such file. */
export async function readBaseline(file: string): Promise<Figure[]> {
  const content = await readFile(file, 'utf8');
  try {
    return list(figure)(JSON.parse(content).figures, `${file}: figures`);
  } catch (error) {
    throw error instanceof SyntaxError ? new Unreadable(file, 'is not JSON') : error;
  }
}
