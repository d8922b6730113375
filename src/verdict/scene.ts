import type { Contest } from '../policy/contest.ts';
import type { Named } from './names.ts';
import type { Token } from './normalise.ts';
import type { Reading } from './reading.ts';
import type { NumberSpan, Signals, Suspect } from './signals.ts';
import { looksBallot } from './telling.ts';
import { COUNTED } from './written.ts';

/**
 * The contest in which a post plays, or that of the video, group or post it answers: of the `own` contests of the person the one that is
 * named by its region or its office. Nothing where no election is spoken of, or where it may be several.
 */
export function sceneOf({ race, regions, others }: Signals, own: readonly Contest[]): Contest | undefined {
  const elections = race.filter(({ weak }) => !weak);
  if (elections.length === 0 || others.includes('context')) return undefined;
  const offices = new Set(elections.flatMap(({ office }) => office ?? []));
  const named = own.filter((contest) => regions.has(contest));
  const meant = (named.length > 0 ? named : own).filter(
    ({ office }) => offices.size === 0 || offices.has(office),
  );
  const isTold = named.length > 0 || (offices.size > 0 && regions.size === 0);
  return isTold && meant.length === 1 ? meant[0] : undefined;
}

/**
 * The contestant of `scene` whom a post calls by the ballot number alone: "nomor 2", "paslon 2", "02" or a hand, and no other number. What is
 * said goes before what it stands in. Nothing beside words of organisers, who number everybody.
 */
export function numberedIn(scene: Contest | undefined, { numbers, neutral }: Signals): Suspect | undefined {
  if (!scene || neutral.length > 0) return undefined;
  const called = numbers.filter((span) => isCalled(span) || span.gesture);
  const said = called.filter(({ reading }) => reading.where === 'text');
  return callsByNumber(scene, said.length > 0 ? said : called);
}

/** So many words may stand beside the number of an answer: "2 bosku", "1 harga mati". */
const BESIDE = 2;
const REPEATED = /^([1-9])\1{2,}$/;

/** Whom somebody answers with. */
export interface Answer {
  whom: Suspect;
  /** It was asked for whom people are: "Siapa bupati pilihanmu?". */
  isChoice: boolean;
}

/**
 * The contestant whose number alone answers a post, a poll or a video that is about one contest: "2", "3 3 3", "222"; or whose name does, where it
 * asks for whom one is. `told` are those whom it surely names. Nothing below a post of organisers, who ask other things.
 */
export function answeredIn(
  readings: readonly Reading[],
  scene: Contest | undefined,
  told: readonly Suspect[],
  signals: Signals,
  own: readonly Contest[],
): Answer | undefined {
  const { neutral, isBelowNeutral } = signals;
  if (isBelowNeutral || neutral.length > 0 || signals.others.length > 0) return undefined;
  const isAsked = readings.some(asksForWhom);
  const asked = isAsked ? askedFor(signals, own) : undefined;
  const contest = scene ?? asked ?? onlyContestOf(told);
  if (!contest) return undefined;
  const numbers = answerTo(readings, isAsked) ?? [];
  const isNamed = isAsked && numbers.length === 0;
  const whom = isNamed ? namedAsAnswer(contest, signals) : callsByNumber(contest, numbers);
  return whom && { whom, isChoice: isAsked };
}

/** So many words at most has an answer by name: "Pak Azhari dong sesama petani". */
const ANSWER = 6;

/** The one contestant of `contest` whom a short text names that asks nothing. */
function namedAsAnswer(contest: Contest, { suspects }: Signals): Suspect | undefined {
  const named = suspects.flatMap((suspect) => {
    const names = suspect.names.filter(({ reading: { where } }) => where === 'text');
    return suspect.contest === contest && names.length > 0 ? [{ ...suspect, names }] : [];
  });
  const [one, other] = named;
  const [name] = one?.names ?? [];
  if (!one || other || !name) return undefined;
  const { tokens, text } = name.reading;
  return tokens.length <= ANSWER && !text.includes('?') && tokens.every(canAnswer) ? one : undefined;
}

