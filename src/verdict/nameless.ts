import type { Contest } from '../policy/contest.ts';
import {
  type CueSpan,
  distance,
  evidenceOf,
  type NameSpan,
  type Signals,
  type Span,
  type Suspect,
} from './signals.ts';
import { isByAuthor, urgingBy } from './urge.ts';
import type { Evidence, Verdict } from './verdict.ts';
import { isAddressed, isCapitals } from './written.ts';

/**
 * The verdict on a post that surely names nobody: a call for a ballot number in a contest that the post tells by its region, or in the only one
 * of the person's `own` that has it; a call for or against a party, a call that leaves open whom it means, a name that may be somebody else's.
 */
export function namelessVerdict(signals: Signals, own: readonly Contest[]): Verdict | undefined {
  if (signals.neutral.some(isByAuthor)) return undefined;
  const called = signals.others.length > 0 ? undefined : numberVerdict(signals, own);
  if (signals.neutral.length > 0) return called;
  return called ?? partyVerdict(signals) ?? callVerdict(signals) ?? nameVerdict(signals);
}

/**
 * "Coblos nomor 2" in a post that names the region of exactly one contest, or none but an election that only one can be. An everyday word
 * ("pilih nomor 2") counts beside one of elections, or the office.
 */
function numberVerdict(
  { cues, regions, race, neutral }: Signals,
  own: readonly Contest[],
): Verdict | undefined {
  const isRace = race.some(({ weak }) => !weak);
  const open = regions.size > 0 ? [...regions] : isRace ? own : [];
  for (const call of cues) {
    const meant = open.filter(({ contestants }) => contestants.some(({ number }) => number === call.number));
    const [contest] = meant;
    if (!contest || (regions.size > 0 ? regions.size : meant.length) > 1 || call.number === undefined)
      continue;
    const isOffice = call.kind === 'call' && race.some(({ office }) => office === contest.office);
    const isClear = !call.weak || (regions.size > 0 && neutral.length === 0 && (isRace || isOffice));
    if (isClear) return calledBy(call, contest, call.number);
  }
  return undefined;
}

function calledBy(call: CueSpan, contest: Contest, number: number): Verdict {
  const evidence: Evidence = { ...urgingBy(call), contest: contest.id, number };
  return { level: 'campaign', contest: contest.id, numbers: [number], evidence: [evidence] };
}

/** How near, in words, a call stands to the party it is for. */
const NEAR = 4;

function partyVerdict({ cues, parties, race }: Signals): Verdict | undefined {
  for (const party of parties) {
    const cue = cues.find((one) => isFor(one, party));
    if (cue) {
      return {
        level: 'campaign',
        numbers: [],
        evidence: [evidenceOf(party, 'name'), evidenceOf(cue, 'call')],
      };
    }
  }
  const known = parties.find(({ weak }) => !weak);
  if (!known || !race.some(({ weak }) => !weak)) return undefined;
  return { level: 'possible', numbers: [], evidence: [evidenceOf(known, 'name')] };
}

function isFor(cue: CueSpan, party: Span & { weak: boolean }): boolean {
  const words = distance(cue, party);
  if (words === undefined) return false;
  return cue.weak ? false : words <= (party.weak ? 1 : NEAR);
}

/** A call that names nobody: mark it. An everyday word is one only with a ballot number and a word of elections. */
function callVerdict({ cues, race, numbers }: Signals): Verdict | undefined {
  const isRace = race.some(({ weak }) => !weak);
  const isNumber = isShown(numbers);
  const call = cues.find(({ weak, kind, number }) => {
    if (!weak) return true;
    return kind === 'call' && (isRace || isNumber) && (isNumber || number !== undefined);
  });
  return call && { level: 'possible', numbers: [], evidence: [evidenceOf(call, 'call')] };
}

function isShown(numbers: Signals['numbers']): boolean {
  return numbers.some(({ gesture }) => gesture);
}

/** A name that is ambiguous, of somebody who stands in a contest of the person's own or of the nation. */
function nameVerdict({ suspects }: Signals): Verdict | undefined {
  for (const suspect of suspects) {
    const name = suspect.names.find((one) => canBeSomebody(one, suspect));
    if (!name) continue;
    const { contest, contestant } = suspect;
    return {
      level: 'possible',
      contest: contest.id,
      numbers: [contestant.number],
      evidence: [evidenceOf(name, 'name', suspect)],
    };
  }
  return undefined;
}

/**
 * Written as a name is written, with a capital that no sentence asks for; those who stand for president are known enough to begin one. Part of
 * a name only after `Pak` and the like, and an acronym that is a word in capitals, where the contest is the person's own.
 */
function canBeSomebody(name: NameSpan, { scope }: Suspect): boolean {
  const { kind, strength, joined } = name.meaning;
  if (scope !== 'mine' && scope !== 'national') return false;
  const isPart = kind === 'part' || (kind === 'short' && joined);
  if (isPart && (scope !== 'mine' || !isAddressed(name))) return false;
  if (kind === 'acronym' && strength === 'weak') return scope === 'mine' && isCapitals(name);
  const { words } = evidenceOf(name, 'name');
  const isBeginning = name.reading.tokens[name.from]?.breaks === true;
  const isClear = !isBeginning || name.to - name.from > 1 || (scope === 'national' && kind === 'short');
  return words !== words.toLowerCase() && isClear;
}
