import type { Contest, Contestant, ContestantName } from '../policy/contest.ts';
import type { Scope } from '../policy/policy.ts';
import { ADDRESSES, USUAL_ADDRESSES } from './addresses.ts';
import { normalise } from './normalise.ts';
import type { Phrase } from './phrases.ts';
import { shorten } from './shortened.ts';
import { unabbreviated } from './spelling.ts';

/** A contestant in a contest in force. */
export interface Named {
  contest: Contest;
  scope: Scope;
  contestant: Contestant;
  /** The voting is over. */
  isOver: boolean;
}

/**
 * What a name in a text says about a contestant. `strong` names are enough where the contest is the person's own; `weak` ones (ambiguous,
 * one word, also after one of address, a part of a name) never are; a `slogan` only adds to a name.
 */
export interface NameMeaning {
  is: 'name';
  named: Named;
  /** `number`: called by the ballot number alone. */
  kind: ContestantName['kind'] | 'part' | 'number';
  strength: 'strong' | 'weak' | 'slogan';
  /** Which of a pair it names; nothing for both. */
  person: 0 | 1 | undefined;
  /**
   * Made by us of the full names: a pair that is weak unless the two names are joined in the text, a first name, which is one with a capital or
   * after a word of address, a part of a name cut short, which is one after a word of address or beside the other's, and a blend of both
   * names, which is written in capitals.
   */
  joined: boolean;
}

export type NamePhrase = Phrase<NameMeaning>;

function meaningOf(
  named: Named,
  kind: NameMeaning['kind'],
  strength: NameMeaning['strength'],
  person: NameMeaning['person'],
  joined: boolean,
): NameMeaning {
  return { is: 'name', named, kind, strength, person, joined };
}

/** Words of names that say nothing about who is meant. */
const TITLES = new Set(
  (
    'hajah muhammad mohammad mohamad muhamad moh abdul siti dra drs prof ust dewi putra putri nur ahmad achmad ' +
    'bin binti bte the van andi raden tengku teuku tgk lalu baiq gusti sutan cut wayan made nyoman ketut putu kadek ' +
    'komang gede'
  ).split(' '),
);

/**
 * Words of names, and acronyms, that call nobody by themselves: what many everyday posts have, and names by which everybody knows a president of
 * before.
 */
export const NOBODY: ReadonlySet<string> = new Set(
  'raja anak negara alam sukses arab islam bupati bisa hari sukarno soekarno suharto soeharto habibie'.split(
    ' ',
  ),
);

/** A part of a name that this many contestants share tells nobody apart. */
const COMMON = 6;

