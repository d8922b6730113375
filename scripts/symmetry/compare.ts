import type { Contest, Contestant } from '../../src/policy/contest.ts';
import type { CivilDate } from '../../src/policy/date.ts';
import { type Policy, policyOn, type Sources } from '../../src/policy/policy.ts';
import { NATION } from '../../src/policy/region.ts';
import type { Post } from '../../src/sites/site.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';
import type { Lexicon } from '../../src/verdict/lexicon.ts';
import type { Model } from '../../src/verdict/model.ts';
import type { Level, Verdict } from '../../src/verdict/verdict.ts';
import { type WordIndex, wordsOfNames } from '../../src/verdict/word-index.ts';
import { type Called, formsOf } from './forms.ts';
import { FRAMES, type Frame, HASHTAG_FRAMES } from './frames.ts';
import { wordingOf } from './wording.ts';

/**
 * Why a sentence may meet with another level than the same sentence about somebody else. `ambiguous`: the pack says that the name is also
 * an ordinary name or word, so that it needs a second sign; `shared`: another contestant bears the same name; `said`: a word of the sentence is
 * in the name of somebody who stands there ("siang tadi", where a Tadi stands).
 */
export type Excuse = 'ambiguous' | 'shared' | 'said';

/** One sentence about one contestant, and what became of it. */
export interface Said {
  contest: Contest;
  contestant: Contestant;
  called: Called;
  frame: Frame;
  text: string;
  /** `none` where the post does not count. */
  level: Level | 'none';
  /** The level is that of everybody else and the verdict is about this contestant alone. */
  isEven: boolean;
  /** What explains that it is not; nothing when it is, and nothing when nothing does: then we are not even-handed. */
  excuse: Excuse | undefined;
  /** The warning's texts without names, where there is one about this contestant alone. */
  wording: string | undefined;
}

/** Says every frame of every contestant in `sources` to somebody who votes there, on the last day of the campaign. */
export function sayAll(sources: Sources, lexicon: Lexicon, model: Model): Said[] {
  const judges = new Map<string, [Policy, Judge]>();
  const names = new Map<CivilDate, WordIndex>();
  const judgeAt = (date: CivilDate, { region }: Contest): [Policy, Judge] => {
    const policy = policyOn(date, region === NATION ? [] : [region], sources);
    // In all regions the same contests are in force on a day, and to make their index takes longer than to judge what is said there.
    const index = names.get(date) ?? wordsOfNames(policy.contests.map(({ contest }) => contest));
    names.set(date, index);
    return [policy, judgeFor(policy, lexicon, model, () => index)];
  };
  return sources.contests.flatMap((contest) => {
    const date = lastDayOf(contest, sources);
    if (date === undefined) return [];
    const key = `${date} ${contest.region}`;
    const made = judges.get(key) ?? judgeAt(date, contest);
    judges.set(key, made);
    return contest.contestants.flatMap((contestant) =>
      formsOf(contestant).flatMap((called) =>
        (called.form === 'hashtag' ? HASHTAG_FRAMES : FRAMES).map((frame) =>
          say(frame, called, contestant, contest, made),
        ),
      ),
    );
  });
}

/** Where a re-vote had no campaign, the last day of what it had first. */
function lastDayOf({ election: id }: Contest, { elections }: Sources): CivilDate | undefined {
  const stages = elections.find((election) => election.id === id)?.stages ?? [];
  return (stages.find(({ stage }) => stage === 'campaign') ?? stages[0])?.to;
}

function say(
  frame: Frame,
  called: Called,
  contestant: Contestant,
  contest: Contest,
  [policy, judge]: [Policy, Judge],
): Said {
  const text = frame.text.replace('NUMBER', String(contestant.number)).replace('%', called.text);
  const post: Post = { author: { name: 'Warga', handle: 'warga' }, text, images: [], links: [], context: [] };
  const verdict = judge(post);
  const level = verdict?.level ?? 'none';
  const isMeant = verdict?.contest === contest.id && verdict.numbers.join() === String(contestant.number);
  const isEven = level === frame.level && isMeant;
  return {
    contest,
    contestant,
    called,
    frame,
    text,
    level,
    isEven,
    excuse: isEven ? undefined : (excuseFor(called, contestant, verdict, policy) ?? saidIn(frame, contest)),
    wording: verdict && isMeant ? wordingOf(post, verdict, contestant, contest, policy) : undefined,
  };
}

function excuseFor(
  { form, ambiguous }: Called,
  contestant: Contestant,
  verdict: Verdict | undefined,
  { contests }: Policy,
): Excuse | undefined {
  const about = contests.find(({ contest }) => contest.id === verdict?.contest)?.contest.contestants ?? [];
  const others = about.filter((one) => one !== contestant && verdict?.numbers.includes(one.number));
  if (others.some((other) => other.names.some((name) => shareWord(name.text, contestant.title))))
    return 'shared';
  if (form === 'hashtag' && isNamed(initialsIn(contestant.title), contests)) return 'shared';
  return ambiguous ? 'ambiguous' : undefined;
}

function saidIn({ text }: Frame, { contestants }: Contest): Excuse | undefined {
  return contestants.some(({ title }) => shareWord(text, title)) ? 'said' : undefined;
}

/** Initials side by side, as a hashtag makes one word of them: "R. A. Anita" has "ra". */
function initialsIn(title: string): string | undefined {
  return title
    .match(/(?<!\p{L})(?:\p{L}\b[. ]*){2,}/u)?.[0]
    .replaceAll(/[. ]/g, '')
    .toLowerCase();
}

/** Whether a name of some contestant has `word` in it, as "Ra Hamid" has "ra", so that it cannot be passed over as initials. */
function isNamed(word: string | undefined, contests: Policy['contests']): boolean {
  if (word === undefined) return false;
  const names = contests.flatMap(({ contest }) => contest.contestants.flatMap((one) => one.names));
  return names.some(({ text }) =>
    text
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(word),
  );
}

function shareWord(one: string, other: string): boolean {
  const words = one.toLowerCase().split(/[^\p{L}\d]+/u);
  return other
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .some((word) => word.length > 2 && words.includes(word));
}
