import type { BriefingPacks } from '../briefing/compile.ts';
import type { Contest } from '../policy/contest.ts';
import { civilDate } from '../policy/date.ts';
import { asKnownFrom, policyOn, regionsOf } from '../policy/policy.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import type { Settings } from '../settings/settings.ts';
import { judgeFor } from '../verdict/judge.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** What a text is held against. */
export type CheckPacks = Pick<BriefingPacks, 'regions' | 'elections' | 'contests' | 'lexicon' | 'model'>;

/** What the judge says of a text, or that there is nothing in force to hold it against. */
export type TextCheck =
  | { is: 'nothing-in-force' }
  | { is: 'clear' }
  /** `open`: contests one of which it may be about, where it only calls a ballot number. */
  | { is: 'found'; verdict: Verdict; contest?: Contest; open: Contest[] };

/** Judges `text` as a post of one's own, by the policy that the warnings go by at `now` (milliseconds since the epoch). */
export function checkText(text: string, packs: CheckPacks, settings: Settings, now: number): TextCheck {
  const [home] = regionsOf(settings.regions, packs.regions);
  const policy = policyOn(
    civilDate(home?.zone ?? 'WIB', now),
    settings.regions,
    {
      elections: packs.elections,
      contests: packs.contests.map((contest) => asKnownFrom(contest, settings.regions)),
    },
    rehearsedDate(settings.rehearsal, now),
  );
  if (policy.contests.length === 0) return { is: 'nothing-in-force' };
  const author = { name: '', handle: '' };
  const verdict = judgeFor(
    policy,
    packs.lexicon,
    packs.model,
  )({ author, text, images: [], links: [], context: [] });
  if (!verdict) return { is: 'clear' };
  const contests = policy.contests.map(({ contest }) => contest);
  const contest = contests.find(({ id }) => id === verdict.contest);
  const open = contests.filter(({ id }) => verdict.contests?.includes(id));
  return { is: 'found', verdict, open, ...(contest ? { contest } : {}) };
}
