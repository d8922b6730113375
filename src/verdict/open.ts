import type { Contest } from '../policy/contest.ts';
import { ADDRESSES } from './addresses.ts';
import { type OpenCall, verdictAbout } from './judgement.ts';
import type { Token } from './normalise.ts';
import { FILLERS } from './phrases.ts';
import type { Reading } from './reading.ts';
import { answerTo, asksForWhom, isCalled } from './scene.ts';
import {
  type CueSpan,
  distance,
  evidenceOf,
  type NameSpan,
  type NumberSpan,
  type Signals,
  type Span,
} from './signals.ts';
import { urgingBy } from './urge.ts';
import type { Evidence, Verdict } from './verdict.ts';

/** Words of voting, winning and their contrary: with one of them somebody is called for, and no friend of that name is greeted or mocked. */
const PLEDGES = new Set(
  'coblos nyoblos pilih milih pilihlah dukung menangkan menang mati tolak tumbangkan kalahkan bukan jangan'.split(
    ' ',
  ),
);

/** What people say beside a call without saying more, besides what stands in one. */
const PARTICLES = new Set(
  'ya yah iya sih nih yuk yok ayo mari kita kito kami semua gaes guys bun kawan lur dulur dongan rek bro ga gak bakal sekeluarga besok nanti jangan lupa tertukar dan alhamdulillah'.split(
    ' ',
  ),
);

/**
 * "Coblos nomor 2" in a post that tells no contest: it is about one of the person's `own` that have this number, and is told as that. So is
 * "gubernur nomor 1, bupati nomor 2", which is about two, and an everyday call ("pilih nomor 2") beside words of elections or where nothing else is said. So is an everyday call with nothing but a name ("dukung Pak Kopli"). Nothing
 * where another region, another office or another sort of election is spoken of; where several numbers are called; where organisers or the rules are quoted.
 */
export function openVerdict(
  signals: Signals,
  readings: readonly Reading[],
  own: readonly Contest[],
): OpenCall | undefined {
  if (signals.neutral.length > 0 || signals.others.length > 0) return undefined;
  const both = calledByOffice(signals, own);
  const isPlain = isPlainCall(signals, readings, both !== undefined);
  if (both) return { verdict: callFor(both.contests, both.evidence), isPlain };
  const answer = answerBelow(signals, readings);
  const call = answer ?? callIn(signals, isPlain);
  if (!call && isPlain) return namedCall(signals, own);
  if (call?.number === undefined || !isOnlyNumber(call.number, signals)) return undefined;
  const contests = contestsWith(call.number, signals, own);
  return contests.length > 0
    ? { verdict: callFor(contests, [call.evidence]), isPlain: answer !== undefined || isPlain }
    : undefined;
}

/** "Dukung Pak Kopli", "Kopli harga mati": a call for the only one of one's own contests who is called so. */
function namedCall({ suspects, cues }: Signals, own: readonly Contest[]): OpenCall | undefined {
  const [one, other] = suspects.filter(
    (suspect) => own.includes(suspect.contest) && suspect.names.some(isCalledBy),
  );
  const [cue] = cues;
  if (!one || other || !cue) return undefined;
  return { verdict: verdictAbout('campaign', [one], [urgingBy(cue, one)]), isPlain: true };
}

/** By a name that is used alone, and not by a part of one. */
function isCalledBy({ meaning: { kind }, reading: { where } }: NameSpan): boolean {
  return where === 'text' && kind !== 'part';
}

function callFor(contests: readonly Contest[], evidence: Evidence[]): Verdict {
  return { level: 'campaign', contests: contests.map(({ id }) => id), numbers: [], evidence };
}

function contestsWith(wanted: number, { race, regions }: Signals, own: readonly Contest[]): Contest[] {
  const offices = new Set(race.flatMap(({ office }) => office ?? []));
  return own.filter(
    (contest) =>
      (offices.size === 0 || offices.has(contest.office)) &&
      (regions.size === 0 || regions.has(contest)) &&
      contest.contestants.some(({ number }) => number === wanted),
  );
}

interface Call {
  number: number | undefined;
  evidence: Evidence;
}

/** The number with which a post answers for whom one is in an election that the question does not tell. */
function answerBelow({ race, isBelowNeutral }: Signals, readings: readonly Reading[]): Call | undefined {
  const isAsked =
    readings.some(asksForWhom) && race.some(({ weak, reading }) => !weak && reading.where === 'context');
  const [answer] = (isAsked && !isBelowNeutral && answerTo(readings, true)) || [];
  return answer && { number: answer.number, evidence: evidenceOf(answer, 'number') };
}

