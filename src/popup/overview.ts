import { type Election, nextStage, type StageSpan } from '../policy/calendar.ts';
import { type Circular, CONDUCTS, type Conduct, INTERACTIONS, type Interaction } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import { type CivilDate, civilDate, compareDates } from '../policy/date.ts';
import {
  holdsOn,
  type Policy,
  policyOn,
  type RuleInForce,
  regionsOf,
  rulesFor,
  scopeOf,
} from '../policy/policy.ts';
import { contains, NATION, type Region } from '../policy/region.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import type { Settings } from '../settings/settings.ts';

/** What the overview reads of the packs. */
export interface PopupPacks {
  regions: Region[];
  elections: Election[];
  circulars: Circular[];
  contests: Contest[];
}

/** One election that runs today or on the rehearsed day, as it concerns this person. */
export interface Running {
  election: Election;
  stage: StageSpan;
  next?: StageSpan;
  rehearsed: boolean;
  /** Contests of the person's regions and of the nation. */
  contests: Contest[];
  /** How many contests of it run elsewhere. */
  elsewhere: number;
}

/** What rules say of one kind of conduct, the weightiest first. */
export interface Holding {
  forbids: RuleInForce[];
  allows: RuleInForce[];
}

/** What holds for this person today. */
export interface Overview {
  date: CivilDate;
  rehearsal?: CivilDate;
  regions: Region[];
  /** What votes in the person's regions first. */
  running: Running[];
  /** What is to come in the person's regions or the nation, the soonest first; what nobody has dated comes last. */
  coming: Election[];
  /** Rules against an interaction in any running stage, the weightiest first. Empty lists when nothing runs. */
  forbidden: Record<Interaction, RuleInForce[]>;
  /** The same for conduct that is no interaction, with what is allowed of it. */
  conducts: Map<Conduct, Holding>;
  /** What sources say is allowed now. */
  allowed: RuleInForce[];
  /** What holds when nothing runs, too. */
  always: RuleInForce[];
}

/** What holds at `now` (milliseconds since the epoch) for a person with `settings`, on the day of their first region. */
export function overviewOf(packs: PopupPacks, settings: Settings, now: number): Overview {
  const regions = regionsOf(settings.regions, packs.regions);
  const date = civilDate(regions[0]?.zone ?? 'WIB', now);
  const rehearsal = rehearsedDate(settings.rehearsal, now);
  const codes = regions.map(({ code }) => code);
  const policy = policyOn(date, codes, packs, rehearsal);
  const running = runningOn(packs.elections, policy);
  const mine = packs.circulars.filter((circular) => holdsIn(circular, regions));
  const rules = mine.flatMap((circular) => circular.rules.map((rule) => ({ circular, rule })));
  const inForce = (one: RuleInForce) => one.rule.always === true || holdsOn(one, policy.contests);
  return {
    date,
    ...(rehearsal === undefined ? {} : { rehearsal }),
    regions,
    running,
    coming: comingAfter(date, packs, regions),
    forbidden: forbiddenBy(mine, policy),
    conducts: new Map(
      CONDUCTS.map((conduct) => [conduct, holding(conduct, running.length > 0 ? rules.filter(inForce) : [])]),
    ),
    allowed: rules.filter((one) => one.rule.effect === 'allows' && inForce(one)),
    always: rules
      .filter(({ rule }) => rule.always && rule.effect !== 'allows')
      .sort((a, b) => headline(a) - headline(b)),
  };
}

function runningOn(elections: Election[], policy: Policy): Running[] {
  return elections
    .flatMap((election) => runningOf(election, policy))
    .sort((a, b) => nearness(a) - nearness(b) || compareDates(b.stage.from, a.stage.from));
}

function comingAfter(date: CivilDate, { elections, contests }: PopupPacks, regions: Region[]): Election[] {
  const codes = regions.map(({ code }) => code);
  const isNear = ({ id }: Election) =>
    contests.some(
      ({ election, region }) => election === id && ['mine', 'national'].includes(scopeOf(region, codes)),
    );
  return elections
    .filter((election) => election.unscheduled || (begin(election) > date && isNear(election)))
    .sort((a, b) => compareDates(begin(a), begin(b)));
}

/** What elections are sorted by: their first day (`2029-02-14`); where nobody has set one, `undated` and the year that is spoken of, which sorts behind every day. */
function begin({ stages, unscheduled }: Election): string {
  return stages[0]?.from ?? `undated ${unscheduled?.when.id.match(/\d{4}/)?.[0]}`;
}

function runningOf(election: Election, policy: Policy): Running[] {
  const all = policy.contests.filter(({ contest }) => contest.election === election.id);
  const [first] = all;
  if (!first) return [];
  const near = all.filter(({ scope }) => scope === 'mine' || scope === 'national');
  const day = first.rehearsed && policy.rehearsal ? policy.rehearsal : policy.date;
  const next = nextStage(day, election);
  return [
    {
      election,
      stage: first.stage,
      rehearsed: first.rehearsed,
      contests: near.map(({ contest }) => contest),
      elsewhere: all.length - near.length,
      ...(next ? { next } : {}),
    },
  ];
}

/** 0 for an election held in the person's region, 1 for the nation's, 2 for one elsewhere. */
function nearness({ contests }: Running): number {
  if (contests.length === 0) return 2;
  return contests.some(({ region }) => region !== NATION) ? 0 : 1;
}

function holdsIn({ region }: Circular, regions: Region[]): boolean {
  return region === NATION || regions.some(({ code }) => contains(region, code));
}

function forbiddenBy(circulars: Circular[], { contests, regions }: Policy): Overview['forbidden'] {
  const against = (interaction: Interaction) =>
    rulesFor(interaction, contests, regions, circulars).sort((a, b) => weight(a) - weight(b));
  // One list for each interaction there is.
  return Object.fromEntries(INTERACTIONS.map((one) => [one, against(one)])) as Overview['forbidden'];
}

function holding(conduct: Conduct, rules: RuleInForce[]): Holding {
  const about = rules.filter(({ rule }) => rule.conducts?.includes(conduct));
  return {
    forbids: about.filter(({ rule }) => rule.effect === undefined).sort((a, b) => weight(a) - weight(b)),
    allows: about.filter(({ rule }) => rule.effect === 'allows').sort((a, b) => weight(a) - weight(b)),
  };
}

/** The duty itself and what it means on social media come first of what always holds. */
const HEADLINES = ['uu-20-2023 pasal-24-1-d', 'se-137-2018 1-8'];

function headline({ circular, rule }: RuleInForce): number {
  const at = HEADLINES.indexOf(`${circular.id} ${rule.id}`);
  return at < 0 ? HEADLINES.length : at;
}

/** First the rule whose text and reading are told apart, then what holds in the regency, in the province, in the nation. */
function weight({ circular, rule }: RuleInForce): number {
  const nearness = circular.region === NATION ? 0 : circular.region.length;
  return rule.reading ? -10 : -nearness;
}
