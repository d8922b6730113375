import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDate } from '../src/packs/kinds/facts.ts';
import { Unreadable, whole } from '../src/packs/read.ts';
import { corpusReport } from './evaluating/corpus-report.ts';
import { leftOutReport } from './evaluating/left-out.ts';
import { ownReport } from './evaluating/own-report.ts';
import { readOwnSet } from './evaluating/own-set.ts';
import { certainOf, READINGS, readReadings, realReport } from './evaluating/real-report.ts';
import { judgesWith, openJudgingPacks, regionCheck } from './judging/judges.ts';
import { readCorrections, readLabelled } from './judging/labelled.ts';
import { readLessons } from './training/rows.ts';

export const USAGE = `usage: npm run evaluate -- [--own FOLDER] [--region CODE[,CODE]] [--date YYYY-MM-DD] [--corrections FILE]
                            [--readings FILE] [--worst N] [--left-out] [--pack FILE]… [FILE…]
FILE: labelled posts, one JSON object a line, of which "label" is partisan, election_info or other. Without FILE, or with --own, the set of our own (tests/evaluation) is judged too.
--left-out: also what models find in each source of the files that have not learnt from it. --pack: packs over the bundled ones.
--readings: labels that somebody gave to some rows, an id, a tab and a label on each line; how these rows are judged is told as well
(default tests/evaluation/real-posts.tsv).`;

const OWN = 'tests/evaluation';

/**
 * Judges labelled posts (`{id, text, label, source?, year?}` a line) and the set of our own, and prints what is found, what is missed and
 * what is found wrongly. Throws on a file that cannot be read and on a pack that is not in force: figures of anything else would be of no use.
 */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (!options) return 2;
  const packs = openJudgingPacks(options.packs);
  const strange = regionCheck(packs)(options.regions);
  if (strange) {
    console.error(`--region: ${strange}`);
    return 2;
  }
  const corrections = readCorrections(options.corrections);
  const readings = readReadings(options.readings);
  const judgeFor = judgesWith(packs);
  const given = options.files.map((file) => ({ file, content: readFileSync(file, 'utf8') }));
  for (const { file, content } of given) {
    const judged = readLabelled(file, content, corrections).map((row) => ({
      ...row,
      verdict: judgeFor(options.date ?? row.date, options.regions)(row.post),
    }));
    corpusReport(file, judged, options.worst);
    console.log(realReport(judged, readings));
  }
  if (options.leftOut) {
    const known = new Map<string, string>([...corrections, ...certainOf(readings)]);
    const lessons = given.flatMap(({ file, content }) => readLessons(file, content, known));
    console.log(leftOutReport(lessons, packs));
  }
  if (options.own) console.log(ownReport(judgedOwn(options.own, options.packs)));
  return 0;
}

function judgedOwn(folder: string, files: readonly string[]) {
  const own = ['regions.json', 'contestants.json'].map((file) => join(folder, file));
  const packs = openJudgingPacks([...own, ...files]);
  const judgeFor = judgesWith(packs);
  const strangers = regionCheck(packs);
  return readOwnSet(folder).map((one) => {
    const strange = strangers(one.regions);
    if (strange) throw new Unreadable(join(folder, 'posts.jsonl'), `${one.id}: ${strange}`);
    return { ...one, verdict: judgeFor(one.date, one.regions)(one.post) };
  });
}

function optionsFrom(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        region: { type: 'string', default: '' },
        date: { type: 'string' },
        corrections: { type: 'string', default: 'tests/verdict/corrections.json' },
        worst: { type: 'string', default: '50' },
        readings: { type: 'string', default: READINGS },
        own: { type: 'string' },
        pack: { type: 'string', multiple: true, default: [] },
        'left-out': { type: 'boolean', default: false },
      },
    });
    return {
      ...values,
      regions: values.region.split(',').filter((code) => code !== ''),
      date: values.date === undefined ? undefined : civilDate(values.date, '--date'),
      worst: whole(0, 1_000_000)(Number(values.worst), '--worst'),
      packs: values.pack,
      leftOut: values['left-out'],
      files: positionals,
      own: values.own ?? (positionals.length === 0 ? OWN : undefined),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return undefined;
  }
}
