import { LOCALES } from '../words/language.ts';
import type { Language, Words } from '../words/words.ts';
import type { Speech } from './props.ts';

export function speechIn(language: Language, wordsIn: (language: Language) => Words): Speech {
  const days = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(LOCALES[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    language,
    words: wordsIn(language),
    of: (text) => (typeof text === 'string' ? text : text[language]),
    month: (date) => months.format(new Date(`${date}-01T00:00:00Z`)),
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
  };
}

/** `Facebook dan X`. */
export function listed(names: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
