import { readFileSync } from 'node:fs';
import { openBundled } from '../../src/packs/bundled.ts';
import { PACK_KINDS, type PackKind } from '../../src/packs/pack.ts';
import { oneOf } from '../../src/packs/read.ts';
import { type Bodies, READERS } from '../../src/packs/readers.ts';
import type { CivilDate } from '../../src/policy/date.ts';
import { policyOn } from '../../src/policy/policy.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';

/** The bodies of the packs that a judge is made of. */
type JudgingPacks = Pick<Bodies, 'calendar' | 'contestants' | 'lexicon'>;

/**
 * Makes judges for a day and regions out of the bundled packs and of pack `files`, as the extension does: of two packs of a kind the one
 * with the higher edition is in force. Each judge is made once. Throws `Unreadable` when a file cannot be read; `say` hears of a file
 * that is not in force.
 */
export function openJudges(
  files: readonly string[],
  say: (message: string) => void,
): (date: CivilDate, regions: RegionCode[]) => Judge {
  const packs = packsInForce(files, say);
  const judges = new Map<string, Judge>();
  return (date, regions) => {
    const key = `${date} ${regions.join()}`;
    const made = judges.get(key);
    if (made) return made;
    const { calendar: elections, contestants: contests } = packs;
    const judge = judgeFor(policyOn(date, regions, { elections, contests }), packs.lexicon);
    judges.set(key, judge);
    return judge;
  };
}

function packsInForce(files: readonly string[], say: (message: string) => void): JudgingPacks {
  const bundled = openBundled();
  const inForce = {
    calendar: bundled.calendar(),
    contestants: bundled.contestants(),
    lexicon: bundled.lexicon(),
  };
  for (const file of files) {
    const content = readFileSync(file, 'utf8');
    const kind = kindOf(content);
    const given = READERS[kind](content).edition;
    const isJudged = kind === 'calendar' || kind === 'contestants' || kind === 'lexicon';
    if (!isJudged) say(`${file}: a verdict does not depend on packs of ${kind}`);
    else if (given <= inForce[kind].edition)
      say(`${file}: edition ${given} is not newer than the one in force`);
    else if (kind === 'calendar') inForce.calendar = READERS.calendar(content);
    else if (kind === 'contestants') inForce.contestants = READERS.contestants(content);
    else inForce.lexicon = READERS.lexicon(content);
  }
  const { calendar, contestants, lexicon } = inForce;
  return { calendar: calendar.body, contestants: contestants.body, lexicon: lexicon.body };
}

function kindOf(content: string): PackKind {
  const envelope: unknown = JSON.parse(content);
  const kind = typeof envelope === 'object' && envelope && 'kind' in envelope ? envelope.kind : undefined;
  return oneOf(PACK_KINDS)(kind, 'kind');
}
