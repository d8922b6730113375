import { filled, type Language } from './language.ts';
import type { Words } from './words.ts';

/**
 * The edition of the keys, then what is said before a briefing has arrived, in Indonesian and then in English, with `|` between: the build
 * puts it here (`scripts/page-texts.ts`).
 */
declare const FIRST_TEXTS: string;

/**
 * The texts of marks, bubbles and dialogs: those of a briefing, or the few in `language` that are needed before it. Only in the built content
 * script: there each key has become `$` and its place, in base 36 (`scripts/content-scripts.ts`). Throws when the places in `texts` are those
 * of another version.
 */
export function pageWords(language: Language, texts?: string): Words {
  const [edition = '', ...first] = FIRST_TEXTS.split('|');
  if (texts?.startsWith(`${edition}|`) === false) throw new Error('other texts');
  let all: string[] | undefined;
  return (key, ...values) => {
    // Most pages never say anything.
    all ??= texts?.split('|').slice(1) ?? first.slice(language === 'en' ? first.length / 2 : 0);
    return filled(all[Number.parseInt(key.slice(1), 36)] ?? key, values);
  };
}
