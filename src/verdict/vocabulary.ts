import type { Contest } from '../policy/contest.ts';
import { type ContestInForce, NEAREST, type Policy } from '../policy/policy.ts';
import { CUE_KINDS, type CueKind, type Lexicon } from './lexicon.ts';
import {
  accountWord,
  type Named,
  type NameMeaning,
  type NameWords,
  namePhrases,
  plainWords,
  wholeNames,
} from './names.ts';
import { type Phrase, Phrases } from './phrases.ts';
import { unabbreviated } from './spelling.ts';

/** What a phrase in a text can say. */
export type Meaning =
  | NameMeaning
  | { is: 'account'; named: Named }
  | { is: 'cue'; kind: CueKind; weak: boolean }
  | { is: 'race'; weak: boolean; office: Contest['office'] | undefined }
  | { is: 'neutral' }
  | { is: 'party'; weak: boolean }
  | { is: 'region'; contest: Contest };

/**
 * All phrases that matter while `policy` is in force. Of the nation's thousands of contestants from elsewhere only the words are taken down;
 * their phrases are made when a text has one of the words.
 */
export function vocabularyOf({ contests }: Policy, lexicon: Lexicon, wordsOf: NameWords): Phrases<Meaning> {
  const phrases = new Phrases<Meaning>(byNearness);
  const near: Named[] = [];
  for (const inForce of contests) {
    const { contest, scope } = inForce;
    if (scope === 'mine' || scope === 'national') near.push(...contestantsOf(inForce));
    else phrases.later(wordsOf(contest), () => farPhrases(contestantsOf(inForce)));
  }
  for (const phrase of [...namePhrases(near), ...near.flatMap(accountPhrases)]) phrases.add(phrase);
  addRegions(contests, phrases);
  addLexicon(lexicon, phrases);
  return phrases;
}

function farPhrases(contestants: Named[]): Phrase<Meaning>[] {
  return [...contestants.flatMap(wholeNames), ...contestants.flatMap(accountPhrases)];
}

function accountPhrases(named: Named): Phrase<Meaning>[] {
  const { accounts = [] } = named.contestant;
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

/** A contest's region as posts name it, from the contest's own name ("Pemilihan Bupati Lebong 2024"). */
function addRegions(contests: readonly ContestInForce[], phrases: Phrases<Meaning>): void {
  const places = contests.map(({ contest }) => placeOf(contest));
  const provinces = new Set(
    contests.map(({ contest }, index) => (isProvince(contest) ? places[index]?.join(' ') : '')),
  );
  for (const [index, { contest }] of contests.entries()) {
    const place = places[index] ?? [];
    if (place.length === 0) continue;
    const meaning: Meaning = { is: 'region', contest };
    if (isProvince(contest) || !provinces.has(place.join(' '))) phrases.add([place, meaning]);
    if (contest.office === 'mayor') phrases.add([['kota', ...place], meaning]);
  }
}

function isProvince({ office }: Contest): boolean {
  return office === 'governor';
}

/** Words of a contest's name that are not its place. */
const OFFICES = new Set(
  'pemilihan pemungutan suara ulang umum pilkada pilbup pilgub pilwakot pilwalkot gubernur bupati wali kota walikota wakil dan kabupaten provinsi presiden legislatif pemilu psu'.split(
    ' ',
  ),
);

function placeOf(contest: Contest): string[] {
  return plainWords(contest.name.id).filter((word) => !OFFICES.has(word) && !/^\d/.test(word));
}

function addLexicon({ cues, race, neutral, parties }: Lexicon, phrases: Phrases<Meaning>): void {
  for (const kind of CUE_KINDS) {
    for (const { phrase, weak = false } of cues[kind])
      phrases.add([wordsIn(phrase), { is: 'cue', kind, weak }]);
  }
  for (const { phrase, weak = false } of race) {
    phrases.add([wordsIn(phrase), { is: 'race', weak, office: officeIn(phrase) }]);
  }
  for (const { phrase } of neutral) phrases.add([wordsIn(phrase), { is: 'neutral' }]);
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
