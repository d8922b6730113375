import { expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { wordingOf } from '../../src/verdict/features.ts';
import { rulingsFor } from '../../src/verdict/judge.ts';
import { hashesOf } from '../../src/verdict/model.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const rulings = rulingsFor(policyIn(['98.01']), openBundled().lexicon().body);

/** The features of a wording; names and what is seen beside the words are the same in all of these. */
function features(text: string): Set<number> {
  return new Set(hashesOf(wordingOf(rulings(postOf({ text })))));
}

/** How many features `text` has that none of `others` has. */
function own(text: string, ...others: string[]): number {
  const elsewhere = new Set(others.flatMap((other) => [...features(other)]));
  return [...features(text)].filter((feature) => !elsewhere.has(feature)).length;
}

test('the last word of a text tells more than the same word within it', () => {
  // Its words, its length and what they are side by side stand in the others; that it ends with "mantap" does not.
  expect(own('sungguh mantap', 'mantap sungguh', 'sungguh mantap sekali')).toBe(1);
});

test('nobody is weighed by what they are called', () => {
  expect(own('dukung Kamarudin Latuna', 'dukung Yosep Banjar')).toBe(0);
});
