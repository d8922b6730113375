import type { Words } from './words.ts';

/**
 * `1 Oktober 2024`, `1 October 2024` of a day (`YYYY-MM-DD`). Without `Intl`, whose first use in a process takes Chromium some 30 ms, and 200 at
 * a sixth of the speed: the dialog and the popup would wait for it.
 */
export function longDate(date: string, words: Words): string {
  return `${Number(date.slice(8))} ${monthOf(date, words)}`;
}

/** `September 2022` of a month (`YYYY-MM`), or of a day in it. */
export function monthOf(date: string, words: Words): string {
  return `${words('months').split(' ')[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}