const NOTHING = (): boolean => false;
const NOT_PLAIN = /[^a-z\d\s.,()/'’–-]/;

/** The plain words of a name as a post would show them. Most names have nothing to undo, and there are thousands of them. */
export function plainWords(text: string): string[] {
  const small = text.toLowerCase();
  if (NOT_PLAIN.test(small)) return normalise(text, NOTHING).map(({ word }) => word);
  const words = small.replaceAll(/['’]/g, '').match(/[a-z\d]+/g) ?? [];
  return words.map(unabbreviated);
}

/**
 * Every way in which contestants can be named whose contests are the person's own or the nation's. What we cut short or blend ourselves is no
 * name where it means something else, by `isWord` or because two can be called so.
 */
export function namePhrases(contestants: readonly Named[], isWord: (word: string) => boolean): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  const parts = new Map<string, NamePhrase[]>();
  const made = new Map<string, NameMeaning | undefined>();
  for (const named of contestants) {
    const people = peopleOf(named.contestant);
    phrases.push(...givenNames(named, people), ...derivedPairs(named, people));
    for (const phrase of partsOf(named, people)) {
      const [word = ''] = phrase[0];
      const others = parts.get(word);
      if (others) others.push(phrase);
      else parts.set(word, [phrase]);
    }
    if (named.scope === 'mine') {
      const cut = ([0, 1] as const).map((person) => meaningOf(named, 'part', 'weak', person, true));
      const blend = meaningOf(named, 'acronym', 'weak', undefined, true);
      shorten(people, (word, person) => {
        const isOthers = made.has(word) && made.get(word)?.named !== named;
        made.set(word, isOthers ? undefined : person === undefined ? blend : cut[person]);
      });
    }
  }
  for (const shared of parts.values()) if (shared.length < COMMON) phrases.push(...shared);
  const taken = new Set(phrases.map(([words]) => (words.length > 1 ? undefined : words[0])));
  for (const [word, meaning] of made)
    if (meaning && !taken.has(word) && !isWord(word)) phrases.push([[word], meaning]);
  return phrases;
}

/** The full, joint and other given names of a contestant, which is all that counts of one from elsewhere. */
export function wholeNames(named: Named): NamePhrase[] {
  const people = peopleOf(named.contestant);
  return [...givenNames(named, people), ...derivedPairs(named, people)];
}

/** What stands for an account among words: `@` and the handle in lower case. */
export function accountWord(handle: string): string {
  return `@${(handle.startsWith('@') ? handle.slice(1) : handle).toLowerCase()}`;
}

/** Words of a contest's name that are not its place. */
const OFFICES = new Set(
  'pemilihan pemungutan suara ulang umum pilkada pilbup pilgub pilwakot pilwalkot gubernur bupati wali kota walikota wakil dan kabupaten provinsi presiden legislatif pemilu psu'.split(
    ' ',
  ),
);

/** A contest's region as posts name it, from the contest's own name ("Pemilihan Bupati Lebong 2024"). */
export function placeOf({ name }: Pick<Contest, 'name'>): string[] {
  return plainWords(name.id).filter((word) => !OFFICES.has(word) && !/^\d/.test(word));
}

/** The words of the names of each of the two, as the title `A – B` tells them apart; nothing for parties and empty columns. */
function peopleOf({ kind, title, names }: Contestant): string[][] {
  if (kind !== 'pair') return [];
  const people = title.split(/\s+[–—-]\s+/).map((half) => plainWords(half));
  if (people.length !== 2) return [];
  for (const { text, kind, ambiguous } of names) {
    if ((kind !== 'full' && kind !== 'short') || ambiguous) continue;
    const words = plainWords(text);
    const [person] = people.filter((mine) => words.some((word) => mine.includes(word)));
    if (person) person.push(...words.filter((word) => !person.includes(word)));
  }
  return people.map((words) =>
    words.filter((word) => word.length > 2 && !TITLES.has(word) && !ADDRESSES.has(word)),
  );
}

function givenNames(named: Named, people: string[][]): NamePhrase[] {
  return named.contestant.names.flatMap((name): NamePhrase[] => {
    const words = plainWords(name.text);
    if (words.length === 0) return [];
    const strength = strengthOf(name, words, named.contestant);
    const person = name.kind === 'full' || name.kind === 'short' ? personOf(words, people) : undefined;
    const meaning = meaningOf(named, name.kind, strength, person, false);
    const phrases: NamePhrase[] = [[words, meaning]];
    const spelt = words.filter((word) => word.length > 1);
    if (spelt.length > 1 && spelt.length < words.length) phrases.push([spelt, meaning]);
    if (name.kind === 'pair' && words.length > 1) phrases.push([[words.join('')], meaning]);
    const [kind = '', ...empty] = words;
    if (named.contestant.kind === 'empty-column') phrases.push([[kind, 'yang', ...empty], meaning]);
    return phrases;
  });
}

function strengthOf({ kind, ambiguous }: ContestantName, words: string[], { kind: contestant }: Contestant) {
  if (kind === 'slogan') return 'slogan';
  if (ambiguous) return 'weak';
  const said = kind === 'short' ? words.filter((word) => !USUAL_ADDRESSES.has(word)) : words;
  const isOneWord = said.length < 2 && contestant === 'pair';
  return isOneWord && (kind === 'full' || kind === 'short') ? 'weak' : 'strong';
}

function personOf(words: string[], people: string[][]): 0 | 1 | undefined {
  const [first, second] = people.map((person) => person.some((word) => words.includes(word)));
  if (first === second) return undefined;
  return first ? 0 : 1;
}

/** Both names of a pair side by side (`Helmi-Mian`, `#HelmiMian`), whichever part of each is used. */
function derivedPairs(named: Named, people: string[][]): NamePhrase[] {
  const [first = [], second = []] = people;
  const meaning = meaningOf(named, 'pair', 'strong', undefined, true);
  const hashtag = meaningOf(named, 'pair', 'strong', undefined, false);
  const isNear = named.scope === 'mine' || named.scope === 'national';
  return first.flatMap((one) =>
    second.flatMap((other): NamePhrase[] => {
      const apart: NamePhrase = [[one, other], meaning];
      const together = one + other;
      return isNear && together.length > 7 ? [apart, [[together], hashtag]] : [apart];
    }),
  );
}

function partsOf(named: Named, people: string[][]): NamePhrase[] {
  return people.flatMap((all, index) => {
    const words = all.filter((word) => !NOBODY.has(word));
    return words.map((word): NamePhrase => {
      const person = index === 0 ? 0 : 1;
      const { scope } = named;
      // The whole nation calls those who stand for president by their first names, a region those who stand there.
      const kind = (scope === 'national' || scope === 'mine') && word === words[0] ? 'short' : 'part';
      const joined = scope === 'mine' && kind === 'short';
      return [[word], meaningOf(named, kind, 'weak', person, joined)];
    });
  });
}
