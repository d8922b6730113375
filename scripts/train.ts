import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ModelPack, toModelTexts } from '../src/packs/kinds/model.ts';
import { isCivilDate } from '../src/policy/date.ts';
import { masksFor } from '../src/verdict/judge.ts';
import { bucketsOf } from '../src/verdict/model.ts';
import { eachPolicy, openJudgingPacks } from './judging/judges.ts';
import { readCorrections } from './judging/labelled.ts';
import { cardOf } from './training/card.ts';
import { cut, rankingOf, samplesOf, thresholdsOf, unseenScores } from './training/fold.ts';
import { learn, rounded } from './training/learn.ts';
import { type Lesson, lessonsOfOwnSet, readLessons } from './training/rows.ts';

const USAGE = `usage: npm run train -- FILE… --date YYYY-MM-DD --out FILE [--bits N] [--edition N] [--corrections FILE]
                          [--own FOLDER] [--pack FILE]…
FILE: labelled posts, one JSON object a line; only rows with "shippable": true shape the weights. --own: a set like tests/evaluation, of
which the open half is learnt from. --pack: packs in which its contestants stand. --bits: 2^N weights (default 12).`;

/**
 * Learns the wording of campaign posts from labelled posts and writes a `model` pack with its card. The same rows and options give the
 * same bytes. Prints what models that had not seen a source found in it.
 */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (!options) return 2;
  const { files, own, corrections, bits, date, edition, out } = options;
  const known = readCorrections(corrections);
  const lessons = [
    ...files.flatMap((file) => readLessons(readFileSync(file, 'utf8'), known)),
    ...(own ? lessonsOfOwnSet(own) : []),
  ];
  const size = 2 ** bits;
  const buckets = bucketsIn(lessons, options.packs, size);
  const samples = samplesOf(lessons, buckets);
  const unseen = unseenScores(samples, size);
  const shaping = samples.filter(({ lesson }) => lesson.shippable);
  const learnt = learn(shaping, size);
  const unseenShippable = unseen.filter(({ lesson }) => lesson.shippable);
  const figures = [
    {
      measure: 'ranking of campaign above all else, sources left out',
      value: cut(rankingOf(unseenShippable)),
    },
    {
      measure: 'ranking of campaign above news, sources left out',
      value: cut(rankingOf(unseenShippable.filter(({ lesson }) => lesson.campaigns || lesson.isNews))),
    },
  ];
  const body: Omit<ModelPack, 'model'> & { model: object } = {
    model: toModelTexts({ ...rounded(learnt), bias: cut(learnt.bias), ...thresholdsOf(unseenShippable) }),
    card: cardOf(
      shaping.map(({ lesson }) => lesson),
      figures,
      date,
    ),
  };
  writeFileSync(
    out,
    `${JSON.stringify({ kind: 'model', format: 1, edition, issued: date, body }, null, 2)}\n`,
  );
  for (const { measure, value } of figures) console.log(`${measure}: ${value}`);
  console.log(
    `${shaping.length} rows shaped ${size} weights, ${lessons.length - shaping.length} were only scored`,
  );
  return 0;
}

function bucketsIn(lessons: readonly Lesson[], packs: readonly string[], size: number): number[][] {
  const inForce = openJudgingPacks(packs, (message) => console.error(message));
  const masks = eachPolicy(inForce, (policy) => masksFor(policy, inForce.lexicon));
  return lessons.map(({ post, date, regions }) => bucketsOf(masks(date, regions)(post), size));
}

function optionsFrom(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        date: { type: 'string', default: '' },
        out: { type: 'string', default: '' },
        bits: { type: 'string', default: '12' },
        edition: { type: 'string', default: '1' },
        corrections: { type: 'string', default: 'tests/verdict/corrections.json' },
        own: { type: 'string' },
        pack: { type: 'string', multiple: true, default: [] },
      },
    });
    if (!isCivilDate(values.date)) throw new Error('--date: expected a date (YYYY-MM-DD)');
    if (values.out === '') throw new Error('--out: expected a file');
    const bits = Number(values.bits);
    if (!Number.isInteger(bits) || bits < 8 || bits > 16) throw new Error('--bits: expected 8 to 16');
    if (positionals.length === 0 && !values.own) throw new Error('expected a file to learn from');
    return { ...values, bits, edition: Number(values.edition), files: positionals, packs: values.pack };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return undefined;
  }
}
