import type { Contest } from '../policy/contest.ts';
import { type ContestInForce, NEAREST, type Policy } from '../policy/policy.ts';
import type { CueKind, Lexicon } from './lexicon.ts';
import { type Named, type NameMeaning, namePhrases, plainWords, wholeNames, wordsOfNames } from './names.ts';
import { type Phrase, Phrases } from './phrases.ts';
import { unabbreviated } from './spelling.ts';

/** What a phrase in a text can say. */
export type Meaning =
  | NameMeaning
  | { is: 'cue'; kind: CueKind; weak: boolean }
  | { is: 'race'; weak: boolean; office: Contest['office'] | undefined }
  | { is: 'neutral' }
  | { is: 'party'; weak: boolean }
  | { is: 'region'; contest: Contest };

/**
 * All phrases that matter while `policy` is in force. Of the nation's thousands of contestants from elsewhere only the words are taken down;
 * their phrases are made when a text has one of the words.
 */
export function vocabularyOf({ contests }: Policy, lexicon: Lexicon): Phrases<Meaning> {
  const phrases = new Phrases<Meaning>(byContest);
  const near: Named[] = [];
  for (const { contest, scope } of contests) {
    for (const contestant of contest.contestants) {
      const named = { contest, scope, contestant };
      if (scope === 'mine' || scope === 'national') near.push(named);
      else phrases.later(wordsOfNames(contestant), () => wholeNames(named));
    }
  }
  for (const phrase of namePhrases(near)) phrases.add(phrase);
  for (const phrase of regionPhrases(contests)) phrases.add(phrase);
  for (const phrase of lexiconPhrases(lexicon)) phrases.add(phrase);
  return phrases;
}

/** Names of several contestants: the nearest first. */
function byContest(one: Meaning, other: Meaning): number {
  if (one.is !== 'name' || other.is !== 'name') return 0;
  const [a, b] = [one.named, other.named];
  if (a.scope !== b.scope) return NEAREST.indexOf(a.scope) - NEAREST.indexOf(b.scope);
  if (a.contest !== b.contest) return a.contest.id < b.contest.id ? -1 : 1;
  return a.contestant.number - b.contestant.number;
}

/** A contest's region as posts name it, from the contest's own name ("Pemilihan Bupati Lebong 2024"). */
function regionPhrases(contests: readonly ContestInForce[]): Phrase<Meaning>[] {
  const places = contests.map(({ contest }) => ({ contest, words: placeOf(contest) }));
  const provinces = new Set(
    places.filter(({ contest }) => isProvince(contest)).map(({ words }) => words.join(' ')),
  );
  return places.flatMap(({ contest, words }): Phrase<Meaning>[] => {
    if (words.length === 0) return [];
    const meaning: Meaning = { is: 'region', contest };
    const isClear = isProvince(contest) || !provinces.has(words.join(' '));
    return [
      ...(isClear ? [[words, meaning] satisfies Phrase<Meaning>] : []),
      ...(contest.office === 'mayor' ? [[['kota', ...words], meaning] satisfies Phrase<Meaning>] : []),
    ];
  });
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

function lexiconPhrases({ cues, race, neutral, parties }: Lexicon): Phrase<Meaning>[] {
  const kinds: CueKind[] = ['call', 'support', 'attack', 'event', 'team', 'gesture'];
  return [
    ...kinds.flatMap((kind) =>
      cues[kind].map(
        ({ phrase, weak = false }): Phrase<Meaning> => [wordsOf(phrase), { is: 'cue', kind, weak }],
      ),
    ),
    ...race.map(
      ({ phrase, weak = false }): Phrase<Meaning> => [
        wordsOf(phrase),
        { is: 'race', weak, office: officeIn(phrase) },
      ],
    ),
    ...neutral.map(({ phrase }): Phrase<Meaning> => [wordsOf(phrase), { is: 'neutral' }]),
    ...parties.map(({ phrase, weak = false }): Phrase<Meaning> => [wordsOf(phrase), { is: 'party', weak }]),
  ];
}

/** The office that a word of elections is about; nothing for those of any election (`paslon`). */
function officeIn(phrase: string): Contest['office'] | undefined {
  if (/presiden|wapres|capres|pilpres/.test(phrase)) return 'president';
  if (/gubernur|gub\b|pilgub/.test(phrase)) return 'governor';
  if (/bupati|bup\b|pilbup/.test(phrase)) return 'regent';
  if (/wali|kot\b|ako\b/.test(phrase)) return 'mayor';
  return /legislat|caleg|pileg|parpol/.test(phrase) ? 'legislature' : undefined;
}

function wordsOf(phrase: string): string[] {
  return phrase.split(' ').map(unabbreviated);
}
