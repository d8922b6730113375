import type { Contest } from '../policy/contest.ts';
import type { Named } from './names.ts';
import type { NumberSpan, Signals, Suspect } from './signals.ts';

/**
 * The contest in which a post plays, or that of the video, group or post it answers: of the `own` contests of the person the one that is
 * named by its region or its office. Nothing where no election is spoken of, or where it may be several.
 */
export function sceneOf({ race, regions }: Signals, own: readonly Contest[]): Contest | undefined {
  const elections = race.filter(({ weak }) => !weak);
  if (elections.length === 0) return undefined;
  const offices = new Set(elections.flatMap(({ office }) => office ?? []));
  const named = own.filter((contest) => regions.has(contest));
  const meant = (named.length > 0 ? named : own).filter(
    ({ office }) => offices.size === 0 || offices.has(office),
  );
  const isTold = named.length > 0 || (offices.size > 0 && regions.size === 0);
  return isTold && meant.length === 1 ? meant[0] : undefined;
}

/**
 * The contestant of `scene` whom a post calls by the ballot number alone: "nomor 2", "paslon 2" or a hand, and no other number. Nothing
 * beside words of organisers, who number everybody.
 */
export function numberedIn(scene: Contest | undefined, { numbers, neutral }: Signals): Suspect | undefined {
  return scene && neutral.length === 0 ? callsByNumber(scene, numbers.filter(isCalled)) : undefined;
}

/** The contestant of `contest` whose ballot number all of `called` say. */
export function callsByNumber(contest: Contest, called: readonly NumberSpan[]): Suspect | undefined {
  const [first] = called;
  if (!first || called.some(({ number }) => number !== first.number)) return undefined;
  const contestant = contest.contestants.find(({ number }) => number === first.number);
  if (!contestant) return undefined;
  const named: Named = { contest, scope: 'mine', contestant, isOver: false };
  return {
    ...named,
    names: called.map(({ reading, from, to }) => ({
      reading,
      from,
      to,
      meaning: { is: 'name', named, kind: 'number', strength: 'weak', person: undefined, joined: false },
    })),
  };
}

/** A number with its word (`nomor 2`), or a hand or a digit in a box. */
export function isCalled({ from, to, reading }: NumberSpan): boolean {
  return to - from > 1 || reading.tokens[from]?.gesture === true;
}
