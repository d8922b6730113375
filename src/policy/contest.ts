import type { BothLanguages, Sourced } from './fact.ts';
import type { RegionCode } from './region.ts';

/**
 * One way in which a contestant is called.
 * `full`: a person's name; `short`: a part of it in common use; `pair`: both names joined; `acronym`: of the pair; `slogan`: of the campaign.
 */
export interface ContestantName extends Sourced {
  text: string;
  kind: 'full' | 'short' | 'pair' | 'acronym' | 'slogan';
  /** The words also mean something else (a common first name, a word, an abbreviation): never a signal alone. */
  ambiguous?: boolean;
}

/** A pair, party, list or the empty column on one ballot. */
export interface Contestant {
  /** As on the ballot, from 1, without gaps within a contest. */
  number: number;
  /** What people call the contestant in a sentence, e.g. `Helmi Hasan – Mian`. */
  title: string;
  kind: 'pair' | 'party' | 'empty-column';
  names: ContestantName[];
  /** Accounts that belong to the contestant or the campaign; `site` is the id of one of ours (`x`), `handle` is without `@`. */
  accounts?: { site: string; handle: string; confidence: Sourced['confidence']; sources: string[] }[];
}

/** What is elected: heads of the nation, of a province, of a regency or city, or a legislature of whatever level. */
export const OFFICES = ['president', 'governor', 'regent', 'mayor', 'legislature'] as const;
export type Office = (typeof OFFICES)[number];

/** One election in one region. */
export interface Contest extends Sourced {
  id: string;
  election: string;
  office: Office;
  region: RegionCode;
  name: BothLanguages;
  contestants: Contestant[];
}
