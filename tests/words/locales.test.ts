import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import id from '../../public/_locales/id/messages.json';
import { languageFor, wordsIn } from '../../src/words/words.ts';

type Messages = Record<string, { message: string }>;
const ID: Messages = id;
const EN: Messages = en;
const ROOT = join(import.meta.dirname, '../..');

describe('both languages say everything', () => {
  test('with the same keys', () => {
    expect(Object.keys(EN).sort()).toEqual(Object.keys(ID).sort());
  });

  test.each(Object.keys(ID))('%s has the same places to fill in', (key) => {
    expect(places(EN[key]?.message)).toEqual(places(ID[key]?.message));
  });

  test('no text is empty, shouts, or threatens with prison', () => {
    const texts = [...Object.entries(ID), ...Object.entries(EN)];
    expect(
      texts.filter(
        ([, { message }]) => message.trim() === '' || /!|penjara|pidana|prison|jail/i.test(message),
      ),
    ).toEqual([]);
  });

  test('no text is the same in both languages but the name', () => {
    const same = Object.keys(ID).filter((key) => ID[key]?.message === EN[key]?.message);
    expect(same.filter((key) => /[a-z]{4} [a-z]{4}/i.test(ID[key]?.message ?? ''))).toEqual([
      'extensionShortName',
    ]);
  });
});

test('every text is used somewhere', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .concat(readFileSync(join(ROOT, 'manifest.json'), 'utf8'))
    .join('\n');
  expect(Object.keys(ID).filter((key) => !new RegExp(`\\b${key}\\b|__MSG_${key}__`).test(sources))).toEqual(
    [],
  );
});

describe('the language', () => {
  test.each<[string, 'auto' | 'id' | 'en', string, 'id' | 'en']>([
    ['follows an English browser', 'auto', 'en-GB', 'en'],
    ['is Indonesian in an Indonesian browser', 'auto', 'id', 'id'],
    ['is Indonesian in any other browser', 'auto', 'jv', 'id'],
    ['is the one chosen', 'en', 'id', 'en'],
  ])('%s', (_, chosen, browser, language) => {
    expect(languageFor(chosen, browser)).toBe(language);
  });

  test('values stand where they belong, also when they look like places', () => {
    expect(wordsIn('id')('popupStageNext', 'a $2$ b', 'c')).toBe('Berikutnya: a $2$ b, mulai c.');
  });
});

function places(message = ''): string[] {
  return [...message.matchAll(/\$\d\$/g)].map(([place]) => place).sort();
}
