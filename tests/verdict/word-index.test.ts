import { expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Contest } from '../../src/policy/contest.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { wordsOfNames } from '../../src/verdict/word-index.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;

test.each([
  ['one word of a name', 'Coblos paslon Darsono', []],
  ['the place alone', 'Coblos paslon Muara Intan', ['uji-98.01']],
  ['a name of several words', 'Coblos paslon Darsono Puguh', ['uji-98.01']],
  ['an acronym, which is a name by itself', 'Coblos paslon Kamajaya', ['uji-98.01']],
  ['an account', 'Coblos paslon @rumahrimurni', ['uji-98']],
  ['words of two contests', 'Coblos paslon Puguh Gandiwa', []],
])('with %s somebody from elsewhere is looked at where he may be named', (_, text, expected) => {
  const { judge, read } = watched();
  judge(postOf({ text }));
  expect([...read]).toEqual(expected);
});

/** A judge of somebody from elsewhere, and whose contestants it has looked at since it was made. */
function watched() {
  const read = new Set<string>();
  const policy = policyIn(['97.01']);
  const contests = policy.contests.map((one) =>
    one.scope === 'mine' ? one : { ...one, contest: telling(one.contest, read) },
  );
  const index = wordsOfNames(contests.map(({ contest }) => contest));
  const judge = judgeFor({ ...policy, contests }, lexicon, undefined, () => index);
  read.clear();
  return { judge, read };
}

/** `contest`, which says in `read` that somebody asks for its contestants. */
function telling(contest: Contest, read: Set<string>): Contest {
  return {
    ...contest,
    get contestants() {
      read.add(contest.id);
      return contest.contestants;
    },
  };
}
