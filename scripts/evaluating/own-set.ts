import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf } from '../../src/packs/read.ts';
import type { CivilDate } from '../../src/policy/date.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import type { Post } from '../../src/sites/site.ts';
import { chosenIn } from '../judging/labelled.ts';
import { readLines, readRow } from '../judging/row.ts';

/** What a civil servant's interaction with a post would be read as; see the README beside the posts. */
export const CLASSES = ['campaign', 'news', 'negative'] as const;
export type Class = (typeof CLASSES)[number];

/** A post of the set of our own, and what two readers said that it is. */
export interface OwnPost {
  id: string;
  post: Post;
  date: CivilDate;
  regions: RegionCode[];
  /** Who wrote it. */
  writer: string;
  topic: string;
  labels: readonly [Class, Class];
  /** What both readers said; nothing where they disagree. */
  label: Class | undefined;
  /** By one of `SEALED_WRITERS`: it is judged and counted, never shown, tuned on or learnt from. */
  sealed: boolean;
}

/** The writers whose posts nobody reads who works on verdicts; what all others wrote is open. */
export const SEALED_WRITERS: ReadonlySet<string> = new Set(['s1', 's2', 's3', 's4', 's5']);

const readClass = oneOf(CLASSES);

/**
 * Reads the set in `folder`: `posts.jsonl`, and the labels of both readers as `id`, tab, label. Throws `Unreadable` with the line when a
 * post lacks a day, a region or one of the labels.
 */
export function readOwnSet(folder: string): OwnPost[] {
  const [first, second] = ['labels-a.tsv', 'labels-b.tsv'].map((file) => readLabels(join(folder, file)));
  const file = join(folder, 'posts.jsonl');
  return readLines(file, readFileSync(file, 'utf8'), (value) => {
    const { id, post, date, regions } = readRow(value);
    if (date === undefined || regions === undefined) throw new Error(`${id}: expected a date and a region`);
    const writer = id.split('-')[0] ?? '';
    const labels = [
      readClass(first?.get(id), `${id}: label`),
      readClass(second?.get(id), `${id}: label`),
    ] as const;
    return {
      id,
      post,
      date,
      regions: chosenIn(regions),
      writer,
      topic: topicOf(value),
      labels,
      label: labels[0] === labels[1] ? labels[0] : undefined,
      sealed: SEALED_WRITERS.has(writer),
    };
  });
}

/** How far two readers agree beyond what chance would give: Cohen's kappa, 1 for wholly. */
export function kappaOf(pairs: readonly (readonly [Class, Class])[]): number {
  const share = (count: number): number => (pairs.length === 0 ? 0 : count / pairs.length);
  const agreed = share(pairs.filter(([one, other]) => one === other).length);
  const expected = CLASSES.map(
    (label) =>
      share(pairs.filter(([one]) => one === label).length) *
      share(pairs.filter(([, other]) => other === label).length),
  ).reduce((sum, part) => sum + part, 0);
  return expected === 1 ? 1 : (agreed - expected) / (1 - expected);
}

function readLabels(file: string): Map<string, string> {
  return new Map(
    linesOf(file).map((line): [string, string] => {
      const [id = '', label = ''] = line.split('\t');
      return [id.trim(), label.trim()];
    }),
  );
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function topicOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'topic' in value ? String(value.topic) : '';
}
