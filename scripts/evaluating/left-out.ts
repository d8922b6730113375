import { masksFor } from '../../src/verdict/judge.ts';
import { bucketsOf } from '../../src/verdict/model.ts';
import { eachPolicy, type JudgingPacks } from '../judging/judges.ts';
import { rankingOf, samplesOf, thresholdsOf, type Unseen, unseenScores } from '../training/fold.ts';
import type { Lesson } from '../training/rows.ts';

/** How many steps of the chance a model gives a post are told apart. */
const STEPS = 10;

/**
 * What models say to each source that they have not learnt from, from the shippable rows of all others, and how far the chances they give
 * come true. Reported, not gated: most campaign rows of the corpus come from sources with nothing else.
 */
export function leftOutReport(lessons: readonly Lesson[], packs: JudgingPacks): string {
  const size = packs.model().weights.length;
  const masks = eachPolicy(packs, (policy) => masksFor(policy, packs.lexicon));
  const buckets = lessons.map(({ post, date, regions }) => bucketsOf(masks(date, regions)(post), size));
  const unseen = unseenScores(samplesOf(lessons, buckets), size);
  const { marks } = thresholdsOf(unseen);
  const sources = [...new Set(lessons.map(({ source }) => source))];
  return [
    `\n# wording alone, each source left out (${size} weights)`,
    '',
    'source | rows | campaigns | ranking | of these marked | of the others marked',
    '---|---|---|---|---|---',
    ...['all', ...sources].map((source) =>
      sourceLine(
        source,
        unseen.filter(({ lesson }) => source === 'all' || lesson.source === source),
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
  const [campaigns, others] = [rows.filter((row) => row.campaigns), rows.filter((row) => !row.campaigns)];
  const marked = (those: readonly Unseen[]): string =>
    share(those.filter(({ score }) => score >= marks).length, those.length);
  const ranking = campaigns.length > 0 && others.length > 0 ? rankingOf(rows).toFixed(3) : '-';
  return [name, rows.length, campaigns.length, ranking, marked(campaigns), marked(others)].join(' | ');
}

function stepLines(rows: readonly Unseen[]): string[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const those = rows.filter(
      ({ score }) => Math.min(STEPS - 1, Math.floor(chanceOf(score) * STEPS)) === step,
    );
    const range = `${(step / STEPS).toFixed(1)}-${((step + 1) / STEPS).toFixed(1)}`;
    return [range, those.length, share(those.filter(({ campaigns }) => campaigns).length, those.length)].join(
      ' | ',
    );
  });
}

function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
