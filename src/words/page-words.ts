import { filled, type Language } from './language.ts';
import type { Words } from './words.ts';

/**
 * The texts whose keys stand in the sources of the content script, all in Indonesian and then all in English, with `|` between them: the
 * build puts them here (`vite.config.ts`), because those of the other surfaces would weigh more than all of its code.
 */
declare const PAGE_MESSAGES: string;

/**
 * The texts of marks, bubbles and dialogs in one language. Only in the built content script: there each key has become `$` and its place,
 * in base 36 (`scripts/content-scripts.ts`).
 */
export function pageWords(language: Language): Words {
  const texts = PAGE_MESSAGES.split('|');
  const first = language === 'en' ? texts.length / 2 : 0;
  return (key, ...values) => filled(texts[first + Number.parseInt(key.slice(1), 36)] ?? key, values);
}
