/** Number words that name a ballot number: Indonesian, Bengkulu Malay, Javanese, Sundanese. */
const NUMBER_WORDS = new Map(
  [
    ['satu', 'siji', 'hiji', 'sijine', 'ciek', 'seddi'],
    ['dua', 'loro', 'duo', 'duwo'],
    ['tiga', 'telu', 'tilu', 'tigo'],
    ['empat', 'papat', 'opat', 'ampek', 'ampat'],
    ['lima', 'limo'],
    ['enam', 'enem', 'genep'],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
);

/** All words that name a ballot number. */
export const numberWords = (): Iterable<string> => NUMBER_WORDS.keys();

/** The highest ballot number there is: the parties of 2024 run to 24. */
const HIGHEST = 24;

/** The ballot number that `word` names (`1`, `01`, `satu`, `siji`), or nothing. */
export function ballotNumber(word: string): number | undefined {
  const first = word.charCodeAt(0);
  if (first > 57 || first < 48) return NUMBER_WORDS.get(word);
  if (word.length > 2) return undefined;
  const value = Number(word);
  return value >= 1 && value <= HIGHEST ? value : undefined;
}
