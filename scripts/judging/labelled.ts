import { list, oneOf, record, text } from '../../src/packs/read.ts';
import type { CivilDate } from '../../src/policy/date.ts';
import { contains, type RegionCode } from '../../src/policy/region.ts';
import type { Post } from '../../src/sites/site.ts';
import { readJson, readLines, readRow } from './row.ts';

export const LABELS = ['partisan', 'election_info', 'other'] as const;
export type Label = (typeof LABELS)[number];

/** A labelled post, and the day for which it is judged. */
export interface Labelled {
  id: string;
  post: Post;
  label: Label;
  corrected: boolean;
  source: string;
  date: CivilDate;
}

/** Labels that were found wrong on reading, by id. */
export type Corrections = Map<string, Label>;

const readLabel = oneOf(LABELS);

/** Reads `[{id, label}]`. Throws `Unreadable` with the field, and as Node does when there is no such file. */
export function readCorrections(file: string): Corrections {
  const rows = list(record<{ id: string; label: Label }>({ id: text, label: readLabel }));
  return new Map(rows(readJson(file), file).map(({ id, label }) => [id, label]));
}

/**
 * Reads labelled rows, one JSON object a line: those of `readRow` with `label` and, if they are there, `source` and `year`. `file` is what
 * an error calls them.
 */
export function readLabelled(file: string, content: string, corrections: Corrections): Labelled[] {
  return readLines(file, content, (value) => {
    const { id, post, date } = readRow(value);
    const fields = new Map<string, unknown>(Object.entries(value ?? {}));
    const correction = corrections.get(id);
    return {
      id,
      post,
      label: correction ?? readLabel(fields.get('label'), 'label'),
      corrected: correction !== undefined,
      source: String(fields.get('source') ?? 'unnamed'),
      date: date ?? campaignOf(Number(fields.get('year'))),
    };
  });
}

/** A day inside the campaign that posts of `year` belong to, or that puts most contestants in force. */
export function campaignOf(year: number): CivilDate {
  return year === 2023 ? '2024-01-15' : '2024-10-15';
}

/**
 * What somebody chooses in the popup who lives in `regions`: of a province and a regency in it only the regency. With both chosen all contests of
 * the province would be the person's own.
 */
export function chosenIn(regions: readonly RegionCode[]): RegionCode[] {
  return regions.filter((outer) => !regions.some((inner) => inner !== outer && contains(outer, inner)));
}
