import type { Contest } from '../policy/contest.ts';
import { type ContestInForce, NEAREST, type Policy } from '../policy/policy.ts';
import type { Post, SiteId } from '../sites/site.ts';
import { accountOf, authorVerdict, mentionedIn } from './author.ts';
import { isConfirmed } from './confirm.ts';
import { isOnDuty } from './duty.ts';
import { type Glimpse, glanceOf, glimpseFor } from './glimpse.ts';
import { isNamedInIt, type Judgement, verdictAbout } from './judgement.ts';
import type { Lexicon } from './lexicon.ts';
import { maybeMeant } from './maybe.ts';
import { type NearSpellings, nearSpellings, respelled } from './misspelt.ts';
import type { Model } from './model.ts';
import { namelessVerdict } from './nameless.ts';
import type { Named } from './names.ts';
import { openVerdict } from './open.ts';
import type { Phrases } from './phrases.ts';
import { type Reading, readerFor } from './reading.ts';
import { type Answer, answeredIn, numberedIn, sceneOf } from './scene.ts';
import { evidenceOf, type Signals, type Span, type Suspect, signalsIn } from './signals.ts';
import { isBallotWritten, looksBallot, Tally } from './telling.ts';
import { isByAuthor, urging } from './urge.ts';
import type { Evidence, Verdict } from './verdict.ts';
import { type Meaning, vocabularyOf } from './vocabulary.ts';
import { weighed } from './weigh.ts';
import { type NameWords, wordsOfNames } from './word-index.ts';
import { hasCapital, isInTag, isSaidHere } from './written.ts';

/** Says why a post counts, or nothing. Pure; some fifteen microseconds for a post of 300 characters that does not, a hundred for one that does. */
export interface Judge {
  (post: Post): Verdict | undefined;
  mayCount: Glimpse;
}

/**
 * A judge for what is in force in `policy`. Takes down the words of all names once (a few milliseconds for the whole country's), so keep it
 * as long as the policy holds. Without a `model` the rules of the lexicon judge alone. `wordsOf` is for who has these words at hand.
 * On a known `site` only a contestant's accounts there are theirs: elsewhere the same handle may be a stranger's.
 */
export function judgeFor(
  policy: Policy,
  lexicon: Lexicon,
  model?: Model,
  wordsOf: NameWords = wordsOfNames,
  site?: SiteId,
): Judge {
  if (policy.contests.length === 0) return Object.assign(() => undefined, { mayCount: () => false });
  const phrases = vocabularyOf(policy, lexicon, wordsOf, site);
  const ruled = rulesFor(policy, phrases);
  const read = readerFor(phrases);
  const mayCount = glimpseFor(phrases);
  const judge = (post: Post) => {
    // Most posts say nothing that matters, and a glance takes half of what reading them does.
    if (post.paid !== true && !mayCount(glanceOf(post))) return undefined;
    const readings = read(post);
    const account = accountOf(post.author.handle, phrases);
    const isTold = account !== undefined || isTelling(readings) || mentionedIn(readings, phrases).length > 0;
    if (!isTold && post.paid !== true) return undefined;
    const judgement = ruled(post, readings, account);
    return model && isTold ? weighed(judgement, model) : ruledBy(judgement);
  };
  return Object.assign(judge, { mayCount });
}

/** The verdict where no wording is weighed. */
function ruledBy({ verdict, open }: Judgement): Verdict | undefined {
  return !verdict || verdict.level === 'possible' ? (open?.verdict ?? verdict) : verdict;
}

/** What the rules of the lexicon say of a post before its wording is weighed, as the judge of the same policy does. */
export function rulingsFor(policy: Policy, lexicon: Lexicon): (post: Post) => Judgement {
  const phrases = vocabularyOf(policy, lexicon, wordsOfNames);
  const ruled = rulesFor(policy, phrases);
  const read = readerFor(phrases);
  return (post) => ruled(post, read(post), accountOf(post.author.handle, phrases));
}

