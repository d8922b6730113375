import type { ArchiveSite, PastAct, When } from '../archives/act.ts';
import { type Election, type Stage, type StageSpan, stageOn } from '../policy/calendar.ts';
import type { Interaction } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import { type CivilDate, civilDate, type Zone } from '../policy/date.ts';
import { asKnownFrom, type ContestInForce, NEAREST, scopeOf } from '../policy/policy.ts';
import type { RegionCode } from '../policy/region.ts';
import { type Judge, judgeFor } from '../verdict/judge.ts';
import type { Lexicon } from '../verdict/lexicon.ts';
import type { Evidence, Level } from '../verdict/verdict.ts';

/** What acts of the past are held against: all contests that are known, for a person with these regions, as of today. */
export interface Standpoint {
  regions: RegionCode[];
  /** Of the first region: the day of an act is the day there. */
  zone: Zone;
  elections: Election[];
  contests: Contest[];
  lexicon: Lexicon;
  today: CivilDate;
  rehearsal?: CivilDate;
}

/** An act of the person's own that touches a contestant. */
export interface Finding {
  site: ArchiveSite;
  interaction: Interaction;
  /** The day of the act in the region; absent when the archive does not tell. */
  date?: CivilDate;
  /** The archive only tells the day before which it cannot have been. */
  earliest: boolean;
  /** It may have been taken back since: the archive does not tell for certain. */
  uncertain?: true;
  contest: string;
  /** Those contests one of which it may be about, where it only calls a ballot number; `contest` is the first of them. */
  contests?: string[];
  /** Ballot numbers of the contestants it touches. */
  numbers: number[];
  level: Level;
  /** The packs name the account as the contestant's or their team's; otherwise it is what the words say. */
  listed: boolean;
  /** The stage of that contest on that day (where only the earliest is known: on that one); absent outside all of them. */
  stage?: Stage;
  /** For what lasts (following, being a member) and has a date: the first stage that came after it. */
  since?: { stage: Stage; from: CivilDate };
  /** The stage of that contest today, or on the rehearsed day. */
  today?: { stage: Stage; rehearsed: boolean };
  evidence: Evidence[];
  /** Whose account, page, group or channel it is, as far as the archive tells. */
  whose: string;
  /** The words of the post, or the person's own. */
  text: string;
  link?: string;
}

/** What lasts until it is taken back. */
const LASTING: ReadonlySet<Interaction> = new Set(['follow', 'join']);

/** Judges are large, and acts come about in the order of their dates. */
const JUDGES_KEPT = 3;

/** A quote is for recognising the post, not for reading it. */
const QUOTED = 280;

/**
 * Tells whether an act touches a contestant: by the account exactly, or by what the judge says of it with the contests that were in force on that day, that are
 * in force today, and, for what lasts, that have been in between. Pure but for the judges it keeps.
 */
export function lookBack(standpoint: Standpoint): (act: PastAct) => Finding | undefined {
  const judgeOf = keptJudges(standpoint);
  const owners = ownersIn(standpoint.contests);
  const elections = new Map(standpoint.elections.map((election) => [election.id, election]));
  const contests = new Map(standpoint.contests.map((contest) => [contest.id, contest]));
  return (act) => {
    const date = dayOf(act.when, standpoint.zone);
    const counting = standpoint.elections.filter((election) => counts(election, act, date, standpoint));
    const owned = owners.get(ownerKey(act.site, act.about.author.handle)) ?? [];
    const best = owned.find(({ contest }) => counting.some(({ id }) => id === contest.election)) ?? owned[0];
    const verdict = best ? undefined : judgeOf(counting)(act.about);
    const open = verdict?.contests?.filter((id) => isToBeVoted(contests.get(id), elections, date));
    const contest = best?.contest ?? contests.get(verdict?.contest ?? open?.[0] ?? '');
    if (!contest || verdict?.level === 'possible') return undefined;
    const election = elections.get(contest.election);
    const { name, handle } = act.about.author;
    return {
      site: act.site,
      interaction: act.interaction,
      ...(date === undefined ? {} : { date }),
      earliest: act.when.is === 'after',
      ...(act.uncertain ? { uncertain: true } : {}),
      contest: contest.id,
      ...(open ? { contests: open } : {}),
      numbers: best ? [best.number] : (verdict?.numbers ?? []),
      level: verdict?.level ?? 'campaign',
      listed: best !== undefined,
      ...(election ? stagesOf(election, act, date, standpoint) : {}),
      evidence: verdict?.evidence ?? [{ kind: 'account', words: handle, where: 'author' }],
      whose:
        [name, handle && handle !== name ? `@${handle}` : ''].filter(Boolean).join(' ') ||
        act.about.context.join(', '),
      text: act.about.text.slice(0, QUOTED),
      ...(act.link === undefined ? {} : { link: act.link }),
    };
  };
}

