import type { Evidence, Verdict } from '../../src/verdict/verdict.ts';
import { LABELS, type Labelled } from '../judging/labelled.ts';
import { countOf, intervalOf, type Outcome, scoresOf } from '../judging/scores.ts';

/** A labelled post and what the judge says to it. */
export interface Judged extends Labelled {
  verdict: Verdict | undefined;
}

/** What counts as a hit: the levels that interrupt under `supervisor`, those of a dialog, all that are marked. */
const MEASURES = {
  'dialog (campaign)': ['campaign'],
  'interrupting (campaign, participant)': ['campaign', 'participant'],
  'marking (also possible)': ['campaign', 'participant', 'possible'],
} satisfies Record<string, Verdict['level'][]>;

/**
 * Prints precision, recall and F1 of partisan posts with 95 % bootstrap intervals, the levels by label, and the `worst` rows with their
 * evidence, first what is not partisan.
 */
export function corpusReport(file: string, rows: Judged[], worst: number): void {
  console.log(
    `\n# ${file}: ${rows.length} rows, ${rows.filter(({ corrected }) => corrected).length} labels corrected`,
  );
  for (const [name, levels] of Object.entries(MEASURES)) {
    console.log(`\n## ${name}\n`);
    console.log('source | rows | partisan | precision | recall | F1 (95 %)\n---|---|---|---|---|---');
    console.log(scoreLine('all', rows, levels));
    for (const source of new Set(rows.map((row) => row.source))) {
      const those = rows.filter((row) => row.source === source);
      console.log(scoreLine(source, those, levels));
    }
  }
  reportLevels(rows);
  reportWorst(rows, worst);
}

function scoreLine(name: string, rows: Judged[], levels: Verdict['level'][]): string {
  const outcomes = rows.map(
    ({ label, verdict }): Outcome => ({
      isTrue: label === 'partisan',
      isFound: verdict !== undefined && levels.includes(verdict.level),
    }),
  );
  const { precision, recall, f1 } = scoresOf(countOf(outcomes));
  const [low, high] = intervalOf(outcomes);
  const partisan = outcomes.filter(({ isTrue }) => isTrue).length;
  const numbers = [precision, recall].map((value) => value.toFixed(3));
  return [
    name,
    rows.length,
    partisan,
    ...numbers,
    `${f1.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`,
  ].join(' | ');
}

function reportLevels(rows: Judged[]): void {
  console.log(
    '\n## levels by label\n\nlabel | rows | campaign | participant | possible | none\n---|---|---|---|---|---',
  );
  for (const label of LABELS) {
    const those = rows.filter((row) => row.label === label);
    const counts = (['campaign', 'participant', 'possible', undefined] as const).map(
      (level) => those.filter(({ verdict }) => verdict?.level === level).length,
    );
    console.log([label, those.length, ...counts].join(' | '));
  }
}

/** What a wrong level costs the person: an unneeded dialog on an ordinary post most, a missed post least. */
const COST = { campaign: 3, participant: 2, possible: 1 } as const;
const MISSED = 0.5;

function reportWorst(rows: Judged[], most: number): void {
  const costly = rows
    .map((row) => ({ row, cost: costOf(row) }))
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, most);
  console.log(`\n## the worst ${costly.length}: first what is not partisan, then what was missed`);
  for (const { row } of costly) {
    const { id, label, post, verdict } = row;
    const opening = post.text.replaceAll(/\s+/g, ' ').slice(0, 200);
    console.log(`\n${id} (${label}) ${verdict?.level ?? 'none'}: ${opening}`);
    if (verdict) console.log(`  ${verdict.evidence.map(shown).join('; ')}`);
  }
}

function costOf({ label, verdict }: Judged): number {
  if (label === 'partisan') return verdict ? 0 : MISSED;
  if (!verdict) return 0;
  return label === 'other' ? COST[verdict.level] + 0.5 : COST[verdict.level];
}

function shown({ kind, words, contest, number }: Evidence): string {
  return `${kind} "${words}"${contest ? ` (${contest} number ${number})` : ''}`;
}
