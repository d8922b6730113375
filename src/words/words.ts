import en from '../../public/_locales/en/messages.json';
import id from '../../public/_locales/id/messages.json';
import { filled, type Language } from './language.ts';

/** A key of `_locales/id/messages.json`; both languages have all of them (a test holds them together). */
export type WordKey = keyof typeof id;
export type { Language } from './language.ts';
export { languageFor } from './language.ts';

/** Looks a text up; `$1$`, `$2$` … in it are replaced by `values` in order. */
export type Words = (key: WordKey, ...values: string[]) => string;

/** The texts for people in one language. Ours rather than `i18n.getMessage`, so that a person or IT can choose the language. */
export function wordsIn(language: Language): Words {
  const messages: Record<WordKey, { message: string }> = language === 'en' ? en : id;
  return (key, ...values) => filled(messages[key].message, values);
}
