import type { Token } from './normalise.ts';
import type { Reading } from './reading.ts';

/** Words of elections that are none of the law's: of schools, students, villages, associations. */
const OF_OTHER_VOTES = new Set(
  (
    'osis mpk pemilos pilkosis ketos pemira bem dema hima himpunan senat kades cakades pilkades kadus kadep keuchik bpd taruna ipnu ippnu ' +
    'pramuka remas kelas arisan fandom finalis idol drakor pilketos pilkatos presma cawabem koperasi piala cup'
  ).split(' '),
);

/** Whether an election is spoken of that is none of the law's. */
export function isOfOtherVotes({ tokens, where }: Reading): boolean {
  return where !== 'author' && where !== 'link' && tokens.some(isOfOthers);
}

const HEADED = new Set(['ketua', 'pemilihan', 'calon', 'pak']);

/** RT and RW are where people live, if nobody is to head them. */
function isOfOthers({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  if (word !== 'rt' && word !== 'rw') return OF_OTHER_VOTES.has(word);
  return HEADED.has(tokens[at - 1]?.word ?? '');
}
