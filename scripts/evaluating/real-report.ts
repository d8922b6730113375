import { readFileSync } from 'node:fs';
import { oneOf } from '../../src/packs/read.ts';
import type { Judged } from './corpus-report.ts';
import { figuresOf, type Told } from './own-report.ts';
import { CLASSES, type Class } from './own-set.ts';

/** What somebody said who read posts that are not in this repository, by id; nothing for one that could honestly be read two ways. */
export type Readings = Map<string, Class | undefined>;

const readClass = oneOf(CLASSES);

/** Reads lines of `id`, tab, label, with `?` after one that is only the likelier of two. */
export function readReadings(file: string): Readings {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line, index) => {
      const [id = '', said = ''] = line.split('\t');
      const label = readClass(said.replace(/\?$/, ''), `${file}: line ${index + 1}`);
      return [id, said.endsWith('?') ? undefined : label];
    }),
  );
}

/** The labels of those that can be read in one way only. */
export function certainOf(readings: Readings): Map<string, Class> {
  return new Map([...readings].flatMap(([id, label]) => (label ? [[id, label] as const] : [])));
}

/** What somebody said of posts of the corpus who read them. */
export const READINGS = 'tests/evaluation/real-posts.tsv';

/** How the posts of a file are judged that somebody has read, by source; nothing where none of them was. */
export function realReport(rows: readonly Judged[], readings: Readings): string {
  const read = rows.filter(({ id }) => readings.has(id));
  if (read.length === 0) return '';
  const told = read.map(({ id, source, verdict }) => ({ source, label: readings.get(id), verdict }));
  const sources = ['all', ...new Set(told.map(({ source }) => source))];
  const doubtful = told.filter(({ label }) => label === undefined).length;
  return [
    `\n## ${read.length} posts as somebody read them, ${doubtful} of them left out that can be read two ways`,
    '',
    'source | rows | campaign | dialog | held | dialogs that are right | news with a dialog',
    '---|---|---|---|---|---|---',
    ...sources.map((source) => lineOf(source, told)),
  ].join('\n');
}

function lineOf(source: string, told: readonly (Told & { source: string })[]): string {
  const those = told.filter((one) => source === 'all' || one.source === source);
  const { rows, recall, held, precision, newsAsCampaign } = figuresOf(those);
  const campaign = those.filter(({ label }) => label === 'campaign').length;
  const shares = [recall, held, precision, newsAsCampaign].map((value) => value.toFixed(3));
  return [source, rows, campaign, ...shares].join(' | ');
}
