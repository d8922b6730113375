import type { Contest } from '../policy/contest.ts';
import { distance, type NameSpan, type RaceSpan, type Signals, type Span, type Suspect } from './signals.ts';
import { hasCapital, isAddressed, isCapitals, isInTag } from './written.ts';

/** How near, in words, a title or a number stands to the name it belongs to. */
const NEAR = 2;

/**
 * Whether the post is about `suspect` beyond doubt. Where the contest is the person's own or the nation's a full or joint name is
 * enough and a weaker one needs a second sign; elsewhere a full name needs one, which the region is not, and a weaker one two. The empty
 * column has no name that is not also an empty box, but nobody calls for an empty box.
 */
export function isConfirmed(suspect: Suspect, signals: Signals, scene: Contest | undefined): boolean {
  const { scope, names, contestant } = suspect;
  const isOwn = scope === 'mine' || scope === 'national';
  if (namesBoth(suspect)) return isOwn || hasSigns(suspect, signals, 1);
  if (scope === 'mine' && (namesTwice(suspect) || namesMost(suspect, signals))) return true;
  return names.some((name) => {
    const { strength, kind, joined } = name.meaning;
    if (strength === 'strong' && !isSmallAcronym(name)) return isOwn || hasSigns(suspect, signals, 1, name);
    if (strength === 'slogan') return isOwn && isLong(name) && signals.race.some(({ weak }) => !weak);
    if (kind === 'part' || (kind === 'short' && joined && !isAddressed(name) && !hasCapital(name))) {
      const isOfScene = scene === suspect.contest && (isAddressed(name) || isCapitalised(name));
      return isOfScene || isNamedByTitle(name, suspect, signals) || isNamedAsUsual(name, suspect, signals);
    }
    if (kind === 'acronym' && isOwn && isWornTag(name, suspect, signals)) return true;
    if (kind === 'acronym' && scene === suspect.contest && isInCapitals(name)) return true;
    if (kind === 'acronym' && strength === 'weak' && !isCapitals(name))
      return isNumbered(name, suspect, signals);
    const isBesideCue = isOwn && contestant.kind === 'empty-column';
    return hasSigns(suspect, signals, isOwn ? 1 : 2, isBesideCue ? name : undefined);
  });
}

/** How near, in words, parts of both names stand when there is nothing more of either. */
const TOGETHER = 3;

/** Both of a pair are named: by more than a part of the name, or by parts side by side. */
function namesBoth({ names }: Suspect): boolean {
  const [first = [], second = []] = [0, 1].map((person) =>
    names.filter(({ meaning }) => meaning.person === person),
  );
  return first.some((one) =>
    second.some((other) => (isPart(one) && isPart(other) ? isNear(one, other, TOGETHER) : true)),
  );
}

/** Two parts of one person's name side by side, which are nobody else's whole name: Muhammad Iqbal Rangkuti as "Iqbal Rangkuti". */
function namesMost({ names, contestant }: Suspect, { suspects }: Signals): boolean {
  const others = suspects.flatMap((other) => (other.contestant === contestant ? [] : other.names));
  return names.some((one) =>
    names.some(
      (other) =>
        one.to === other.from &&
        one.meaning.person !== undefined &&
        one.meaning.person === other.meaning.person &&
        isNear(one, other, 0) &&
        !isSameWord(one, other) &&
        !others.some(({ meaning, reading, from, to }) => {
          const isOver = reading === one.reading && from <= one.from && to >= other.to;
          return isOver && meaning.kind === 'full';
        }),
    ),
  );
}

/** An acronym that is also a word, or a part of a name, and beside it the slogan or the acronym: two weak names are a sure one. */
function namesTwice({ names }: Suspect): boolean {
  const acronym = names.find((name) => name.meaning.kind === 'acronym' && isCapitals(name));
  const slogan = names.find(({ meaning }) => meaning.kind === 'slogan');
  return names.some((name) => {
    const { kind } = name.meaning;
    if (kind === 'part' || kind === 'short') {
      const isCalled = isAddressed(name) || isCapitalised(name);
      return isCalled && [acronym, slogan].some((other) => other && !isSameWord(other, name));
    }
    return kind === 'acronym' && slogan !== undefined && isCapitals(name) && !isSameWord(slogan, name);
  });
}

/** Whether one of two names is, or holds, the first word of the other. */
function isSameWord(one: NameSpan, other: NameSpan): boolean {
  const word = other.reading.tokens[other.from]?.word;
  return one.reading.tokens.slice(one.from, one.to).some((token) => token.word === word);
}

/** A slogan of fewer words than this is a phrase of every day. */
const SLOGAN = 3;