type Rules = (post: Post, readings: readonly Reading[], account: Named | undefined) => Judgement;

/** The rules of the lexicon; names that are misspelt are looked for where there is a second signal. */
function rulesFor({ contests }: Policy, phrases: Phrases<Meaning>): Rules {
  let near: NearSpellings | undefined;
  const own = contests.filter(hasVote).map(({ contest }) => contest);
  return (post, readings, account) => {
    const judgement = judgementOn(post, readings, account, own, phrases);
    const { verdict, signals } = judgement;
    if ((verdict && verdict.level !== 'possible') || !hasSecondSignal(signals)) return judgement;
    const spellings = near ?? nearSpellings(contests);
    near = spellings;
    const again = readings.map((reading) => respelled(reading, spellings, phrases) ?? reading);
    if (again.every((reading, index) => reading === readings[index])) return judgement;
    const second = judgementOn(post, again, account, own, phrases);
    return second.verdict ? second : judgement;
  };
}

/** The person has a vote in it, in the region or in the whole nation, and it has not been cast. */
function hasVote({ scope, stage }: ContestInForce): boolean {
  return scope === 'mine' || (scope === 'national' && stage.stage !== 'count' && stage.stage !== 'after');
}

/** Whether a misspelt name would not stand alone: elections are spoken of, or another name stands beside an everyday cue. */
function hasSecondSignal({ cues, race, suspects }: Signals): boolean {
  if (cues.some(({ weak }) => !weak) || race.some(({ weak }) => !weak)) return true;
  return suspects.length > 0 && cues.length + race.length > 0;
}

/** Whether there is anything to judge. */
function isTelling(readings: readonly Reading[]): boolean {
  const tally = new Tally();
  for (const reading of readings) {
    for (const one of reading.found) tally.add(one, isCapital({ reading, ...one }));
    for (const [at, token] of reading.tokens.entries()) {
      if (token.number === undefined) continue;
      const isBallot = isBallotWritten(token) && isSaidHere({ reading, from: at, to: at + 1 });
      tally.addNumber(looksBallot(token), isBallot);
    }
    if (tally.isEnough) return true;
  }
  return false;
}

/** Written with a capital, or in a hashtag, where nobody needs one. */
function isCapital(span: Span): boolean {
  return hasCapital(span) || isInTag(span);
}

function judgementOn(
  post: Post,
  readings: readonly Reading[],
  account: Named | undefined,
  own: readonly Contest[],
  phrases: Phrases<Meaning>,
): Judgement {
  const signals = signalsIn(readings, mentionedIn(readings, phrases));
  const scene = sceneOf(signals, own);
  const surely = signals.suspects.filter((suspect) => isConfirmed(suspect, signals, scene));
  const answered = answeredIn(readings, scene, surely, signals, own);
  const numbered = answered?.whom ?? (surely.length === 0 ? numberedIn(scene, signals) : undefined);
  const confirmed = (numbered ? [numbered] : surely).sort(
    (a, b) => NEAREST.indexOf(a.scope) - NEAREST.indexOf(b.scope),
  );
  const maybe = confirmed.length === 0 ? maybeMeant(signals, readings, own) : [];
  const ruling = verdictOn(post, signals, confirmed, account, own);
  const isAnswer = answered !== undefined && !ruling.isSettled;
  const open = confirmed.length > 0 ? undefined : openVerdict(signals, readings, own);
  return { readings, signals, confirmed, maybe, scene, open, ...(isAnswer ? answering(answered) : ruling) };
}

type Ruling = Pick<Judgement, 'verdict' | 'isWeak' | 'isSettled'>;

/** Who answers a poll with a number or a name is for it. */
function answering({ whom, isChoice }: Answer): Ruling {
  const said = whom.names.map((name) =>
    evidenceOf(name, name.meaning.kind === 'number' ? 'number' : 'support', whom),
  );
  return { verdict: verdictAbout('campaign', [whom], said), isWeak: false, isSettled: isChoice };
}

