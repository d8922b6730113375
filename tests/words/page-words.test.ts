import { describe, expect, test } from 'vitest';
import { textsOfPages } from '../../scripts/page-texts.ts';
import type { Language } from '../../src/words/language.ts';
import { pageTexts } from '../../src/words/page-texts.ts';
import { pageWords } from '../../src/words/page-words.ts';
import { wordsIn } from '../../src/words/words.ts';

const { keys } = textsOfPages();
const BOTH: Language[] = ['id', 'en'];

describe.each(BOTH)('a page in the language %s', (language) => {
  test('says what its briefing says, every text by its place', () => {
    const said = keys.map((_, place) => at(place, pageWords(language, pageTexts(language))));
    expect(said).toEqual(
      keys.map((key) => Reflect.apply(wordsIn(language), undefined, [key, 'a', 'b', 'c'])),
    );
    expect(said.length).toBeGreaterThan(100);
  });

  test('has what it says before there is one', () => {
    const words = wordsIn(language);
    const said = keys.slice(0, 3).map((_, place) => at(place, pageWords(language)));
    expect(said).toEqual([words('noteNotReady'), words('notePressAgain'), language]);
  });
});

test('texts in another order than the keys of the page are refused', () => {
  const others = pageTexts('id').replace(/^\w+/, '00000000');
  expect(() => pageWords('id', others)).toThrow('other texts');
});

/** The text at `place` of the keys, as the built script asks for it. */
function at(place: number, words: ReturnType<typeof pageWords>): unknown {
  return Reflect.apply(words, undefined, [`$${place.toString(36)}`, 'a', 'b', 'c']);
}
