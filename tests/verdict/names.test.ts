import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Contestant, ContestantName } from '../../src/policy/contest.ts';
import { rulingsFor } from '../../src/verdict/judge.ts';
import { type Named, namePhrases, plainWords, wholeNames } from '../../src/verdict/names.ts';
import { normalise } from '../../src/verdict/normalise.ts';
import { namingWords } from '../../src/verdict/word-index.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const contests = openBundled().contestants().body;
const texts = contests.flatMap(({ name, contestants }) => [
  name.id,
  ...contestants.flatMap(({ title, names }) => [title, ...names.map(({ text }) => text)]),
]);

/** What an invented pair is called by, the words of a phrase joined. */
function phrasesFor(title: string, ...shorts: string[]): string[] {
  const [contest] = contests;
  if (!contest) throw new Error('no contest');
  const names = shorts.map(
    (text): ContestantName => ({ text, kind: 'short', confidence: 'inferred', sources: [] }),
  );
  const contestant: Contestant = { ...contest.contestants[0], number: 1, title, kind: 'pair', names };
  const named: Named = { contest, contestant, scope: 'mine', isOver: false };
  return namePhrases([named], () => false).map(([words]) => words.join('-'));
}

describe('who is called by one word of a name', () => {
  it.each([['Raja'], ['Anak'], ['Negara'], ['Alam'], ['Suharto'], ['Soekarno'], ['Haji']])(
    'is not by %s, which is a word of every day or a president’s',
    (word) => {
      const phrases = phrasesFor(`${word} Kelambir – Wirasena Purbajati`);
      expect(phrases).toContain('kelambir');
      expect(phrases).toContain('wirasena');
      expect(phrases).not.toContain(word.toLowerCase());
    },
  );

  it.each([['Gus'], ['Bunda'], ['Karaeng'], ['Habib'], ['Lik']])(
    'nor by %s, with which many are addressed, though people call them so with the name',
    (address) => {
      const phrases = phrasesFor('Wirasena Purbajati – Kelambir', `${address} Purbajati`);
      expect(phrases).toContain(`${address.toLowerCase()}-purbajati`);
      expect(phrases).toContain('purbajati');
      expect(phrases).not.toContain(address.toLowerCase());
    },
  );

  it('but with the other’s name it is theirs all the same', () => {
    const phrases = phrasesFor('Wirasena Purbajati – Suharto');
    expect(phrases).toContain('wirasena-suharto');
    expect(phrases).toContain('wirasenasuharto');
    expect(phrases).not.toContain('suharto');
  });
});

describe('an acronym that is a word of every day', () => {
  const policy = policyIn(['98.01']);
  const bisa: ContestantName = {
    text: 'BISA',
    kind: 'acronym',
    ambiguous: true,
    confidence: 'inferred',
    sources: [],
  };
  const contests = policy.contests.map((one) => {
    const [first, ...others] = one.contest.contestants;
    const called = first ? [{ ...first, names: [...first.names, bisa] }, ...others] : [];
    return { ...one, contest: { ...one.contest, contestants: called } };
  });
  const rulings = rulingsFor({ ...policy, contests }, openBundled().lexicon().body);

  it.each([
    ['nobody in a sentence', 'yang bodoh pun BISA jadi gubernur', false],
    ['nobody at its beginning', 'Bisa dibantu kak?', false],
    ['somebody together with a call', 'sampai jumpa #BISAmenang', true],
  ])('names %s', (_, text, expected) => {
    const names = rulings(postOf({ text })).signals.suspects.flatMap((suspect) => suspect.names);
    expect(names.some(({ meaning }) => meaning.kind === 'acronym')).toBe(expected);
  });
});

describe('the plain words of a name', () => {
  it('are those that a post with nothing but the name has, for every name there is', () => {
    expect(texts.length).toBeGreaterThan(5_000);
    const differing = texts.filter((text) => plainWords(text).join(' ') !== normalised(text));
    expect(differing).toEqual([]);
  });

  it.each([
    ['Syafi’i', 'syafii'],
    ["Ma'ruf Amin", 'maruf amin'],
    ['H. A. Kab. Utk', 'h a kabupaten untuk'],
    ['Zoë Renée', 'zoe renee'],
    ['', ''],
  ])('%s: %s', (text, expected) => {
    expect(plainWords(text).join(' ')).toBe(expected);
  });

  it('hold every word by which a contestant from elsewhere is found', () => {
    for (const contest of contests) {
      const { alone, together } = namingWords(contest);
      for (const contestant of contest.contestants) {
        const phrases = wholeNames({ contest, contestant, scope: 'elsewhere', isOver: false });
        const overlooked = phrases.filter(([phrase]) => {
          const words = new Set(phrase.filter((word) => word.length > 1));
          const others = [...words].filter((word) => together.has(word));
          // Of nothing but initials nobody is found.
          return words.size > 0 && ![...words].some((word) => alone.has(word)) && others.length < 2;
        });
        expect(overlooked).toEqual([]);
      }
    }
  });
});

function normalised(text: string): string {
  return normalise(text, () => false)
    .map(({ word }) => word)
    .join(' ');
}
