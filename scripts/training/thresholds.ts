import type { Model, Question } from '../../src/verdict/model.ts';
import { cut, type Unseen } from './fold.ts';
import { type Case, isOrdinary, PLACES } from './study.ts';

type Thresholds = Omit<Model, Question>;

/** Of what is said of contestants and is no campaign, the share that wording alone would make one. */
const LIFTED = 0.035;
/** Of campaign posts, the share whose everyday words would be taken for none. */
const LOWERED = 0.07;
/** Of posts that tell their contest, or answer what names a contestant, say nothing of the kind and are no campaign, the share that would be made one. */
const SCENES_LIFTED = 0.03;
/** Of posts about somebody else who is called like a contestant, the share that would be held: of all, and of those meant to deceive. */
const NAMESAKES_HELD = 0.003;
const FINE_NAMESAKES_HELD = 0.03;
/** Of what may mean a contestant and does not campaign, the share that would be called a campaign. */
const NAMESAKES_LIFTED = 0.03;
/** Of all readings of ordinary rows, the share that would be called one by such a name or number. */
const ORDINARY_LIFTED = 2e-4;
/** Of posts about a contestant whose name others have as well, or is only in what they answer, the share that would be taken for no such post. */
const CONTESTANTS_DOUBTED = 0.05;
/** Of ordinary rows, the share that would be marked. */
const ORDINARY_MARKED = 0.001;

/** From which scores a verdict changes, by what the heads said to rows that they had not seen. */
export function thresholdsOf(unseen: Record<Question, readonly Unseen[]>): Thresholds {
  const urges = fineOf(unseen.urges);
  const meant = fineOf(unseen.meant);
  const of = (rows: readonly Unseen[], ...cases: Case[]) =>
    rows.filter(({ studied }) => cases.includes(studied.case) && !studied.isSettled);
  const about = of(urges, 'sure', 'doubtful');
  const speaking = about.filter(({ studied }) => studied.speaksItself);
  const answering = about.filter(({ studied }) => !studied.speaksItself);
  const lifts = above(
    speaking.filter(({ studied }) => studied.level === 'participant' && !campaigns(studied)),
    LIFTED,
  );
  const lowers = Math.min(
    lifts,
    below(
      speaking.filter(({ studied }) => studied.level === 'campaign' && studied.isWeak && campaigns(studied)),
      LOWERED,
    ),
  );
  const maybe = numbersOnce(of(unseen.meant, 'maybe'));
  const namesakes = maybe.filter(({ studied }) => isOrdinary(studied.lesson));
  const holds = Math.max(
    above(namesakes, NAMESAKES_HELD),
    above(
      namesakes.filter(({ studied }) => studied.lesson.isFine),
      FINE_NAMESAKES_HELD,
    ),
  );
  const [urging, calling] = [unseen.urges, unseen.calls].map(
    (rows) => new Map(rows.map(({ studied, score }) => [studied, score])),
  );
  const together = maybe.flatMap(({ studied, score }) =>
    campaigns(studied)
      ? []
      : [
          {
            studied,
            score: score + (urging?.get(studied) ?? 0) + (calling?.get(studied) ?? 0) - studied.more,
          },
        ],
  );
  const adds = Math.max(
    nth(
      together.filter(({ studied }) => !studied.lesson.isFine && isOrdinary(studied.lesson)),
      ORDINARY_LIFTED * ordinaryReadings(unseen.calls),
    ),
    above(
      together.filter(({ studied }) => studied.lesson.isFine),
      NAMESAKES_LIFTED,
    ),
  );
  const doubts = below(
    of(meant, 'sure', 'doubtful').filter(({ studied }) => studied.isDoubtful && !isOrdinary(studied.lesson)),
    CONTESTANTS_DOUBTED,
  );
  return {
    lifts,
    lowers,
    scenes: above(
      [...of(urges, 'scene'), ...answering].filter(({ studied }) => !campaigns(studied)),
      SCENES_LIFTED,
    ),
    holds,
    adds,
    doubts: Math.min(doubts, holds),
    marks: above(
      unseen.calls.filter(({ studied }) => isOrdinary(studied.lesson)),
      ORDINARY_MARKED,
    ),
  };
}

/** A ballot number is somebody's in every region: readings of one post by its number are one. */
function numbersOnce(rows: readonly Unseen[]): Unseen[] {
  const had = new Set<object>();
  return rows.filter(({ studied: { lesson, isByNumber } }) => {
    if (!isByNumber) return true;
    const isNew = !had.has(lesson);
    had.add(lesson);
    return isNew;
  });
}

/** How often ordinary rows that belong nowhere were read. */
function ordinaryReadings(unseen: readonly Unseen[]): number {
  const rows = unseen.flatMap(({ studied: { lesson } }) =>
    isOrdinary(lesson) && !lesson.isFine ? [lesson] : [],
  );
  return PLACES * new Set(rows).size;
}

/** Rows whose label tells campaign from news, where there are any. */
function fineOf(unseen: readonly Unseen[]): readonly Unseen[] {
  const fine = unseen.filter(({ studied }) => studied.lesson.isFine);
  return fine.length > 0 ? fine : unseen;
}

function campaigns({ lesson }: Unseen['studied']): boolean {
  return lesson.campaigns;
}

/** The score that only `few` of the rows reach. */
function nth(rows: readonly Unseen[], few: number): number {
  const sorted = rows.map(({ score }) => score).sort((a, b) => b - a);
  return cut((sorted[Math.floor(few)] ?? 0) + 0.001);
}

/** The score above which `share` of the rows are. */
function above(rows: readonly Unseen[], share: number): number {
  return quantile(rows, 1 - share);
}

function below(rows: readonly Unseen[], share: number): number {
  return quantile(rows, share);
}

function quantile(rows: readonly Unseen[], share: number): number {
  const sorted = rows.map(({ score }) => score).sort((a, b) => a - b);
  return cut(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
