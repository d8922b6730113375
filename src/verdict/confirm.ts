import { distance, isCapitals, type NameSpan, type Signals, type Span, type Suspect } from './signals.ts';

/** How near, in words, a title or a number stands to the name it belongs to. */
const NEAR = 2;

/**
 * Whether the post is about `suspect` beyond doubt. Where the contest is the person's own or the nation's a full or joint name is
 * enough and a weaker one needs a second sign; elsewhere a full name needs one and a weaker one two.
 */
export function isConfirmed(suspect: Suspect, signals: Signals): boolean {
  const { scope, names } = suspect;
  const isOwn = scope === 'mine' || scope === 'national';
  if (namesBoth(suspect)) return isOwn || hasSigns(suspect, signals, 1);
  return names.some((name) => {
    const { strength, kind } = name.meaning;
    if (strength === 'strong') return isOwn || hasSigns(suspect, signals, 1, name);
    if (strength === 'slogan') return false;
    if (kind === 'part') return isNamedByTitle(name, suspect, signals);
    if (kind === 'acronym' && !isCapitals(name)) return isNumbered(name, suspect, signals);
    return hasSigns(suspect, signals, isOwn ? 1 : 2);
  });
}

/** Both of a pair are named, each by something. */
export function namesBoth({ names }: Suspect): boolean {
  return [0, 1].every((person) =>
    names.some(({ meaning }) => meaning.person === person && meaning.strength !== 'slogan'),
  );
}

function hasSigns(suspect: Suspect, signals: Signals, least: number, name?: NameSpan): boolean {
  const { race, regions, cues } = signals;
  const isOwn = suspect.scope === 'mine' || suspect.scope === 'national';
  let signs = 0;
  if (race.some(({ weak }) => isOwn || !weak)) signs++;
  if (regions.has(suspect.contest)) signs++;
  if (suspect.names.some((one) => isNumbered(one, suspect, signals))) signs++;
  if (cues.some(({ weak }) => !weak)) signs++;
  else if (name && cues.some((cue) => isNear(cue, name, NEAR))) signs++;
  return signs >= least;
}

/** A ballot number of the suspect's stands beside the name, or a number of the race (`paslon 2`) anywhere. */
export function isNumbered(name: Span, { contestant }: Suspect, { numbers }: Signals): boolean {
  return numbers.some((span) => span.number === contestant.number && isNear(span, name, NEAR));
}

/** Part of a name counts after an office or a race word, beside the ballot number, or beside a call. */
function isNamedByTitle(name: NameSpan, suspect: Suspect, signals: Signals): boolean {
  if (isNumbered(name, suspect, signals)) return true;
  if (signals.race.some((word) => word.to <= name.from && isNear(word, name, 1))) return true;
  return signals.cues.some((cue) => !cue.weak && isNear(cue, name, 1));
}

function isNear(one: Span, other: Span, most: number): boolean {
  const words = distance(one, other);
  return words !== undefined && words <= most;
}
