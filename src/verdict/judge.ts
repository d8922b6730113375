import type { Policy } from '../policy/policy.ts';
import type { Post } from '../sites/site.ts';
import { type Accounts, accountOf, accountsOf, authorVerdict } from './author.ts';
import { isConfirmed } from './confirm.ts';
import type { Lexicon } from './lexicon.ts';
import { namelessVerdict } from './nameless.ts';
import { readPost } from './reading.ts';
import { evidenceOf, type Signals, type Suspect, signalsIn } from './signals.ts';
import { urging } from './urge.ts';
import type { Evidence, Level, Verdict } from './verdict.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Says why a post counts, or nothing. Pure; about ten microseconds for a post of 300 characters. */
export type Judge = (post: Post) => Verdict | undefined;

/**
 * A judge for what is in force in `policy`. Compiles all names and phrases once (some milliseconds for the whole country's), so keep it as
 * long as the policy holds.
 */
export function judgeFor(policy: Policy, lexicon: Lexicon): Judge {
  if (policy.contests.length === 0) return () => undefined;
  const phrases = vocabularyOf(policy, lexicon);
  const accounts = accountsOf(policy.contests);
  return (post) => verdictOn(post, signalsIn(readPost(post, phrases)), accounts);
}

function verdictOn(post: Post, signals: Signals, accounts: Accounts): Verdict | undefined {
  const confirmed = signals.suspects.filter((suspect) => isConfirmed(suspect, signals));
  const fromAuthor = authorVerdict(post, accountOf(post.author.handle, accounts), confirmed, signals);
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
  return isEven(confirmed, signals) ? undefined : verdict('participant', confirmed, []);
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