function isLong({ from, to }: NameSpan): boolean {
  return to - from >= SLOGAN;
}

/** An acronym without a capital may be a word of some language, or somebody's nickname: "tips meras ASI". */
function isSmallAcronym(name: NameSpan): boolean {
  return name.meaning.kind === 'acronym' && !hasCapital(name) && !isInTag(name);
}

/** Also where all the rest is. */
function isInCapitals({ reading, from }: NameSpan): boolean {
  return reading.tokens[from]?.capitals === true;
}

/** With a capital that no sentence asks for. */
function isCapitalised(name: NameSpan): boolean {
  const { reading, from } = name;
  return reading.tokens[from]?.breaks === false && hasCapital(name) && !reading.shouted;
}

function isPart({ meaning }: NameSpan): boolean {
  return meaning.kind === 'part';
}

function hasSigns(suspect: Suspect, signals: Signals, least: number, name?: NameSpan): boolean {
  const { race, regions, cues } = signals;
  const isOwn = suspect.scope === 'mine' || suspect.scope === 'national';
  let signs = 0;
  if (race.some((word) => isOfRace(word, suspect) && (isOwn || !word.weak) && !isName(word, suspect)))
    signs++;
  if (regions.has(suspect.contest) && (isOwn || least > 1)) signs++;
  if (suspect.names.some((one) => isNumbered(one, suspect, signals)) || isCalledByNumber(suspect, signals))
    signs++;
  if (cues.some(({ weak }) => !weak)) signs++;
  else if (name && cues.some((cue) => isNear(cue, name, NEAR))) signs++;
  return signs >= least;
}

/** `bupati` is no word of the race for governor. */
function isOfRace({ office }: RaceSpan, { contest }: Suspect): boolean {
  return office === undefined || office === contest.office;
}

/** `kotak kosong` is a word of elections and a contestant's name; it is no second sign of itself. */
function isName(word: Span, { names }: Suspect): boolean {
  return names.some((name) => name.reading === word.reading && name.from <= word.from && name.to >= word.to);
}

/** A ballot number of the suspect's stands beside the name, or a number of the race (`paslon 2`) anywhere. */
export function isNumbered(name: Span, { contestant }: Suspect, { numbers }: Signals): boolean {
  return numbers.some((span) => span.number === contestant.number && isNear(span, name, NEAR));
}

/** A number of the race (`paslon 2`) anywhere in a post about a contest of the person's own, and no other number of that kind. */
function isCalledByNumber({ scope, contestant }: Suspect, { numbers }: Signals): boolean {
  const called = numbers.filter(({ from, to }) => to - from > 1);
  return scope === 'mine' && called.length > 0 && called.every(({ number }) => number === contestant.number);
}

const YEAR = /^20\d\d$/;

/**
 * A name and a cue, the year of an election or the ballot number written together (`#TEGUHmenang`, `#TEGUH2024`), or a name with its number
 * in a hashtag: worn by whoever writes it.
 */
export function isWornTag(name: NameSpan, { contestant }: Suspect, { cues }: Signals): boolean {
  const { reading, to } = name;
  const next = reading.tokens[to];
  if (next?.joined !== true) return false;
  if (cues.some((cue) => cue.reading === reading && cue.from === to)) return true;
  return isInTag(name) && (YEAR.test(next.word) || Number(next.word) === contestant.number);
}

/** Part of a name counts after an office or a race word, beside a call, or, where it is written as one, beside the ballot number. */
function isNamedByTitle(name: NameSpan, suspect: Suspect, signals: Signals): boolean {
  if ((isAddressed(name) || hasCapital(name)) && isNumbered(name, suspect, signals)) return true;
  if (
    signals.race.some(
      (word) => isOfRace(word, suspect) && word.to <= name.from && isNear(word, name, word.weak ? 0 : 1),
    )
  )
    return true;
  return signals.cues.some((cue) => !cue.weak && isNear(cue, name, 1));
}

/** "Pak Helmi" in a post that also speaks of his office, the election, the region or the other of the pair. */
function isNamedAsUsual(name: NameSpan, suspect: Suspect, { race, regions }: Signals): boolean {
  if (suspect.scope !== 'mine' || !isAddressed(name)) return false;
  if (race.some((word) => isOfRace(word, suspect)) || regions.has(suspect.contest)) return true;
  const { person } = name.meaning;
  return suspect.names.some(({ meaning }) => meaning.person !== undefined && meaning.person !== person);
}

function isNear(one: Span, other: Span, most: number): boolean {
  const words = distance(one, other);
  return words !== undefined && words <= most;
}
