import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { oneOf } from '../src/packs/read.ts';
import { civilDate, isCivilDate } from '../src/policy/date.ts';
import { policyOn } from '../src/policy/policy.ts';
import type { Verdict } from '../src/verdict/verdict.ts';
import { explain } from './judging/explain.ts';
import { judgesWith, openJudgingPacks, regionCheck } from './judging/judges.ts';
import { readRow } from './judging/row.ts';

export const USAGE = `usage: npm run -s judge -- [--date YYYY-MM-DD] [--region CODE[,CODE]] [--pack FILE]…
                           [--strictness text|supervisor|broad] [--explain] < posts.jsonl
Each line of standard input is a post: {id, text, author?, handle?, alts?, links?, context?, quoted?, paid?, date?, region?}.
--date and --region are for posts without their own: by default today (in WIB), and none, so that only national contests are near.
--pack: a pack over the bundled ones, as the extension would take it. --explain: words for people, also why a post does not count.
Written is the level of each post: campaign, participant, possible or none. --strictness, which is about the act and not about the
post, writes what the post comes to at the act: with text a participant is no more than possible, with broad what is possible counts
as a participant, with supervisor (as without it) all is as judged.`;

const STRICTNESSES = ['text', 'supervisor', 'broad'] as const;
type Strictness = (typeof STRICTNESSES)[number];

/**
 * Judges the posts on standard input, one JSON object a line, and writes a line for each: `{id, verdict, evidence}`, or words for people
 * with `--explain`. A line that cannot be read is named on standard error; the rest goes on, and the exit code is 1 at the end. Throws
 * `Unreadable` for a pack that is not in force: what is found without it would answer another question.
 */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (!options) return 2;
  const packs = openJudgingPacks(options.packs);
  const strangers = regionCheck(packs);
  const strange = strangers(options.regions);
  if (strange) {
    console.error(`--region: ${strange}`);
    return 2;
  }
  const judgeFor = judgesWith(packs);
  const sources = { elections: packs.calendar, contests: packs.contestants };
  let line = 0;
  let broken = 0;
  const lines: string[] = [];
  for await (const content of createInterface({ input: process.stdin })) {
    line++;
    if (content.trim() === '') continue;
    try {
      const row = readRow(parse(content));
      const { id, post, date = options.date, regions = options.regions } = row;
      const stranger = strangers(regions);
      if (stranger) throw new Error(`region: ${stranger}`);
      const verdict = judgeFor(date, regions)(post);
      const level = strictly(verdict, options.strictness);
      const evidence = verdict?.evidence ?? [];
      lines.push(
        options.explain
          ? explain(row, level, verdict, policyOn(date, regions, sources))
          : JSON.stringify({ id, verdict: level, evidence }),
      );
    } catch (error) {
      broken++;
      console.error(`line ${line}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (lines.length >= 500) write(lines);
  }
  write(lines);
  if (broken > 0) console.error(`${broken} of ${line} lines could not be read`);
  return broken > 0 ? 1 : 0;
}

function parse(content: string): unknown {
  try {
    // Windows writes a byte order mark before the first line.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('is not JSON');
  }
}

function write(lines: string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  lines.length = 0;
}

/**
 * The level at which a post counts under a strictness: `text` interrupts for campaign posts only, so that others are no more than
 * marked; `broad` interrupts for posts that are otherwise only marked.
 */
function strictly(verdict: Verdict | undefined, strictness: Strictness): Verdict['level'] | 'none' {
  const level = verdict?.level ?? 'none';
  if (strictness === 'text' && level === 'participant') return 'possible';
  if (strictness === 'broad' && level === 'possible' && !verdict?.learnt) return 'participant';
  return level;
}

function optionsFrom(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        date: { type: 'string', default: civilDate('WIB', Date.now()) },
        region: { type: 'string', default: '' },
        pack: { type: 'string', multiple: true, default: [] },
        strictness: { type: 'string', default: 'supervisor' },
        explain: { type: 'boolean', default: false },
      },
    });
    if (!isCivilDate(values.date)) throw new Error(`--date: ${values.date} is not a date (YYYY-MM-DD)`);
    const strictness = oneOf(STRICTNESSES)(values.strictness, '--strictness');
    const regions = values.region.split(',').filter((code) => code !== '');
    return { date: values.date, regions, packs: values.pack, strictness, explain: values.explain };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return undefined;
  }
}
