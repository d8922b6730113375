import type { SiteSelectors } from './selectors.ts';

/** Whether a text stands in a table of words. */
export type Tables = (table: string, text: string) => boolean;

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** No label of a control is longer; a longer text is not looked up. */
const LONGEST = 120;

/** Makes the tables of a site ready for looking up. Letter case, spacing and invisible characters make no difference. */
export function tablesOf(words: SiteSelectors['words']): Tables {
  const tables = new Map(Object.entries(words).map(([name, languages]) => [name, tableOf(languages)]));
  return (table, text) => {
    if (text === '' || text.length > LONGEST) return false;
    return tables.get(table)?.(plain(text)) ?? false;
  };
}

function tableOf(languages: Record<string, string[]>): (text: string) => boolean {
  const all = Object.values(languages).flat().map(plain);
  const whole = new Set(all.filter((word) => !word.includes('*')));
  const starts = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const ends = all.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  return (text) =>
    whole.has(text) ||
    starts.some((start) => text.startsWith(start)) ||
    ends.some((end) => text.endsWith(end));
}

/** A word as it is compared: without differences of letter case, spacing and invisible characters. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
