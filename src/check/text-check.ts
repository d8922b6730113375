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
  | { is: 'found'; verdict: Verdict; contest?: Contest };

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
  const contest = policy.contests.find(({ contest }) => contest.id === verdict.contest)?.contest;
  return { is: 'found', verdict, ...(contest ? { contest } : {}) };
}
