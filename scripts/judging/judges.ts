import { type Bundled, openBundled } from '../../src/packs/bundled.ts';
import { type Floor, MERGES, OPEN_KINDS, type OpenKind, onlyAdds } from '../../src/packs/merge.ts';
import { kindOf, type PackKind } from '../../src/packs/pack.ts';
import { Unreadable } from '../../src/packs/read.ts';
import { READERS } from '../../src/packs/readers.ts';
import type { Contest } from '../../src/policy/contest.ts';
import type { CivilDate } from '../../src/policy/date.ts';
import { asKnownFrom, type Policy, policyOn } from '../../src/policy/policy.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';
import type { Model } from '../../src/verdict/model.ts';
import { readNamed } from '../packs/named.ts';

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
 * The bundled packs with those in `files` on top, as the extension takes what an agency brings, but for several of one kind, which all
 * count; a lexicon or a model, which the extension takes from nobody, replaces the bundled one. Throws `Unreadable` with the file when one
 * cannot be read, would not be in force or says nothing about verdicts.
 */
export function openJudgingPacks(files: readonly string[]): JudgingPacks {
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
  const given = files.map((file) => {
    const content = readNamed(file);
    return { file, content, kind: within(file, () => kindOf(content)) };
  });
  for (const { file, content, kind } of inOrder(given))
    within(file, () => take(kind, content, packs, bundled));
  return packs;
}

/** What `work` gives; what it cannot read is told with the file. */
function within<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(file, error.message) : error;
  }
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

function take(kind: PackKind, content: string, packs: JudgingPacks, bundled: Bundled): void {
  if (kind === 'answers') throw new Unreadable('kind', `a verdict does not depend on packs of ${kind}`);
  if (kind !== 'lexicon' && kind !== 'model') {
    takeOpen(kind, content, packs, bundled);
    return;
  }
  refuseOld(READERS[kind](content).edition, bundled[kind]().edition);
  if (kind === 'lexicon') packs.lexicon = READERS.lexicon(content).body;
  else packs.model = () => READERS.model(content).body.model;
}

function takeOpen<Kind extends OpenKind>(kind: Kind, content: string, packs: Floor, bundled: Bundled): void {
  const { body, edition } = READERS[kind](content);
  // As in the extension: what only adds can take back nothing.
  if (!onlyAdds(kind, body, packs)) refuseOld(edition, bundled[kind]().edition);
  packs[kind] = MERGES[kind](body, packs);
}

function refuseOld(edition: number, inForce: number): void {
  if (edition <= inForce) throw new Unreadable('edition', `expected more than ${inForce}, which is in force`);
}

/** A contest leans on its region and its election, so these come first. */
function inOrder<T extends { kind: PackKind }>(given: T[]): T[] {
  const kinds: readonly PackKind[] = OPEN_KINDS;
  return given.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
