import type { JudgingPacks } from '../judging/judges.ts';
import { lessonsFor, rankingOf, shapeOf, type Unseen, unseenScores } from '../training/fold.ts';
import type { Lesson } from '../training/rows.ts';
import { study } from '../training/study.ts';

/** How many steps of the chance a model gives a post are told apart. */
const STEPS = 10;

/**
 * What models say to each source that they have not learnt from, from the shippable rows of all others, and how far the chances they give
 * come true. Reported, not gated: most campaign rows of the corpus come from sources with nothing else.
 */
export function leftOutReport(lessons: readonly Lesson[], packs: JudgingPacks): string {
  const { calls, marks } = packs.model();
  const shape = shapeOf('calls', Math.log2(calls.weights.length) + 1);
  const unseen = unseenScores(lessonsFor('calls', study(lessons, packs), shape), shape);
  const sources = [...new Set(lessons.map(({ source }) => source))];
  return [
    `\n# wording alone, each source left out (${shape.size} weights)`,
    '',
    'source | rows | campaigns | ranking | of these marked | of the others marked',
    '---|---|---|---|---|---',
    ...['all', ...sources].map((source) =>
      sourceLine(
        source,
        unseen.filter(({ studied }) => source === 'all' || studied.lesson.source === source),
        marks,
      ),
    ),
    '',
    '## how far its chances come true',
    '',
    'chance given | rows | campaigns among them',
    '---|---|---',
    ...stepLines(unseen),
  ].join('\n');
}

function sourceLine(name: string, rows: readonly Unseen[], marks: number): string {
  const [campaigns, others] = [rows.filter(isCampaign), rows.filter((row) => !isCampaign(row))];
  const marked = (those: readonly Unseen[]): string =>
    share(those.filter(({ score }) => score >= marks).length, those.length);
  const ranking =
    campaigns.length > 0 && others.length > 0
      ? rankingOf(rows, (lesson) => lesson.campaigns).toFixed(3)
      : '-';
  return [name, rows.length, campaigns.length, ranking, marked(campaigns), marked(others)].join(' | ');
}

function isCampaign({ studied }: Unseen): boolean {
  return studied.lesson.campaigns;
}

function stepLines(rows: readonly Unseen[]): string[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const those = rows.filter(
      ({ score }) => Math.min(STEPS - 1, Math.floor(chanceOf(score) * STEPS)) === step,
    );
    const range = `${(step / STEPS).toFixed(1)}-${((step + 1) / STEPS).toFixed(1)}`;
    return [range, those.length, share(those.filter(isCampaign).length, those.length)].join(' | ');
  });
}

function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
