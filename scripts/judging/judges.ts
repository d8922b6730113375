import { readFileSync } from 'node:fs';
import { openBundled } from '../../src/packs/bundled.ts';
import { type Floor, MERGES, OPEN_KINDS, type OpenKind } from '../../src/packs/merge.ts';
import { kindOf } from '../../src/packs/pack.ts';
import { Unreadable } from '../../src/packs/read.ts';
import { READERS } from '../../src/packs/readers.ts';
import type { Contest } from '../../src/policy/contest.ts';
import type { CivilDate } from '../../src/policy/date.ts';
import { asKnownFrom, type Policy, policyOn } from '../../src/policy/policy.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';
import type { Model } from '../../src/verdict/model.ts';

/** The bodies of the packs that a verdict depends on. */
export interface JudgingPacks extends Floor {
  /** Read when asked for, because who makes a model needs none. */
  model: () => Model;
}

/** Makes `make` once for all days and regions for which the same contests are in force, as near and in the same stage. */
export function eachPolicy<T>(
  { calendar: elections, contestants: contests }: JudgingPacks,
  make: (policy: Policy) => T,
): (date: CivilDate, regions: RegionCode[]) => T {
  const byDay = new Map<string, { made: T }>();
  const byRegions = new Map<string, Contest[]>();
  const byContests = new Map<string, { made: T }>();
  return (date, regions) => {
    const day = `${date} ${regions.join()}`;
    const before = byDay.get(day);
    if (before) return before.made;
    const known = byRegions.get(regions.join()) ?? contests.map((contest) => asKnownFrom(contest, regions));
    byRegions.set(regions.join(), known);
    const policy = policyOn(date, regions, { elections, contests: known });
    const key = policy.contests
      .map(({ contest, scope, stage }) => `${contest.id} ${scope} ${stage.stage}`)
      .join();
    const same = byContests.get(key) ?? { made: make(policy) };
    byContests.set(key, same);
    byDay.set(day, same);
    return same.made;
  };
}

/** Judges for a day and regions out of `packs`, as the extension makes them. */
export function judgesWith(packs: JudgingPacks): (date: CivilDate, regions: RegionCode[]) => Judge {
  return eachPolicy(packs, (policy) => judgeFor(policy, packs.lexicon, packs.model()));
}

/**
 * The bundled packs with those in `files` on top, as the extension takes what an agency brings; a lexicon or a model, which the extension
 * takes from nobody, replaces the bundled one. Throws `Unreadable` when a file cannot be read; `say` hears of a file that is not in force,
 * and why: by default such a file is refused.
 */
export function openJudgingPacks(
  files: readonly string[],
  say: (file: string, why: string) => void = refuse,
): JudgingPacks {
  const bundled = openBundled();
  const packs: JudgingPacks = {
    regions: bundled.regions().body,
    calendar: bundled.calendar().body,
    contestants: bundled.contestants().body,
    circulars: bundled.circulars().body,
    answers: bundled.answers().body,
    lexicon: bundled.lexicon().body,
    sites: bundled.sites().body,
    model: () => bundled.model().body.model,
  };
  const given = files.map((file) => ({ file, content: readFileSync(file, 'utf8') }));
  for (const { file, content } of inOrder(given)) {
    const kind = kindOf(content);
    if (kind === 'answers') {
      say(file, `a verdict does not depend on packs of ${kind}`);
      continue;
    }
    const { edition } = READERS[kind](content);
    if (edition <= bundled[kind]().edition)
      say(file, `edition ${edition} is not newer than the one in force`);
    else if (kind === 'lexicon') packs.lexicon = READERS.lexicon(content).body;
    else if (kind === 'model') packs.model = () => READERS.model(content).body.model;
    else take(kind, content, packs);
  }
  return packs;
}

function refuse(file: string, why: string): never {
  throw new Unreadable(file, why);
}

/** What is wrong with the codes of regions, as a sentence; nothing when `packs` have them all. */
export function regionCheck({ regions: known }: JudgingPacks): (codes: RegionCode[]) => string | undefined {
  const all = new Set(known.map(({ code }) => code));
  return (codes) => {
    const strange = codes.filter((code) => !all.has(code));
    return strange.length === 0
      ? undefined
      : `no pack has ${strange.join(', ')}; codes are those of Kemendagri, such as 17.07`;
  };
}

function take<Kind extends OpenKind>(kind: Kind, content: string, packs: Floor): void {
  packs[kind] = MERGES[kind](READERS[kind](content).body, packs);
}

/** A contest leans on its region and its election, so these come first. */
function inOrder<T extends { content: string }>(given: T[]): T[] {
  const kinds: readonly string[] = OPEN_KINDS;
  const rank = ({ content }: T): number => kinds.indexOf(kindOf(content));
  return given.sort((a, b) => rank(a) - rank(b));
}