/** The numbers that answer what a post stands in, and nothing else; where whom one is for `isAsked`, with a few words beside them. */
export function answerTo(readings: readonly Reading[], isAsked: boolean): NumberSpan[] | undefined {
  const said = readings.find(({ where }) => where === 'text');
  if (!said || !readings.some(({ where }) => where === 'context')) return undefined;
  const numbers = said.tokens.flatMap((token, at): NumberSpan[] => {
    const number = token.number ?? (Number(REPEATED.exec(token.word)?.[1]) || undefined);
    return number === undefined ? [] : [{ reading: said, from: at, to: at + 1, number, gesture: true }];
  });
  const words = said.tokens.filter(({ word }) => word !== 'nomor').length - numbers.length;
  const isAnswer = isAsked
    ? said.tokens.every(canAnswer)
    : said.tokens[0]?.word === 'nomor' || numbers[0]?.from === 0;
  const isPlain =
    isAsked ||
    numbers.length > 1 ||
    said.tokens.some((token) => looksBallot(token) || REPEATED.test(token.word));
  return isAnswer && words <= (isPlain ? BESIDE : 0) ? numbers : undefined;
}

/** Words with which something is asked. */
export const ASKING: ReadonlySet<string> = new Set(
  'siapa siapo sapa sopo saha sia mana berapa piro tulis komen ketik gimana bagaimana piye apakah jelaskan atau'.split(
    ' ',
  ),
);

/** How near, in words, a question stands to the choice that it asks for: far apart they are parts of a report. */
const ASKED = 6;

/** Whether what a post stands in asks for whom people are: "Siapa bupati pilihanmu?". */
export function asksForWhom({ where, tokens, found }: Reading): boolean {
  const isAskedAt = (from: number): boolean =>
    tokens.some(({ word }, at) => ASKING.has(word) && Math.abs(at - from) <= ASKED);
  return where === 'context' && found.some(({ meaning, from }) => meaning.is === 'choice' && isAskedAt(from));
}

/** The one of the `own` contests of the person that is for the office that is asked about. */
function askedFor({ race, regions }: Signals, own: readonly Contest[]): Contest | undefined {
  const offices = new Set(
    race.flatMap(({ reading, office }) => (reading.where === 'context' && office) || []),
  );
  const meant = own.filter(
    (contest) => offices.has(contest.office) && (regions.size === 0 || regions.has(contest)),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** Who is against somebody takes a side as well, and who asks does not. */
function canAnswer({ word }: Token): boolean {
  return word !== 'kapan' && !ASKING.has(word) && !COUNTED.has(word);
}

/** The contest of the person's own in which all stand whom a post surely names. */
function onlyContestOf(told: readonly Suspect[]): Contest | undefined {
  const contests = new Set(told.map(({ contest }) => contest));
  const [first] = told;
  return first?.scope === 'mine' && contests.size === 1 ? first.contest : undefined;
}

/** The contestant of `contest` whose ballot number all of `called` say. */
export function callsByNumber(contest: Contest, called: readonly NumberSpan[]): Suspect | undefined {
  const [first] = called;
  if (!first || called.some(({ number }) => number !== first.number)) return undefined;
  const contestant = contest.contestants.find(({ number }) => number === first.number);
  if (!contestant) return undefined;
  const named: Named = { contest, scope: 'mine', contestant, isOver: false };
  return {
    ...named,
    names: called.map(({ reading, from, to }) => ({
      reading,
      from,
      to,
      meaning: { is: 'name', named, kind: 'number', strength: 'weak', person: undefined, joined: false },
    })),
  };
}

/** A number with its word (`nomor 2`), or a hand or a digit in a box. */
export function isCalled({ from, to, reading }: NumberSpan): boolean {
  return to - from > 1 || reading.tokens[from]?.gesture === true;
}
