import { longDate, monthOf } from '../words/dates.ts';
import type { Language, Words } from '../words/words.ts';
import type { Speech } from './props.ts';

export function speechIn(language: Language, wordsIn: (language: Language) => Words): Speech {
  const words = wordsIn(language);
  return {
    language,
    words,
    of: (text) => (typeof text === 'string' ? text : text[language]),
    month: (date) => monthOf(date, words),
    day: (date) => longDate(date, words),
  };
}

/** `Pemilihan Gubernur atau Pemilihan Bupati`, one of which may be meant. */
export function either(names: string[], words: Words): string {
  return names.reduce((one, other) => words('dialogOr', one, other));
}

/** `Facebook dan X`; `Facebook, X, dan YouTube`. */
export function listed(names: string[], words: Words): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const others = names.slice(0, -1).join(', ');
  return `${others}${names.length > 2 ? ',' : ''} ${words('listAnd')} ${last}`;
}
