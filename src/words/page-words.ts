import { filled, type Language } from './language.ts';
import type { Words } from './words.ts';

/**
 * The texts whose keys stand in the sources of the content script: the build puts them here (`vite.config.ts`), because those of the other
 * surfaces would weigh more than all of its code.
 */
declare const PAGE_MESSAGES: Record<string, [id: string, en: string]>;

/** The texts of marks, bubbles and dialogs in one language. Only in the built content script. */
export function pageWords(language: Language): Words {
  const at = language === 'en' ? 1 : 0;
  return (key, ...values) => filled(PAGE_MESSAGES[key]?.[at] ?? key, values);
}
