import type { Contest } from '../policy/contest.ts';
import type { ContestInForce, Policy } from '../policy/policy.ts';
import type { CueKind, Lexicon } from './lexicon.ts';
import { type NameMeaning, namePhrases, plainWords } from './names.ts';
import { ANY_NUMBER, Phrases } from './phrases.ts';
import { plainSpelling } from './spelling.ts';

/** What a phrase in a text can say. */
export type Meaning =
  | NameMeaning
  | { is: 'cue'; kind: CueKind; weak: boolean }
  | { is: 'race'; weak: boolean; office: Contest['office'] | undefined }
  | { is: 'neutral' }
  | { is: 'party'; weak: boolean }
  | { is: 'region'; contests: Set<Contest> };

/** All phrases that matter while `policy` is in force. */
export function vocabularyOf({ contests }: Policy, lexicon: Lexicon): Phrases<Meaning> {
  const phrases = new Phrases<Meaning>();
  for (const [words, meaning] of namePhrases(contests)) phrases.add(words, meaning);
  for (const [words, meaning] of regionPhrases(contests)) phrases.add(words, meaning);
  for (const [words, meaning] of lexiconPhrases(lexicon)) phrases.add(words, meaning);
  return phrases;
}

/** A contest's region as posts name it, from the contest's own name ("Pemilihan Bupati Lebong 2024"). */
function regionPhrases(contests: readonly ContestInForce[]): [string[], Meaning][] {
  const byName = new Map<string, Set<Contest>>();
  const add = (name: string, contest: Contest): void => {
    byName.set(name, (byName.get(name) ?? new Set()).add(contest));
  };
  const provinces = new Set(
    contests.filter(({ contest }) => isProvince(contest)).map(({ contest }) => placeOf(contest)),
  );
  for (const { contest } of contests) {
    const place = placeOf(contest);
    if (place === '') continue;
    if (isProvince(contest) || !provinces.has(place)) add(place, contest);
    if (contest.office === 'mayor') add(`kota ${place}`, contest);
  }
  return [...byName].map(([name, those]): [string[], Meaning] => [
    name.split(' '),
    { is: 'region', contests: those },
  ]);
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

function placeOf(contest: Contest): string {
  return plainWords(contest.name.id)
    .filter((word) => !OFFICES.has(word) && !/^\d/.test(word))
    .join(' ');
}

function lexiconPhrases({ cues, race, neutral, parties }: Lexicon): [string[], Meaning][] {
  const kinds: CueKind[] = ['call', 'support', 'attack', 'event', 'team', 'gesture'];
  return [
    ...kinds.flatMap((kind) =>
      cues[kind].map(({ phrase, weak = false }): [string[], Meaning] => [
        wordsOf(phrase),
        { is: 'cue', kind, weak },
      ]),
    ),
    ...race.map(({ phrase, weak = false }): [string[], Meaning] => [
      wordsOf(phrase),
      { is: 'race', weak, office: officeIn(phrase) },
    ]),
    ...neutral.map(({ phrase }): [string[], Meaning] => [wordsOf(phrase), { is: 'neutral' }]),
    ...parties.map(({ phrase, weak = false }): [string[], Meaning] => [
      wordsOf(phrase),
      { is: 'party', weak },
    ]),
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
  return phrase.split(' ').map((word) => (word === ANY_NUMBER ? word : plainSpelling(word, () => false)));
}