function verdictOn(
  post: Post,
  signals: Signals,
  confirmed: Suspect[],
  account: Named | undefined,
  own: readonly Contest[],
): Ruling {
  const fromAuthor = authorVerdict(post, account, confirmed, signals);
  if (fromAuthor) return { verdict: fromAuthor, isWeak: false, isSettled: true };
  return { ...saidOf(confirmed, signals, own), isSettled: false };
}

function saidOf(confirmed: Suspect[], signals: Signals, own: readonly Contest[]): Omit<Ruling, 'isSettled'> {
  if (confirmed.length === 0) return { verdict: namelessVerdict(signals, own), isWeak: false };
  const held = confirmed.map((suspect) => ({ suspect, urges: urging(suspect, signals) }));
  if (isTaught(confirmed, signals)) return { verdict: undefined, isWeak: false };
  const isDuty = isOnDuty(confirmed, signals);
  // Whoever thanks the one in office below what the office has done is no voter yet.
  const isThanked = isDuty && !isNamedInIt({ confirmed });
  const campaigning = held.filter(({ urges }) => urges.evidence.length > 0 && !(isThanked && urges.isWeak));
  const evidence = campaigning.flatMap(({ urges }) => urges.evidence);
  if (campaigning.length > 0 && !isListing(confirmed, evidence)) {
    const about = campaigning.map(({ suspect }) => suspect);
    return {
      verdict: verdictAbout('campaign', about, campaigning[0]?.urges.evidence ?? []),
      isWeak: campaigning.every(({ urges }) => urges.isWeak),
    };
  }
  if (isEven(confirmed, signals)) return { verdict: undefined, isWeak: false };
  const about = verdictAbout('participant', confirmed, []);
  return { verdict: isDuty ? { ...about, onDuty: true } : about, isWeak: false };
}

/** Two contestants of one contest with their numbers are a list, not a gesture for one of them. */
function isListing(confirmed: Suspect[], urges: Evidence[]): boolean {
  const isSeveral = confirmed.some((one) =>
    confirmed.some((other) => other !== one && other.contest === one.contest),
  );
  return isSeveral && urges.every(({ kind }) => kind === 'number');
}

/** So many named once each are a table or a list; of two it may be a comparison. */
const TABLE = 3;

/** What organisers say of the empty column, or of all who stand, teaches how to vote. */
function isTaught(confirmed: Suspect[], { neutral }: Signals): boolean {
  const isColumn = confirmed.every(({ contestant }) => contestant.kind === 'empty-column');
  const [first] = confirmed;
  const isAll =
    confirmed.filter(({ contest }) => contest === first?.contest).length ===
    first?.contest.contestants.length;
  return (isColumn || isAll) && neutral.some(isByAuthor);
}

/**
 * Every contestant of the contest is named, and it is the organiser who speaks or all have their numbers, or it is a table. So is what is
 * said of the empty column beside words of organisers.
 */
function isEven(confirmed: Suspect[], signals: Signals): boolean {
  const [first] = confirmed;
  if (!first) return false;
  const sameContest = confirmed.filter(({ contest }) => contest === first.contest);
  const isAboutColumn = confirmed.every(({ contestant }) => contestant.kind === 'empty-column');
  if (isAboutColumn && signals.neutral.length > 0) return true;
  if (sameContest.length < first.contest.contestants.length) return false;
  const said = sameContest.filter(({ names }) => names.some(({ reading }) => reading.where === 'text'));
  if (said.length > 0 && said.length < sameContest.length) return false;
  if (sameContest.length >= TABLE && sameContest.every(isNamedOnce)) return true;
  const numbers = new Set(signals.numbers.map(({ number }) => number));
  return signals.neutral.length > 0 || sameContest.every(({ contestant }) => numbers.has(contestant.number));
}

function isNamedOnce({ names }: Suspect): boolean {
  return names.every(({ reading, from }) => reading === names[0]?.reading && from === names[0]?.from);
}
