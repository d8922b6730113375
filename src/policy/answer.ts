import type { Stage } from './calendar.ts';
import type { BothLanguages, Confidence } from './fact.ts';

/** What a person may ask about: acts on posts, and what has nothing to do with posts. */
export const ANSWER_ACTS = [
  'like',
  'comment',
  'share',
  'follow',
  'join',
  'publish',
  'photo',
  'attend',
  'look',
  'elsewhere',
] as const;
export type AnswerAct = (typeof ANSWER_ACTS)[number];

/** Whom or what it is about; `organiser` are KPU and Bawaslu, `office` is an agency's account or work, `family` includes one's spouse. */
export const ANSWER_SUBJECTS = [
  'contestant',
  'party',
  'news',
  'organiser',
  'family',
  'office',
  'self',
] as const;
export type AnswerSubject = (typeof ANSWER_SUBJECTS)[number];

/** `depends` also stands for what sources dispute and for what none of them says: then BKPSDM is to be asked. */
export const ANSWER_OUTCOMES = ['allowed', 'not-allowed', 'depends'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** A situation as people ask for it ("Bolehkah saya …?") with an answer in our own words and the rules it rests on. */
export interface Answer {
  id: string;
  act: AnswerAct;
  about: AnswerSubject;
  question: BothLanguages;
  /** Other words by which people look for it, of both languages. */
  keywords: string[];
  answer: AnswerOutcome;
  why: BothLanguages;
  /** What to do now. */
  now: BothLanguages;
  /** Rules of circulars as `CIRCULAR RULE`, e.g. `skb-2022 B.6`; the weightiest first. */
  rules: string[];
  /** Addresses (https) for what `why` tells beyond those rules. */
  sources?: string[];
  confidence: Confidence;
  /** Whether somebody in law has checked it. */
  reviewed: boolean;
  /** The edition of the pack with which it came or was changed; absent for what was there from the first. */
  since?: number;
  /** Holds in these stages only; absent: whenever its rules hold. */
  stages?: Stage[];
}
