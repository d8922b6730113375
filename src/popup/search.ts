import { areFamily, rootsOf } from './word-family.ts';

/** A thing that can be found: its texts, the telling ones with a higher weight. */
export interface Findable<T> {
  item: T;
  texts: [text: string, weight: number][];
}

/** The items that answer a query, the best first. Without a word in the query there are none. */
export type Search<T> = (query: string, limit: number) => T[];

interface Entry {
  roots: Set<string>;
  /** Weight by position in the list of findables. */
  places: Map<number, number>;
}

/**
 * A search over `things` by the words of their texts: whole words, their families (`menyukai` finds `suka`), beginnings, and words
 * with a slip or two in them. A word that stands in few things counts more than one that stands in all.
 */
export function searchOver<T>(things: Findable<T>[]): Search<T> {
  const index = indexOf(things);
  return (query, limit) => {
    const scores = new Map<number, number>();
    for (const word of wordsIn(query)) {
      const found = placesOf(word, index);
      const rarity = Math.log((things.length + 1) / (found.size + 0.5));
      for (const [place, score] of found) scores.set(place, (scores.get(place) ?? 0) + score * rarity);
    }
    const best = Math.max(...scores.values());
    return [...scores]
      .filter(([, score]) => score >= best * WORTHWHILE)
      .sort(([one, a], [other, b]) => b - a || lengthOf(things[one]) - lengthOf(things[other]))
      .slice(0, limit)
      .flatMap(([place]) => things[place]?.item ?? []);
  };
}

/** Of two that answer equally well the one that says less besides comes first. */
function lengthOf(thing: Findable<unknown> | undefined): number {
  return thing?.texts[0]?.[0].length ?? 0;
}

/** What scores less than this share of the best is not shown. */
const WORTHWHILE = 0.4;

function indexOf(things: Findable<unknown>[]): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const [place, { texts }] of things.entries()) {
    for (const [text, weight] of texts) {
      for (const word of wordsIn(text)) {
        const entry = index.get(word) ?? { roots: rootsOf(word), places: new Map() };
        entry.places.set(place, Math.max(weight, entry.places.get(place) ?? 0));
        index.set(word, entry);
      }
    }
  }
  return index;
}

/** Where `word` stands, each place with the best of its closeness times weight. Slips count only when nothing else is found. */
function placesOf(word: string, index: Map<string, Entry>): Map<number, number> {
  const roots = rootsOf(word);
  const found = gather(index, (known, entry) => closeness(word, roots, known, entry));
  return found.size > 0 ? found : gather(index, (known) => (isSlip(word, known) ? 0.5 : 0));
}

function gather(index: Map<string, Entry>, close: (known: string, entry: Entry) => number) {
  const found = new Map<number, number>();
  for (const [known, entry] of index) {
    const closeness = close(known, entry);
    if (closeness === 0) continue;
    for (const [place, weight] of entry.places) {
      found.set(place, Math.max(found.get(place) ?? 0, weight * closeness));
    }
  }
  return found;
}

function closeness(word: string, roots: Set<string>, known: string, entry: Entry): number {
  if (known === word) return 1;
  if (areFamily(roots, entry.roots)) return 0.9;
  return word.length >= 3 && known.startsWith(word) ? 0.7 : 0;
}

/** One slip in a word of four letters or more, two in a word of seven or more. */
function isSlip(a: string, b: string): boolean {
  const allowed = a.length >= 7 ? 2 : a.length >= 4 ? 1 : 0;
  if (allowed === 0 || a[0] !== b[0] || Math.abs(a.length - b.length) > allowed) return false;
  return editsBetween(a, b) <= allowed;
}

/** How many letters are missing, too many, wrong, or swapped with the next (optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = [...Array(b.length + 1).keys()];
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}

/** The words of a text, each once, in small letters. */
export function wordsIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])];
}
