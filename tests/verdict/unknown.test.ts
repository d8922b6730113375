import { expect, test } from 'vitest';
import { EVERYDAY, TRAPS } from '../../scripts/bench/texts.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { numberWords } from '../../src/verdict/numbers.ts';
import { pieceOf } from '../../src/verdict/pieces.ts';
import { abbreviations } from '../../src/verdict/spelling.ts';
import { isUnknown } from '../../src/verdict/unknown.ts';
import { vocabularyOf } from '../../src/verdict/vocabulary.ts';
import { wordsOfNames } from '../../src/verdict/word-index.ts';
import { CONTESTS, policyIn } from './contests.ts';

const lexicon = openBundled().lexicon().body;
const phrases = vocabularyOf(policyIn(['98.01']), lexicon, wordsOfNames);
phrases.filterWords([...abbreviations(), ...numberWords()]);
const { known } = phrases;
const { mayHave = () => true } = known;

const PHRASES = Object.values(lexicon.cues).flat();
const NAMES = CONTESTS.flatMap(({ contestants }) =>
  contestants.flatMap(({ names, accounts = [] }) => [
    ...names.map(({ text }) => text),
    ...accounts.map(({ handle }) => handle),
  ]),
);
const MATTERING = new Set(
  [...PHRASES.map(({ phrase }) => phrase), ...NAMES, ...abbreviations(), ...numberWords()].flatMap((text) =>
    text.split(/[^A-Za-z\d]+/).filter((word) => word !== ''),
  ),
);

/** Ways to write a word; of some spellings the judge makes the word, of others nothing. */
const WAYS: [string, (word: string) => string][] = [
  ['as it is', (word) => word],
  ['with a capital', (word) => word.charAt(0).toUpperCase() + word.slice(1)],
  ['in capitals', (word) => word.toUpperCase()],
  ['with a letter twice', (word) => word.charAt(0) + word],
  ['with the last letter twice', (word) => word + word.slice(-1)],
  ['with the last letter three times', (word) => word + word.slice(-1).repeat(2)],
  ['with every letter twice', (word) => word.replaceAll(/./g, '$&$&')],
  ['with a particle', (word) => `${word}lah`],
  ['with another', (word) => `${word}nya`],
  ['with a third, in capitals', (word) => `${word}kah`.toUpperCase()],
  ['twice', (word) => `${word}-${word}`],
  ['twice, in short', (word) => `${word}2`],
  ['behind a word of every day', (word) => `warung-${word}`],
  ['before one', (word) => `${word}-warung`],
  ['with digits for letters', (word) => word.replaceAll('o', '0').replaceAll('i', '1')],
];

test.each(WAYS)('a word that matters is never passed over %s', (_, write) => {
  const overlooked = [...MATTERING].map(write).filter((piece) => isPassed(piece) && !isOrdinary(piece));
  expect(overlooked).toEqual([]);
});

test('what is passed over has nothing that matters, and is most of what people write', () => {
  const pieces = new Set([...EVERYDAY, ...TRAPS].join(' ').split(/[\s.,:?()"]+/));
  const passed = [...pieces].filter(isPassed);
  expect(passed.filter((piece) => !isOrdinary(piece))).toEqual([]);
  const ordinary = [...pieces].filter(isOrdinary);
  expect(passed.length).toBeGreaterThan(0.8 * ordinary.length);
});

test.each(['a', '2', '27', 'x-y', 'pil!h', '#warung', 'warungKu', 'aaa', 'é', '-', 'warung-'])(
  '%s takes a closer look',
  (piece) => {
    expect(isPassed(piece)).toBe(false);
  },
);

function isPassed(piece: string): boolean {
  return isUnknown(`di ${piece} itu`, 3, 3 + piece.length, mayHave);
}

function isOrdinary(piece: string): boolean {
  return pieceOf(piece, known, false).isOrdinary;
}
