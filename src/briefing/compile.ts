import type { Election, StageSpan } from '../policy/calendar.ts';
import type { Circular, QuotedCircular, Rule } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import { addDays, type CivilDate, civilDate } from '../policy/date.ts';
import { asKnownFrom, regionsOf } from '../policy/policy.ts';
import { contains, NATION, type Region, type RegionCode } from '../policy/region.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import type { Settings } from '../settings/settings.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import type { Lexicon } from '../verdict/lexicon.ts';
import type { Model } from '../verdict/model.ts';
import type { Language } from '../words/language.ts';
import type { Briefing } from './briefing.ts';
import { quotedIn } from './quoted.ts';

/** The bodies of the packs in force that a briefing is made of. */
export interface BriefingPacks {
  regions: Region[];
  elections: Election[];
  contests: Contest[];
  circulars: Circular[];
  lexicon: Lexicon;
  model: Model;
  sites?: SiteSelectors[];
  /** When the newest pack of the extension was issued; no other tells whether a clock can be right. */
  issued: CivilDate;
}

/** For how many days after today a briefing holds, so that a computer that sleeps over a weekend or a holiday wakes up with a good one. */
const WINDOW_DAYS = 14;
const NO_WORDS: Lexicon = {
  cues: { call: [], support: [], attack: [], event: [], team: [], gesture: [] },
  race: [],
  neutral: [],
  parties: [],
  choices: [],
  others: [],
};

/**
 * What the pages of a person with `settings` have to know at `now` (milliseconds since the epoch): the contests in force on any day
 * from today to 14 days ahead or on the rehearsed day, the rules about interactions that hold for the person, in `language`, and nothing else.
 */
export function compileBriefing(
  packs: BriefingPacks,
  settings: Settings,
  now: number,
  language: Language,
): Briefing {
  const regions = regionsOf(settings.regions, packs.regions);
  const from = civilDate(regions[0]?.zone ?? 'WIB', now);
  const to = addDays(from, WINDOW_DAYS);
  const rehearsed = rehearsedDate(settings.rehearsal, now);
  const runs = (span: StageSpan): boolean =>
    overlaps(span, from, to) || (rehearsed !== undefined && overlaps(span, rehearsed, rehearsed));
  const contested = new Set(packs.contests.map(({ election }) => election));
  const elections = packs.elections.filter(({ id, stages }) => contested.has(id) && stages.some(runs));
  const codes = regions.map(({ code }) => code);
  const contests = packs.contests.filter(({ election }) => elections.some(({ id }) => id === election));
  return {
    issued: packs.issued,
    from,
    to,
    regions,
    elections: elections.map(({ id, stages }) => ({ id, stages: stages.filter(runs).map(dates) })),
    contests: contests.map((contest) => asKnownFrom(contest, codes)),
    circulars: circularsFor(codes, contests, packs.circulars, language),
    ...(elections.length > 0 ? { lexicon: packs.lexicon, model: packs.model } : { lexicon: NO_WORDS }),
    settings,
    ...(packs.sites ? { sites: packs.sites } : {}),
  };
}

function overlaps({ from, to }: StageSpan, first: CivilDate, last: CivilDate): boolean {
  return from <= last && first <= to;
}

function dates({ note: _, ...span }: StageSpan): StageSpan {
  return { ...span, sources: [] };
}

function circularsFor(
  regions: RegionCode[],
  contests: Contest[],
  circulars: Circular[],
  language: Language,
): QuotedCircular[] {
  const voted = new Set(contests.map(({ office }) => office));
  const isVoted = (circular: Circular, { offices = circular.offices ?? [...voted] }: Rule) =>
    offices.some((office) => voted.has(office));
  return circulars
    .filter(({ region }) => region === NATION || regions.some((mine) => contains(region, mine)))
    .map((circular) => ({
      ...circular,
      rules: circular.rules.filter((rule) => rule.interactions.length > 0 && isVoted(circular, rule)),
    }))
    .filter(({ rules }) => rules.length > 0)
    .map((circular) => quotedIn(language, circular));
}
