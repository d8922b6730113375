import { packs, REGION } from '../../scripts/archives/world.ts';
import { type Chosen, type Outcome, readArchives } from '../../src/archives/read.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { type Finding, lookBack, type Standpoint } from '../../src/lookback/findings.ts';

const { elections, contests, lexicon, problems } = openPacks({ packs: packs() });
if (problems.length > 0) throw new Error(JSON.stringify(problems));

/** The invented world on top of the bundled packs, in 2026, when nothing runs. */
export const INVENTED: Standpoint = {
  regions: [REGION],
  zone: 'WITA',
  elections,
  contests,
  lexicon,
  today: '2026-11-21',
};

/** Everything that a check of `files` finds. */
export async function check(
  files: Chosen[],
): Promise<{ findings: Finding[]; outcome: Outcome; acts: number }> {
  const find = lookBack(INVENTED);
  const findings: Finding[] = [];
  let acts = 0;
  const outcome = await readArchives(
    files,
    (act) => {
      acts++;
      const finding = find(act);
      if (finding) findings.push(finding);
    },
    () => {},
  );
  return { findings, outcome, acts };
}
