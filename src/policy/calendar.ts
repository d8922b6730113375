import type { CivilDate } from './date.ts';
import type { BothLanguages, Sourced } from './fact.ts';

/** The stages (*tahapan*) of an election in the order in which they come. */
export const STAGES = [
  'prospect',
  'nomination',
  'designation',
  'campaign',
  'quiet',
  'voting',
  'count',
  'after',
] as const;
export type Stage = (typeof STAGES)[number];

/** One stage of one election; `from` and `to` are the first and the last day of it. */
export interface StageSpan extends Sourced {
  stage: Stage;
  from: CivilDate;
  to: CivilDate;
  note?: BothLanguages;
}

export interface Election {
  id: string;
  name: BothLanguages;
  /** In order of `from`; spans of one election may overlap by a day (voting and count do). */
  stages: StageSpan[];
  /** Nobody has set a date yet: no stages, and what is known of the time instead. */
  unscheduled?: { when: BothLanguages } & Sourced;
}

/**
 * The stage of `election` on `date`, or nothing outside all of them. Where two spans overlap the earlier one in
 * the order of `STAGES` counts, so that the day of voting is `voting` although counting begins in its evening.
 */
export function stageOn(date: CivilDate, election: Pick<Election, 'stages'>): StageSpan | undefined {
  return election.stages.find((span) => span.from <= date && date <= span.to);
}

/** The first stage that begins after `date`, or nothing when the election is over. */
export function nextStage(date: CivilDate, election: Election): StageSpan | undefined {
  return election.stages.find((span) => span.from > date);
}
