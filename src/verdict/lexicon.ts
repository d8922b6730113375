import type { Sourced } from '../policy/fact.ts';

/** Phrases that are the second signal beside a contestant, by what they do. */
export const CUE_KINDS = ['call', 'support', 'attack', 'event', 'team', 'gesture'] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** One phrase in its plain form: lower case, single spaces, `#` for any number of a ballot. */
export interface Cue extends Sourced {
  phrase: string;
  /** Counts only beside a full or pair name, not beside a weaker one (`lanjutkan`, `perubahan`). */
  weak?: boolean;
}

/** Which words mean what in an election. Data; the reading of it is in `judge.ts`. */
export interface Lexicon {
  cues: Record<CueKind, Cue[]>;
  /** Words that show that a post is about an election at all (`cabup`, `paslon`, `pilkada`). No signal alone. */
  race: Cue[];
  /** Phrases of organisers and of the neutrality rules: with one of these and no call a post is election information. */
  neutral: Cue[];
  /** Parties, which count beside a call even in an election in which only persons stand. `weak`: the word has other meanings. */
  parties: Cue[];
  /** Words of whom somebody is for, with which people ask others (`pilihanmu`). */
  choices: Cue[];
  /** Words of elections that are none of the law's: of schools, students, villages, associations. */
  others: Cue[];
}
