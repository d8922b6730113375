import type { Contest } from '../policy/contest.ts';
import { type ContestInForce, NEAREST, type Policy } from '../policy/policy.ts';
import type { SiteId } from '../sites/site.ts';
import { CUE_KINDS, type CueKind, type Lexicon } from './lexicon.ts';
import { accountWord, type Named, type NameMeaning, namePhrases, placeOf, wholeNames } from './names.ts';
import { type Phrase, Phrases, type Unmade } from './phrases.ts';
import { unabbreviated } from './spelling.ts';
import { contestsIn, type NameWords, type WordIndex } from './word-index.ts';

/** What a phrase in a text can say. */
export type Meaning =
  | NameMeaning
  | { is: 'account'; named: Named }
  | { is: 'cue'; kind: CueKind; weak: boolean }
  | { is: 'race'; weak: boolean; office: Contest['office'] | undefined }
  | { is: 'neutral' }
  | { is: 'party'; weak: boolean }
  | { is: 'region'; contest: Contest; isShared: boolean }
  | { is: 'choice' }
  | { is: 'others' };

/**
 * All phrases that matter while `policy` is in force. Of the nation's thousands of contestants from elsewhere only the words are taken down;
 * their phrases are made when a text may have one. On a known `site` an account is a contestant's there only.
 */
export function vocabularyOf(
  { contests }: Policy,
  lexicon: Lexicon,
  wordsOf: NameWords,
  site?: SiteId,
): Phrases<Meaning> {
  const far = new Map<Contest, ContestInForce>();
  const near: ContestInForce[] = [];
  for (const inForce of contests) {
    if (inForce.scope === 'mine' || inForce.scope === 'national') near.push(inForce);
    else far.set(inForce.contest, inForce);
  }
  const provinces = provincesIn(contests);
  const phrases = new Phrases<Meaning>(byNearness, unmade(wordsOf([...far.keys()]), far, provinces, site));
  const named = near.flatMap(contestantsOf);
  addLexicon(lexicon, phrases);
  const said = namePhrases(named, phrases.added);
  for (const phrase of [...said, ...named.flatMap((one) => accountPhrases(one, site))]) phrases.add(phrase);
  for (const { contest } of near) for (const phrase of regionPhrases(contest, provinces)) phrases.add(phrase);
  return phrases;
}

/**
 * What `far` contests are called by: the place of one as soon as a text has any of its words, its contestants where a text has two of them, or
 * one that is a name by itself. Nearly every word is in some name.
 */
function unmade(
  { alone, together }: WordIndex,
  far: ReadonlyMap<Contest, ContestInForce>,
  provinces: ReadonlySet<string>,
  site: SiteId | undefined,
): Unmade<Meaning> {
  const has = (word: string) => alone.has(word) || together.has(word);
  const met = new Set<string>();
  const placed = new Set<Contest>();
  const named = new Set<Contest>();

  function madeOf(words: Iterable<string>): Phrase<Meaning>[] {
    const phrases: Phrase<Meaning>[] = [];
    let parts: Map<string, readonly Contest[]> | undefined;
    for (const word of words) {
      if (!has(word)) continue;
      const part = contestsIn(together, word);
      if (part.length > 0) {
        parts ??= new Map();
        parts.set(word, part);
      }
      if (met.has(word)) continue;
      met.add(word);
      const whole = contestsIn(alone, word);
      for (const contest of [...whole, ...part]) place(contest, phrases);
      for (const contest of whole) name(contest, phrases);
    }
    if (parts && parts.size > 1) for (const contest of inTwo([...parts.values()])) name(contest, phrases);
    return phrases;
  }

  function place(contest: Contest, phrases: Phrase<Meaning>[]): void {
    if (placed.has(contest) || !far.has(contest)) return;
    placed.add(contest);
    phrases.push(...regionPhrases(contest, provinces));
  }

  function name(contest: Contest, phrases: Phrase<Meaning>[]): void {
    const inForce = far.get(contest);
    if (!inForce || named.has(contest)) return;
    named.add(contest);
    phrases.push(
      ...contestantsOf(inForce).flatMap((one) => [...wholeNames(one), ...accountPhrases(one, site)]),
    );
  }

  function* words(): Iterable<string> {
    yield* alone.keys();
    yield* together.keys();
  }

  return { has, words, madeOf };
}

