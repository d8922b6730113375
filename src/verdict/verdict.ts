/**
 * `campaign`: two signals, a contestant and a call, support, attack, event or gesture, or the author is one: dialog.
 * `participant`: about somebody who stands now: bubble. `possible`: mark only.
 */
export const LEVELS = ['campaign', 'participant', 'possible'] as const;
export type Level = (typeof LEVELS)[number];

/** One thing that made a post count, in the words of the post. */
export interface Evidence {
  kind:
    | 'name'
    | 'call'
    | 'support'
    | 'attack'
    | 'event'
    | 'number'
    | 'account'
    | 'paid'
    | 'slogan'
    | 'wording';
  /** The words as they stand in the post. */
  words: string;
  where: 'text' | 'author' | 'image' | 'quoted' | 'context' | 'link';
  /** The contest and ballot number that the words point to, when they do. */
  contest?: string;
  number?: number;
}

/** Why a post counts. No verdict means it does not. */
export interface Verdict {
  level: Level;
  /** The contest it is about: the nearest to the person when there are several. */
  contest?: string;
  /** Those contests one of which it may be about, where it tells none: they have the ballot number that it calls. */
  contests?: string[];
  /** Ballot numbers of the contestants it names there. */
  numbers: number[];
  evidence: Evidence[];
  /** It names whom it is about by the office they hold and says nothing of an election: an office-holder's official work. */
  onDuty?: boolean;
  /** It rests on learnt wording alone: a mark, which holds no act at any strictness. */
  learnt?: true;
}
