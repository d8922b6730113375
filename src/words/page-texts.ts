import type { Language } from './language.ts';

/** All texts of pages, `|` between them, after the edition of their keys; the build puts them here (`scripts/page-texts.ts`). */
declare const PAGE_TEXTS: Record<Language, string>;

/** What a briefing says to people on pages, for `pageWords` to read. */
export function pageTexts(language: Language): string {
  return PAGE_TEXTS[language];
}
