import type { Contest, Contestant } from '../../src/policy/contest.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Post } from '../../src/sites/site.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { explain, type Situation } from '../../src/warning/explain.ts';
import { wordsIn } from '../../src/words/words.ts';

/** What the dialog and the bubble about `verdict` say, with `‹…›` for whom and what it is about: alike for everybody if we are even-handed. */
export function wordingOf(
  post: Post,
  verdict: Verdict,
  contestant: Contestant,
  contest: Contest,
  policy: Policy,
): string {
  const control = { interaction: 'like', state: 'off', name: 'like', step: 'act' } as const;
  const said = explain({ post, verdict, gesture: 'mouse', target: { control } }, situationIn(policy));
  const { title, about, brief, seen, allowed, proceed, again } = said;
  return [title, about, brief, seen, ...allowed, proceed, again]
    .join(' | ')
    .replaceAll(contestant.title, '‹contestant›')
    .replaceAll(contest.name.id, '‹contest›')
    .replaceAll(`nomor urut ${contestant.number}`, 'nomor urut ‹number›');
}

function situationIn(policy: Policy): Situation {
  return { site: 'facebook', policy, circulars: [], pauseSeconds: 1.5, language: 'id', words: wordsIn('id') };
}