/** The contests that are in more than one of `lists`, without going through the longest: some names are in hundreds of contests. */
function inTwo(lists: (readonly Contest[])[]): Set<Contest> {
  lists.sort((one, other) => one.length - other.length);
  const longest = lists.at(-1);
  const once = new Set<Contest>();
  const twice = new Set<Contest>();
  for (const list of lists) {
    if (list === longest) break;
    for (const contest of list) (once.has(contest) ? twice : once).add(contest);
  }
  for (const contest of once) if (longest?.includes(contest)) twice.add(contest);
  return twice;
}

/** The accounts of a contestant on `site`; all where it is not known on which site words stand. */
function accountPhrases(named: Named, site: SiteId | undefined): Phrase<Meaning>[] {
  const accounts = named.contestant.accounts?.filter((one) => !site || one.site === site) ?? [];
  return accounts.map(({ handle }) => [[accountWord(handle)], { is: 'account', named }]);
}

function contestantsOf({ contest, scope, stage }: ContestInForce): Named[] {
  const isOver = stage.stage === 'count' || stage.stage === 'after';
  return contest.contestants.map((contestant) => ({ contest, scope, contestant, isOver }));
}

/** What is no name first, then names of the nearest contestants. */
function byNearness(one: Meaning, other: Meaning): number {
  if (one.is !== 'name' || other.is !== 'name')
    return Number(one.is === 'name') - Number(other.is === 'name');
  const [a, b] = [one.named, other.named];
  if (a.scope !== b.scope) return NEAREST.indexOf(a.scope) - NEAREST.indexOf(b.scope);
  if (a.contest !== b.contest) return a.contest.id < b.contest.id ? -1 : 1;
  return a.contestant.number - b.contestant.number;
}

/** The places of contests for governor: a regency or town of the same name is meant by the name only beside its office. */
function provincesIn(contests: readonly ContestInForce[]): Set<string> {
  return new Set(
    contests
      .filter(({ contest }) => contest.office === 'governor')
      .map(({ contest }) => placeOf(contest).join(' ')),
  );
}

const KINDS_OF_PLACES: Partial<Record<Contest['office'], string>> = { mayor: 'kota', regent: 'kabupaten' };

function regionPhrases(contest: Contest, provinces: ReadonlySet<string>): Phrase<Meaning>[] {
  const place = placeOf(contest);
  if (place.length === 0) return [];
  const isShared = contest.office !== 'governor' && provinces.has(place.join(' '));
  const kind = KINDS_OF_PLACES[contest.office];
  return [
    [place, { is: 'region', contest, isShared }],
    ...(kind === undefined
      ? []
      : [[[kind, ...place], { is: 'region', contest, isShared: false }] satisfies Phrase<Meaning>]),
  ];
}

function addLexicon(
  { cues, race, neutral, parties, choices, others }: Lexicon,
  phrases: Phrases<Meaning>,
): void {
  for (const kind of CUE_KINDS) {
    for (const { phrase, weak = false } of cues[kind])
      phrases.add([wordsIn(phrase), { is: 'cue', kind, weak }]);
  }
  for (const { phrase, weak = false } of race) {
    phrases.add([wordsIn(phrase), { is: 'race', weak, office: officeIn(phrase) }]);
  }
  for (const { phrase } of neutral) phrases.add([wordsIn(phrase), { is: 'neutral' }]);
  for (const { phrase } of choices) phrases.add([wordsIn(phrase), { is: 'choice' }]);
  for (const { phrase } of others) phrases.add([wordsIn(phrase), { is: 'others' }]);
  for (const { phrase, weak = false } of parties) phrases.add([wordsIn(phrase), { is: 'party', weak }]);
}

/** The office that a word of elections is about; nothing for those of any election (`paslon`). */
function officeIn(phrase: string): Contest['office'] | undefined {
  if (/presiden|wapres|capres|pilpres/.test(phrase)) return 'president';
  if (/gubernur|gub\b|pilgub/.test(phrase)) return 'governor';
  if (/bupati|bup\b|pilbup/.test(phrase)) return 'regent';
  if (/wali|kot\b|ako\b/.test(phrase)) return 'mayor';
  return /legislat|caleg|pileg|parpol/.test(phrase) ? 'legislature' : undefined;
}

function wordsIn(phrase: string): string[] {
  return phrase.split(' ').map(unabbreviated);
}
