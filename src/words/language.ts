export type Language = 'id' | 'en';

/** For dates: English in the order of day, month and year, as they are written in Indonesia. */
export const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

/** English where the browser speaks English, Indonesian otherwise, unless chosen. `browserLanguage` is that of its own menus (`i18n.getUILanguage`). */
export function languageFor(chosen: 'auto' | Language, browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  return browserLanguage.toLowerCase().startsWith('en') ? 'en' : 'id';
}

/** A text with `$1$`, `$2$` … replaced by `values` in order. */
export function filled(message: string, values: string[]): string {
  return message.replace(/\$(\d)\$/g, (_, n) => values[Number(n) - 1] ?? '');
}