/** Whether a number that was called on `date` can have been for `contest`: its votes were not cast yet. Without a date nobody can say. */
function isToBeVoted(
  contest: Contest | undefined,
  elections: ReadonlyMap<string, Election>,
  date: CivilDate | undefined,
): boolean {
  const election = elections.get(contest?.election ?? '');
  const stage = date && election ? stageOn(date, election)?.stage : undefined;
  return stage !== undefined && stage !== 'count' && stage !== 'after';
}

/** The civil date of an act in `zone`; nothing when the archive does not tell. */
function dayOf(when: When, zone: Zone): CivilDate | undefined {
  if (when.is === 'on') return when.day;
  return when.is === 'untold' ? undefined : civilDate(zone, when.time);
}

/** Whether an election can make an act of `date` count: in force then, or now, or begun in between for what lasts and for what may have been later than `date`. */
function counts(
  election: Election,
  { interaction, when }: PastAct,
  date: CivilDate | undefined,
  { today, rehearsal }: Standpoint,
): boolean {
  if (stageOn(today, election) || (rehearsal && stageOn(rehearsal, election))) return true;
  if (date !== undefined && stageOn(date, election)) return true;
  const reaches = LASTING.has(interaction) || date === undefined || when.is === 'after';
  return reaches && laterStage(election, date, today) !== undefined;
}

/** The first stage of `election` that began after `date` and has begun by `today`. */
function laterStage(
  election: Election,
  date: CivilDate | undefined,
  today: CivilDate,
): StageSpan | undefined {
  return election.stages.find(({ from }) => (date === undefined || from > date) && from <= today);
}

function stagesOf(
  election: Election,
  { interaction, uncertain }: PastAct,
  date: CivilDate | undefined,
  standpoint: Standpoint,
) {
  const { today, rehearsal } = standpoint;
  const then = date === undefined ? undefined : stageOn(date, election);
  // Without its date nobody can say that it stood before the stage came, nor where it may have been taken back.
  const stood = LASTING.has(interaction) && date !== undefined && !uncertain;
  const later = stood ? laterStage(election, date, today) : undefined;
  const real = stageOn(today, election);
  const now = real ?? (rehearsal === undefined ? undefined : stageOn(rehearsal, election));
  return {
    ...(then ? { stage: then.stage } : {}),
    ...(later && !then ? { since: { stage: later.stage, from: later.from } } : {}),
    ...(now ? { today: { stage: now.stage, rehearsed: real === undefined } } : {}),
  };
}

/** Whose account it is, the person's nearest contests first. */
interface Owner {
  contest: Contest;
  number: number;
}

function ownersIn(contests: Contest[]): Map<string, Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const contest of contests) {
    for (const { number, accounts = [] } of contest.contestants) {
      for (const { site, handle } of accounts) {
        const key = ownerKey(site.toLowerCase(), handle);
        owners.set(key, [...(owners.get(key) ?? []), { contest, number }]);
      }
    }
  }
  return owners;
}

function ownerKey(site: string, handle: string): string {
  return handle === '' ? '' : `${site} ${handle.replace(/^@/, '').toLowerCase()}`;
}

/** A judge for each set of elections that count together; what stage they are in matters only to a number that tells no contest (`isToBeVoted`). */
function keptJudges(standpoint: Standpoint): (elections: Election[]) => Judge {
  const kept = new Map<string, Judge>();
  return (elections) => {
    const key = elections.map(({ id }) => id).join();
    const known = kept.get(key);
    if (known) return known;
    const judge = judgeOver(elections, standpoint);
    const [oldest] = kept.keys();
    if (kept.size >= JUDGES_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, judge);
    return judge;
  };
}

function judgeOver(elections: Election[], { regions, contests, lexicon, today }: Standpoint): Judge {
  const stages = new Map(elections.map(({ id, stages }) => [id, stages[0]]));
  const inForce = contests
    .map((contest) => asKnownFrom(contest, regions))
    .flatMap((contest): ContestInForce[] => {
      const stage = stages.get(contest.election);
      if (!stage) return [];
      return [{ contest, stage, scope: scopeOf(contest.region, regions), rehearsed: false, day: stage.from }];
    })
    .sort((a, b) => NEAREST.indexOf(a.scope) - NEAREST.indexOf(b.scope));
  return judgeFor({ date: today, regions, contests: inForce }, lexicon);
}
