import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Post } from '../../src/sites/site.ts';
import { rulingsFor } from '../../src/verdict/judge.ts';
import { maskedTexts } from '../../src/verdict/masks.ts';
import { traitsOf } from '../../src/verdict/traits.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const rulings = rulingsFor(policyIn(['98.01']), openBundled().lexicon().body);

/** What is told of how the contestants of a post are called. */
function called(text: string): string[] {
  return traits({ text }).filter((trait) => trait.startsWith('called'));
}

function traits(given: Partial<Post>): string[] {
  const judgement = rulings(postOf(given));
  return traitsOf(judgement, maskedTexts(judgement.readings, judgement.signals, judgement.confirmed));
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

describe('ballot numbers', () => {
  it.each([
    ['theirs', 'Kamarudin Latuna 2️⃣', ['theirs true']],
    ['somebody else’s', 'Kamarudin Latuna, jangan 1️⃣', ['others']],
    ['nobody’s, where nobody is named', 'menang 9️⃣ kali', []],
  ])('are told to be %s', (_, text, expected) => {
    expect(traits({ text }).filter((trait) => /^(?:theirs true|others)$/.test(trait))).toEqual(expected);
  });
});

describe('how a text is written', () => {
  it('stands with how long it is, who writes and where somebody is named', () => {
    const question: Partial<Post> = {
      text: 'jam berapa?',
      author: { name: 'Kabar Intan', handle: '' },
      context: ['Kamarudin Latuna di pasar'],
    };
    expect(traits(question)).toEqual(
      expect.arrayContaining(['/\\?/', '/\\?/, words 1', '/\\?/, elsewhere', '/\\?/, by press']),
    );
  });

  it('does not depend on how long a name is that a quotation has in it', () => {
    const long = '/["\\u201c][^"\\u201d]{40}/';
    expect(traits({ text: 'Katanya "Kamarudin Latuna hadir di pasar besok pagi" ya' })).not.toContain(long);
    expect(traits({ text: 'Katanya "rombongan besar itu hadir di pasar besok pagi" ya' })).toContain(long);
  });
});
