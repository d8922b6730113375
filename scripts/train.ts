import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { ModelPack } from '../src/packs/kinds/model.ts';
import { toModelTexts } from '../src/packs/kinds/model-texts.ts';
import { whole } from '../src/packs/read.ts';
import { isCivilDate } from '../src/policy/date.ts';
import { QUESTIONS, type Question } from '../src/verdict/model.ts';
import { certainOf, readReadings } from './evaluating/real-report.ts';
import { openJudgingPacks } from './judging/judges.ts';
import { readCorrections } from './judging/labelled.ts';
import { cardOf } from './training/card.ts';
import { cut, headFrom, lessonsFor, rankingOf, shapeOf, type Unseen, unseenScores } from './training/fold.ts';
import { lessonsOfOwnSet, readLessons } from './training/rows.ts';
import { answerTo, study } from './training/study.ts';
import { thresholdsOf } from './training/thresholds.ts';

export const USAGE = `usage: npm run train -- FILE… --date YYYY-MM-DD --out FILE [--bits N] [--edition N] [--corrections FILE]
                          [--readings FILE] [--own FOLDER] [--pack FILE]…
FILE: labelled posts, one JSON object a line; only rows with "shippable": true shape the weights. --readings: labels that somebody gave to
some of them, in place of their own: an id, a tab and a label on each line. --own: a set like tests/evaluation, of which the open posts are
learnt from. --pack: packs in which its contestants stand. --bits: 2^N weights of the head for what is said of contestants, half as many of
each of the others (default 15).`;

/**
 * Learns the wording of campaign posts from labelled posts and writes a `model` pack with its card. The same rows and options give the
 * same bytes. Prints what models that had not seen a source found in it.
 */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (!options) return 2;
  const { files, own, corrections, readings, bits, date, edition, out } = options;
  const known = new Map<string, string>([
    ...readCorrections(corrections),
    ...(readings ? certainOf(readReadings(readings)) : []),
  ]);
  const lessons = [
    ...files.flatMap((file) => readLessons(file, readFileSync(file, 'utf8'), known)),
    ...(own ? lessonsOfOwnSet(own) : []),
  ];
  const packs = openJudgingPacks(options.packs);
  const studied = study(lessons, packs);
  const shapes = eachQuestion((question) => shapeOf(question, bits));
  const taught = eachQuestion((question) => lessonsFor(question, studied, shapes[question]));
  for (const question of QUESTIONS) {
    if (!taught[question].some(({ studied }) => studied.lesson.shippable))
      throw new Error(`${question}: no row to learn from`);
  }
  const unseen = eachQuestion((question) =>
    unseenScores(taught[question], shapes[question]).filter(({ studied }) => studied.lesson.shippable),
  );
  const shaping = lessons.filter(({ shippable }) => shippable);
  const figures = QUESTIONS.flatMap((question) => figuresOf(question, unseen[question]));
  const body: Omit<ModelPack, 'model'> & { model: object } = {
    model: toModelTexts({
      ...eachQuestion((question) => headFrom(taught[question], shapes[question])),
      ...thresholdsOf(unseen),
    }),
    card: cardOf(shaping, figures, date),
  };
  writeFileSync(
    out,
    `${JSON.stringify({ kind: 'model', format: 1, edition, issued: date, body }, null, 2)}\n`,
  );
  for (const { measure, value } of figures) console.log(`${measure}: ${value}`);
  console.log(
    `${shaping.length} rows shaped the weights, ${lessons.length - shaping.length} were only scored`,
  );
  return 0;
}

function eachQuestion<T>(make: (question: Question) => T): Record<Question, T> {
  return { urges: make('urges'), meant: make('meant'), calls: make('calls') };
}

const MEASURES: Record<Question, string> = {
  urges: 'ranking of campaign above all else that is said of contestants',
  meant: 'ranking of contestants above others who are called like one',
  calls: 'ranking of campaign above all else',
};

/** How well one head ranks rows of sources that it had not seen, and among them those whose label tells campaign from news. */
function figuresOf(question: Question, unseen: readonly Unseen[]): { measure: string; value: number }[] {
  const ranking = (rows: readonly Unseen[]): number =>
    cut(rankingOf(rows, (lesson) => answerTo(question, lesson)));
  const fine = unseen.filter(({ studied }) => studied.lesson.isFine);
  return [
    { measure: `${MEASURES[question]}, sources left out`, value: ranking(unseen) },
    { measure: `${MEASURES[question]}, writers left out`, value: ranking(fine) },
  ];
}

function optionsFrom(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        date: { type: 'string', default: '' },
        out: { type: 'string', default: '' },
        bits: { type: 'string', default: '15' },
        edition: { type: 'string', default: '1' },
        corrections: { type: 'string', default: 'tests/verdict/corrections.json' },
        readings: { type: 'string' },
        own: { type: 'string' },
        pack: { type: 'string', multiple: true, default: [] },
      },
    });
    if (!isCivilDate(values.date)) throw new Error('--date: expected a date (YYYY-MM-DD)');
    if (values.out === '') throw new Error('--out: expected a file');
    const folder = dirname(values.out);
    if (!existsSync(folder)) throw new Error(`--out: there is no folder ${folder}`);
    const bits = whole(9, 15)(Number(values.bits), '--bits');
    const edition = whole(1, 1_000_000)(Number(values.edition), '--edition');
    if (positionals.length === 0 && !values.own) throw new Error('expected a file to learn from');
    return { ...values, bits, edition, files: positionals, packs: values.pack };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return undefined;
  }
}
