import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { rulingsFor } from '../../src/verdict/judge.ts';
import { maskedTexts } from '../../src/verdict/masks.ts';
import { traitsOf } from '../../src/verdict/traits.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const rulings = rulingsFor(policyIn(['98.01']), openBundled().lexicon().body);

/** What is told of how the contestants of a post are called. */
function called(text: string): string[] {
  const judgement = rulings(postOf({ text }));
  const texts = maskedTexts(judgement.readings, judgement.signals, judgement.confirmed);
  return traitsOf(judgement, texts).filter((trait) => trait.startsWith('called'));
}

describe('how somebody is called', () => {
  it.each([
    ['a pair by both names', 'pilih Kamarudin-Yosep saja'],
    ['a full name', 'Kamarudin Latuna blusukan ke pasar, bupati kita'],
    ['nobody', 'panen padi tahun ini melimpah'],
  ])('says nothing of who is surely named, by %s', (_, text) => {
    expect(called(text)).toEqual([]);
  });

  it('is told of a name that is somebody else’s as well', () => {
    expect(called('tadi ketemu Pak Yosep, Pak Yosep ramah')).toEqual([
      'called 2 times',
      'called short true false true',
      'called in text true false false',
      'called short true false true',
      'called in text true false false',
    ]);
  });
});