/** The cue that calls a number; in a plain call the number may stand beside it. */
function callIn(signals: Signals, isPlain: boolean): Call | undefined {
  const cue = signals.cues.find((one) => isOpenCall(one, signals, isPlain));
  if (cue) return { number: cue.number, evidence: urgingBy(cue) };
  const called = isPlain ? signals.numbers.find(isOrdinal) : undefined;
  return called && { number: called.number, evidence: evidenceOf(called, 'number') };
}

function isOpenCall(
  { reading: { where }, kind, weak, number }: CueSpan,
  { race }: Signals,
  isPlain: boolean,
): boolean {
  if (number === undefined || where === 'author' || where === 'link') return false;
  if (isPlain) return true;
  return weak ? race.some((one) => !one.weak) : kind !== 'gesture';
}

/** Whether nothing in the post calls another number. */
function isOnlyNumber(wanted: number, { cues, numbers }: Signals): boolean {
  const others = [...cues, ...numbers.filter((span) => isCalled(span) || span.gesture)];
  return others.every(({ number }) => number === undefined || number === wanted);
}

/** "nomor 2" and "02", and no hand. */
function isOrdinal(span: NumberSpan): boolean {
  return span.to - span.from > 1 || isWritten(span);
}

/** "02" */
function isWritten({ from, gesture, reading: { tokens } }: NumberSpan): boolean {
  return gesture && !tokens[from]?.gesture;
}

/** Whether a post stands below something that speaks of no election. */
export function isElsewhere(
  { race, cues, regions, suspects }: Signals,
  readings: readonly Reading[],
): boolean {
  if (regions.size > 0 || !readings.some(({ where }) => where === 'context')) return false;
  // Whether somebody from elsewhere is seen depends on what a page has shown before.
  const named = suspects.flatMap(({ scope, names }) => (scope === 'elsewhere' ? [] : names));
  const told: Span[] = [...race, ...cues.filter(({ weak }) => !weak), ...named];
  return !told.some(({ reading }) => reading.where === 'context');
}

/**
 * Whether a text has nothing but a pledge and whom it is for, or numbers and their offices: "pilih nomor 2 ya", "02 menang". Below what speaks of no
 * election it may choose anything.
 */
function isPlainCall(signals: Signals, readings: readonly Reading[], isTold: boolean): boolean {
  const said = readings.find(({ where }) => where === 'text');
  if (!said || isElsewhere(signals, readings)) return false;
  const isBallot = signals.numbers.some(isWritten);
  const isPledge = ({ meaning, from, to }: Reading['found'][number]): boolean =>
    meaning.is === 'cue' && (isBallot || said.tokens.slice(from, to).some(({ word }) => PLEDGES.has(word)));
  return (
    (isTold || said.found.some(isPledge)) && said.tokens.every((token, at) => isCovered(token, at, said))
  );
}

function isCovered({ word, number }: Token, at: number, { found }: Reading): boolean {
  if (
    number !== undefined ||
    word === 'nomor' ||
    [PARTICLES, FILLERS, ADDRESSES].some((words) => words.has(word))
  )
    return true;
  return found.some(({ meaning, from, to }) => COVERING.has(meaning.is) && from <= at && at < to);
}

const COVERING: ReadonlySet<string> = new Set(['cue', 'race', 'region', 'choice', 'name']);

/** How near, in words, a number stands to its office. */
const NEAR = 2;

/** "Gubernur nomor 1, bupati nomor 2": the contests, each with one number. */
function calledByOffice(
  { race, numbers }: Signals,
  own: readonly Contest[],
): { contests: Contest[]; evidence: Evidence[] } | undefined {
  const called = numbers.filter(isOrdinal);
  const offices = race.filter(({ office }) => office !== undefined);
  const contestOf = (span: NumberSpan, isBefore: boolean): Contest | undefined => {
    const near = offices.filter((one) => (distance(one, span) ?? NEAR + 1) <= NEAR);
    const office = isBefore
      ? near.findLast(({ from }) => from <= span.from)
      : near.find(({ from }) => from >= span.to);
    return own.find(
      (one) => one.office === office?.office && one.contestants.some(({ number }) => number === span.number),
    );
  };
  for (const isBefore of [true, false]) {
    const byContest = new Map(called.map((span) => [contestOf(span, isBefore), span]));
    const contests = [...byContest.keys()].filter((one) => one !== undefined);
    const isClear = called.every((span) => byContest.get(contestOf(span, isBefore))?.number === span.number);
    if (contests.length > 1 && contests.length === byContest.size && isClear)
      return { contests, evidence: [...byContest.values()].map((span) => evidenceOf(span, 'number')) };
  }
  return undefined;
}
