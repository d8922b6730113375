import { type Election, type StageSpan, stageOn } from './calendar.ts';
import type { Binding, Circular, Interaction } from './circular.ts';
import type { Contest } from './contest.ts';
import type { CivilDate } from './date.ts';
import { contains, isNeighbouring, NATION, type Region, type RegionCode } from './region.ts';

/** How near a contest is to a person. `mine`: one of the person's regions votes in it, the nation's contests aside. */
export type Scope = 'mine' | 'national' | 'neighbouring' | 'elsewhere';

export interface ContestInForce {
  contest: Contest;
  stage: StageSpan;
  scope: Scope;
  /** In force only because the person, or IT, plays `day`. */
  rehearsed: boolean;
  /** The day on which `stage` runs: that of the policy, or the one played. */
  day: CivilDate;
}

/** What one person must observe on one day. */
export interface Policy {
  date: CivilDate;
  /** The day played on top of `date`, if any. */
  rehearsal?: CivilDate;
  regions: RegionCode[];
  /** The nearest first: `mine`, `national`, `neighbouring`, `elsewhere`. */
  contests: ContestInForce[];
}

export interface Sources {
  elections: Pick<Election, 'id' | 'stages'>[];
  contests: Contest[];
}

export interface RuleInForce<Of extends Binding = Circular> {
  circular: Of;
  rule: Of['rules'][number];
}

/** What a rule is asked for: a contest, in a stage, on a day. Every `ContestInForce` is one. */
export interface Occasion {
  contest: Pick<Contest, 'office'>;
  stage: Pick<StageSpan, 'stage'>;
  day: CivilDate;
}

/** The scopes in the order of nearness. */
export const NEAREST: readonly Scope[] = ['mine', 'national', 'neighbouring', 'elsewhere'];

/**
 * Which contests are in which stage for a person in `regions` on `date`. A `rehearsal` adds what would be in force on that
 * day and never takes away what is in force today.
 */
export function policyOn(
  date: CivilDate,
  regions: RegionCode[],
  sources: Sources,
  rehearsal?: CivilDate,
): Policy {
  const today = inForceOn(date, regions, sources, false);
  const played = rehearsal === undefined ? [] : inForceOn(rehearsal, regions, sources, true);
  const added = played.filter((one) => !today.some((real) => real.contest.id === one.contest.id));
  const contests = [...today, ...added].sort((a, b) => NEAREST.indexOf(a.scope) - NEAREST.indexOf(b.scope));
  return { date, regions, contests, ...(rehearsal === undefined ? {} : { rehearsal }) };
}

/** Whether a rule speaks of one of `occasions`: of its stage, of its office, and said by its day. */
export function holdsOn({ circular, rule }: RuleInForce<Binding>, occasions: readonly Occasion[]): boolean {
  const { offices = circular.offices, from = circular.from ?? '' } = rule;
  return occasions.some(
    ({ contest, stage, day }) =>
      rule.stages.includes(stage.stage) && from <= day && (!offices || offices.includes(contest.office)),
  );
}

/** The rules for `interaction` on one of `occasions`, of circulars that hold in one of `regions` or in the whole nation. */
export function rulesFor<Of extends Binding>(
  interaction: Interaction,
  occasions: readonly Occasion[],
  regions: RegionCode[],
  circulars: Of[],
): RuleInForce<Of>[] {
  return circulars
    .filter(({ region }) => region === NATION || regions.some((mine) => contains(region, mine)))
    .flatMap((circular) =>
      circular.rules
        .map((rule: Of['rules'][number]) => ({ circular, rule }))
        .filter((one) => one.rule.interactions.includes(interaction) && holdsOn(one, occasions)),
    );
}

function inForceOn(date: CivilDate, regions: RegionCode[], sources: Sources, rehearsed: boolean) {
  const stages = new Map(sources.elections.map((election) => [election.id, stageOn(date, election)]));
  return sources.contests.flatMap((contest): ContestInForce[] => {
    const stage = stages.get(contest.election);
    return stage ? [{ contest, stage, scope: scopeOf(contest.region, regions), rehearsed, day: date }] : [];
  });
}

/**
 * A contest with the names by which people in `regions` know who stands there. From elsewhere somebody counts by a full name or both names only, and by both
 * names only where a whole province or the nation votes: short names and acronyms of other regencies are words or other people here, and would be a fifth of
 * the briefing.
 */
export function asKnownFrom(contest: Contest, regions: RegionCode[]): Contest {
  if (scopeOf(contest.region, regions) !== 'elsewhere') return contest;
  const isWide = contest.office !== 'regent' && contest.office !== 'mayor';
  const contestants = contest.contestants.map((contestant) => ({
    ...contestant,
    names: contestant.names.filter(({ kind }) => kind === 'full' || (kind === 'pair' && isWide)),
  }));
  return { ...contest, contestants };
}

/** How near the contest of `region` is to a person in `regions`. */
export function scopeOf(region: RegionCode, regions: RegionCode[]): Scope {
  if (region === NATION) return 'national';
  if (regions.some((mine) => contains(region, mine) || contains(mine, region))) return 'mine';
  if (regions.some((mine) => isNeighbouring(mine, region))) return 'neighbouring';
  return 'elsewhere';
}

/** The regions that have `codes`, in the order of these; a code that is not among the `known` regions is left out. */
export function regionsOf(codes: RegionCode[], known: Region[]): Region[] {
  return codes.flatMap((code) => known.filter((region) => region.code === code));
}
