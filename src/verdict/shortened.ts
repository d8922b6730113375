/** By how many letters of a name's beginning people are called ("Bunda Nur"): more is the whole name. */
const BEGINNING = [3, 6] as const;
/** And in a blend ("ROMER"). */
const BLENDED = [2, 4] as const;
/** The fewest letters of its end ("Pak Naryo"). */
const END = 4;

/**
 * Hands `take` what people make of the names of a pair that the pack does not have: beginnings of both in one word, for which `person` is
 * nothing, and parts of one's cut short. `people` are the words of either's name.
 */
export function shorten(people: string[][], take: (word: string, person: 0 | 1 | undefined) => void): void {
  const [first = [], second = []] = people.map((parts) =>
    parts.flatMap((part) => beginningsOf(part, BLENDED)),
  );
  for (const one of first) {
    for (const other of second) {
      take(one + other, undefined);
      take(other + one, undefined);
    }
  }
  for (const person of [0, 1] as const) {
    for (const part of people[person] ?? [])
      for (const word of [...beginningsOf(part, BEGINNING), ...endsOf(part)])
        if (word !== part) take(word, person);
  }
}

function beginningsOf(word: string, [least, most]: readonly [number, number]): string[] {
  const beginnings: string[] = [];
  for (let to = least; to <= most && to <= word.length; to++) beginnings.push(word.slice(0, to));
  return beginnings;
}

/** Ends that can be spoken: they begin with a consonant before a vowel. */
function endsOf(word: string): string[] {
  const ends: string[] = [];
  for (let from = 1; from <= word.length - END; from++) {
    const end = word.slice(from);
    if (/^[^aeiou]{1,2}[aeiou]/.test(end)) ends.push(end);
  }
  return ends;
}
