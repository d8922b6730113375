import type { SiteSelectors } from './selectors.ts';

/** Whether a text stands in a table of words. */
export type Tables = (table: string, text: string) => boolean;

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** No label of a control is longer; a longer text is not looked up. */
const LONGEST = 120;

/**
 * The tables of a site for looking up, each made when it is needed: most pages ask few of them. Letter case, spacing and invisible characters make
 * no difference.
 */
export function tablesOf(words: SiteSelectors['words']): Tables {
  const tables = new Map<string, Table>();
  return (name, text) => {
    if (text === '' || text.length > LONGEST || !Object.hasOwn(words, name)) return false;
    const table = tables.get(name) ?? tableOf(words[name] ?? {});
    tables.set(name, table);
    return table(plain(text));
  };
}

type Table = (text: string) => boolean;

function tableOf(languages: Record<string, string[]>): Table {
  const all = Object.values(languages).flat().map(plain);
  const whole = new Set(all.filter((word) => !word.includes('*')));
  const starts = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const ends = all.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  return (text) =>
    whole.has(text) ||
    starts.some((start) => text.startsWith(start)) ||
    ends.some((end) => text.endsWith(end));
}

/** Most labels, and all that the build has made plain already. */
const PLAIN = /^[!-@[-~]+(?: [!-@[-~]+)*$/;

/** A word as it is compared: without differences of letter case, spacing and invisible characters. */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
