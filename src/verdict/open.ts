import type { Contest } from '../policy/contest.ts';
import type { Token } from './normalise.ts';
import type { Reading } from './reading.ts';
import { isCalled } from './scene.ts';
import { type CueSpan, evidenceOf, type Signals } from './signals.ts';
import type { Verdict } from './verdict.ts';

/** Words for voting, and for those who stand, with which hardly anything else is called by a number. */
const OF_VOTES = new Set(['coblos', 'nyoblos', 'contreng', 'tusuk', 'cucuk', 'paslon']);

/** Words of elections that are none of the law's: of schools, students, villages, associations. */
const OF_OTHER_VOTES = new Set(
  (
    'osis mpk pemilos pilkosis ketos pemira bem dema hima himpunan senat kades cakades pilkades kadus kadep keuchik rt rw bpd taruna ipnu ippnu ' +
    'pramuka remas kelas arisan fandom finalis idol drama drakor'
  ).split(' '),
);

/** What is counted after a number that is then no ballot number: "coblos satu kali", "coblos dua surat suara". */
const COUNTED = new Set(
  (
    'kali x surat lembar kertas suara orang pasang pasangan paslon calon kandidat hari minggu jam menit bulan tahun kotak kolom gambar foto lubang ' +
    'duanya tiganya jari periode putaran atau'
  ).split(' '),
);

/**
 * "Coblos nomor 2" in a post that tells no contest: it is about one of the person's `own` that have this number, and is told as that. Nothing where a
 * region is named, another office or another sort of election; where several numbers are called; where organisers or the rules are quoted;
 * and where nothing in the call is said of votes ("menangkan nomor satu").
 */
export function openVerdict(
  signals: Signals,
  readings: readonly Reading[],
  own: readonly Contest[],
): Verdict | undefined {
  const { cues, regions, neutral, race } = signals;
  if (regions.size > 0 || neutral.length > 0 || readings.some(isOfOtherVotes)) return undefined;
  const call = cues.find((cue) => isOpenCall(cue, signals));
  if (!call || !isOnlyNumber(call, signals)) return undefined;
  const offices = new Set(race.flatMap(({ office }) => office ?? []));
  const meant = own.filter(
    ({ office, contestants }) =>
      (offices.size === 0 || offices.has(office)) && contestants.some(({ number }) => number === call.number),
  );
  if (meant.length === 0) return undefined;
  const evidence = evidenceOf(call, call.kind === 'attack' ? 'attack' : 'call');
  return { level: 'campaign', contests: meant.map(({ id }) => id), numbers: [], evidence: [evidence] };
}

function isOfOtherVotes({ tokens, where }: Reading): boolean {
  return where !== 'author' && where !== 'link' && tokens.some(isOfOthers);
}

const HEADED = new Set(['ketua', 'pemilihan', 'calon', 'pak']);

/** RT and RW with their numbers are where people live, if nobody is to head them. */
function isOfOthers({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  if (word !== 'rt' && word !== 'rw') return OF_OTHER_VOTES.has(word);
  return HEADED.has(tokens[at - 1]?.word ?? '') || !/^\d/.test(tokens[at + 1]?.word ?? '');
}

function isOpenCall(
  { reading: { tokens, where }, from, to, weak, number }: CueSpan,
  { isBelowNeutral }: Signals,
): boolean {
  if (weak || number === undefined || where === 'author' || where === 'link') return false;
  if (isBelowNeutral && (where === 'context' || where === 'quoted')) return false;
  const next = tokens[to];
  const isCounted = next !== undefined && !next.breaks && COUNTED.has(next.word);
  return !isCounted && tokens.slice(from, to).some(({ word }) => OF_VOTES.has(word));
}

/** Whether nothing in the post calls another number than `call`. */
function isOnlyNumber(call: CueSpan, { cues, numbers }: Signals): boolean {
  const others = [...cues, ...numbers.filter((span) => isCalled(span) || span.gesture)];
  return others.every(({ number }) => number === undefined || number === call.number);
}
