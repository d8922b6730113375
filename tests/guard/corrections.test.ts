import { expect, test } from 'vitest';
import { Corrections } from '../../src/guard/corrections.ts';
import type { Post } from '../../src/sites/site.ts';
import type { Level } from '../../src/verdict/verdict.ts';

function post(text: string): Post {
  return { author: { name: 'Warga Uji', handle: 'warga.uji' }, text, images: [], links: [], context: [] };
}

test.each<[Level, corrected: boolean]>([
  ['possible', true],
  ['participant', true],
  ['campaign', false],
])('a correction covers a post that is %s: %s', (level, corrected) => {
  const corrections = new Corrections();
  const verdict = { level, numbers: [], evidence: [] };
  const judge = corrections.over(() => verdict);
  expect(judge(post('satu'))).toBe(verdict);
  corrections.add(post('satu'));
  expect(judge(post('satu'))).toBe(corrected ? undefined : verdict);
  expect(judge(post('dua'))).toBe(verdict);
});
