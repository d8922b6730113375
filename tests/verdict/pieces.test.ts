import { expect, test } from 'vitest';
import { EVERYDAY, TRAPS } from '../../scripts/bench/texts.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { normalise } from '../../src/verdict/normalise.ts';
import { pieceOf } from '../../src/verdict/pieces.ts';
import { vocabularyOf } from '../../src/verdict/vocabulary.ts';
import { wordsOfNames } from '../../src/verdict/word-index.ts';
import { policyIn } from './contests.ts';

const { known } = vocabularyOf(policyIn(['98.01']), openBundled().lexicon().body, wordsOfNames);
const written = new Set([
  ...[...EVERYDAY, ...TRAPS].join(' ').split(/[^A-Za-z\d]+/),
  ...[
    'Darsono',
    'coblos',
    'nmr',
    'no',
    'dua',
    'pilihlah',
    'menaaang',
    '02',
    '2',
    '25',
    '2024',
    'KPU',
    'a',
    'dprd',
  ],
]);

test('a piece has the words, numbers and capitals that a text of it alone has', () => {
  for (const piece of written) {
    const tokens = normalise(piece, known);
    const words = tokens.map(({ word }) => word).filter(known);
    expect(pieceOf(piece, known, false), piece).toMatchObject({
      words,
      isNumber: tokens.some(({ number }) => number !== undefined),
      isShown: tokens.some(({ number, word }) => number !== undefined && word.startsWith('0')),
      isCapital: /[A-Z]/.test(piece),
    });
  }
});
