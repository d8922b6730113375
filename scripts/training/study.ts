import { createHash } from 'node:crypto';
import type { RegionCode } from '../../src/policy/region.ts';
import { wordingOf } from '../../src/verdict/features.ts';
import { rulingsFor } from '../../src/verdict/judge.ts';
import { isDoubtful, isSurelyNamed, type Judgement, speaksItself } from '../../src/verdict/judgement.ts';
import { hashesOf, type Question } from '../../src/verdict/model.ts';
import { moreFor } from '../../src/verdict/weigh.ts';
import { eachPolicy, type JudgingPacks } from '../judging/judges.ts';
import type { Lesson } from './rows.ts';

/** What a post names, as the judge tells cases apart before it weighs their wording. */
export type Case = 'sure' | 'doubtful' | 'maybe' | 'scene' | 'nobody';

/** A lesson as the judge reads it. */
export interface Studied {
  lesson: Lesson;
  case: Case;
  level: NonNullable<Judgement['verdict']>['level'] | undefined;
  isWeak: boolean;
  /** It names somebody, and may yet be about somebody or something else. */
  isDoubtful: boolean;
  /** It names or urges by itself. */
  speaksItself: boolean;
  /** What more the scores have to reach, because one word or a number is all that may name somebody. */
  more: number;
  /** All that may name somebody is a ballot number. */
  isByNumber: boolean;
  /** Wording changes nothing about it. */
  isSettled: boolean;
  hashes: number[];
}

/** In so many regions an ordinary lesson is read that belongs nowhere. */
export const PLACES = 8;

/**
 * Reads lessons as the judge does. Ordinary ones that belong nowhere are read as people read them who live in some region, by the hash of their
 * id, and in others where a name is somebody's who stands there: so names which contestants share with others are among them.
 */
export function study(lessons: readonly Lesson[], packs: JudgingPacks): Studied[] {
  const rulings = eachPolicy(packs, (policy) => rulingsFor(policy, packs.lexicon));
  const everywhere = packs.contestants.map(({ region }) => region);
  return lessons.flatMap((lesson) => {
    const readIn = (regions: RegionCode[]): Studied =>
      studied(lesson, rulings(lesson.date, regions)(lesson.post));
    if (!isOrdinary(lesson) || lesson.regions.length > 0) return [readIn(lesson.regions)];
    const [first, ...others] = placesOf(lesson.id, everywhere).map((place) => readIn([place]));
    return first ? [first, ...others.filter((one) => one.case === 'maybe' || one.case === 'doubtful')] : [];
  });
}

function studied(lesson: Lesson, judgement: Judgement): Studied {
  const { verdict, isWeak } = judgement;
  return {
    lesson,
    case: caseOf(judgement),
    level: verdict?.level,
    isWeak,
    isDoubtful: judgement.confirmed.length > 0 && isDoubtful(judgement),
    speaksItself: speaksItself(judgement),
    more: judgement.maybe.length > 0 ? moreFor(judgement.maybe) : 0,
    isByNumber: judgement.maybe[0]?.names[0]?.meaning.kind === 'number',
    isSettled: judgement.isSettled || verdict?.onDuty === true || judgement.signals.neutral.length > 0,
    hashes: hashesOf(wordingOf(judgement)),
  };
}

function placesOf(id: string, everywhere: readonly RegionCode[]): RegionCode[] {
  const bytes = createHash('sha512').update(id).digest();
  return Array.from(
    { length: PLACES },
    (_, at) => everywhere[bytes.readUInt32BE(4 * at) % everywhere.length],
  ).filter((place) => place !== undefined);
}

/** Whether it is neither a campaign's nor about a contestant. */
export function isOrdinary({ campaigns, isNews }: Lesson): boolean {
  return !campaigns && !isNews;
}

function caseOf(judgement: Judgement): Case {
  if (judgement.confirmed.length > 0) return isSurelyNamed(judgement) ? 'sure' : 'doubtful';
  if (judgement.maybe.length > 0) return 'maybe';
  return judgement.scene ? 'scene' : 'nobody';
}

const ASKED: Record<Question, readonly Case[]> = {
  urges: ['sure', 'doubtful', 'maybe', 'scene'],
  meant: ['sure', 'doubtful', 'maybe'],
  calls: ['sure', 'doubtful', 'maybe', 'scene', 'nobody'],
};

/** Whether a head learns from such a post. */
export function isAsked(question: Question, studied: Studied): boolean {
  return ASKED[question].includes(studied.case);
}

/** What a head should say to it. */
export function answerTo(question: Question, { campaigns, isNews }: Lesson): boolean {
  return campaigns || (question === 'meant' && isNews);
}
