import { NEAREST, type Policy } from '../policy/policy.ts';
import type { Post } from '../sites/site.ts';
import { accountOf, authorVerdict } from './author.ts';
import { isConfirmed } from './confirm.ts';
import { type Glimpse, glimpseFor } from './glimpse.ts';
import type { Lexicon } from './lexicon.ts';
import { type NearSpellings, nearSpellings, respelled } from './misspelt.ts';
import { namelessVerdict } from './nameless.ts';
import { type Named, type NameWords, wordsOfNames } from './names.ts';
import type { Found } from './phrases.ts';
import { readPost } from './reading.ts';
import { evidenceOf, type Signals, type Suspect, signalsIn } from './signals.ts';
import { urging } from './urge.ts';
import type { Evidence, Level, Verdict } from './verdict.ts';
import { type Meaning, vocabularyOf } from './vocabulary.ts';

/** Says why a post counts, or nothing. Pure; about ten microseconds for a post of 300 characters. */
export interface Judge {
  (post: Post): Verdict | undefined;
  mayCount: Glimpse;
}

/**
 * A judge for what is in force in `policy`. Takes down the words of all names once (a few milliseconds for the whole country's), so keep it
 * as long as the policy holds. `wordsOf` is for who has these words at hand.
 */
export function judgeFor(policy: Policy, lexicon: Lexicon, wordsOf: NameWords = wordsOfNames): Judge {
  if (policy.contests.length === 0) return Object.assign(() => undefined, { mayCount: () => false });
  const phrases = vocabularyOf(policy, lexicon, wordsOf);
  let near: NearSpellings | undefined;
  const judge = (post: Post) => {
    const readings = readPost(post, phrases);
    const account = accountOf(post.author.handle, phrases);
    if (!account && !post.paid && !readings.some(({ found }) => found.some(isTelling))) return undefined;
    const signals = signalsIn(readings);
    const verdict = verdictOn(post, signals, account);
    if ((verdict && verdict.level !== 'possible') || !hasSecondSignal(signals)) return verdict;
    const spellings = near ?? nearSpellings(policy.contests);
    near = spellings;
    const again = readings.map((reading) => respelled(reading, spellings, phrases) ?? reading);
    if (again.every((reading, index) => reading === readings[index])) return verdict;
    return verdictOn(post, signalsIn(again), account) ?? verdict;
  };
  return Object.assign(judge, { mayCount: glimpseFor(phrases, isTelling) });
}

/** Whether a misspelt name would not stand alone: elections are spoken of, or another name stands beside an everyday cue. */
function hasSecondSignal({ cues, race, suspects }: Signals): boolean {
  if (cues.some(({ weak }) => !weak) || race.some(({ weak }) => !weak)) return true;
  return suspects.length > 0 && cues.length + race.length > 0;
}

/** Whether what was found can make a verdict: a race word, a region, a weak cue or an organiser's phrase alone cannot. */
function isTelling({ meaning, number }: Pick<Found<Meaning>, 'meaning' | 'number'>): boolean {
  if (meaning.is === 'cue') return !meaning.weak || number !== undefined || meaning.kind === 'call';
  return meaning.is === 'name' || meaning.is === 'party';
}

function verdictOn(post: Post, signals: Signals, account: Named | undefined): Verdict | undefined {
  const confirmed = signals.suspects
    .filter((suspect) => isConfirmed(suspect, signals))
    .sort((a, b) => NEAREST.indexOf(a.scope) - NEAREST.indexOf(b.scope));
  const fromAuthor = authorVerdict(post, account, confirmed, signals);
  if (fromAuthor) return fromAuthor;
  if (confirmed.length === 0) return namelessVerdict(signals);
  const weighed = confirmed.map((suspect) => ({ suspect, urges: urging(suspect, signals) }));
  const campaigning = weighed.filter(({ urges }) => urges.length > 0);
  if (
    campaigning.length > 0 &&
    !isListing(
      confirmed,
      campaigning.flatMap(({ urges }) => urges),
    )
  ) {
    return verdict(
      'campaign',
      campaigning.map(({ suspect }) => suspect),
      campaigning[0]?.urges ?? [],
    );
  }
  if (isEven(confirmed, signals)) return undefined;
  const about = verdict('participant', confirmed, []);
  return isOnDuty(confirmed, signals) ? { ...about, onDuty: true } : about;
}

/** Two contestants of one contest with their numbers are a list, not a gesture for one of them. */
function isListing(confirmed: Suspect[], urges: Evidence[]): boolean {
  const isSeveral = confirmed.some((one) =>
    confirmed.some((other) => other !== one && other.contest === one.contest),
  );
  return isSeveral && urges.every(({ kind }) => kind === 'number');
}

/** Every contestant of the contest is named, and it is the organiser who speaks or all have their numbers. */
function isEven(confirmed: Suspect[], signals: Signals): boolean {
  const [first] = confirmed;
  if (!first) return false;
  const sameContest = confirmed.filter(({ contest }) => contest === first.contest);
  if (sameContest.length < first.contest.contestants.length) return false;
  const numbers = new Set(signals.numbers.map(({ number }) => number));
  return signals.neutral.length > 0 || sameContest.every(({ contestant }) => numbers.has(contestant.number));
}

/** Everybody whom the post is about stands behind the name of an office ("Bupati …"), and nothing in it is of an election. */
function isOnDuty(confirmed: Suspect[], { race, cues, numbers }: Signals): boolean {
  if (race.some(({ weak }) => !weak) || cues.some(({ weak }) => !weak) || numbers.some((one) => one.gesture))
    return false;
  const isOffice = (one: Suspect) =>
    race.some(({ reading, office, to }) =>
      one.names.some((name) => office !== undefined && name.reading === reading && name.from === to),
    );
  return confirmed.every(isOffice);
}

/** How much of the evidence a verdict carries. */
const MOST = 4;

function verdict(level: Level, about: Suspect[], urges: Evidence[]): Verdict {
  const contest = about[0]?.contest;
  const those = about.filter((suspect) => suspect.contest === contest);
  const names = those.flatMap((suspect) =>
    suspect.names
      .filter(({ meaning }) => meaning.kind !== 'slogan')
      .map((name) => evidenceOf(name, 'name', suspect)),
  );
  return {
    level,
    ...(contest ? { contest: contest.id } : {}),
    numbers: [...new Set(those.map(({ contestant }) => contestant.number))].sort((a, b) => a - b),
    evidence: [...distinct(names).slice(0, MOST), ...distinct(urges).slice(0, MOST)],
  };
}

function distinct(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ kind, words, contest, number }) => {
    const key = `${kind} ${words.toLowerCase()} ${contest} ${number}`;
    return !seen.has(key) && seen.add(key);
  });
}
