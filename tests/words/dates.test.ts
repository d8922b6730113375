import { describe, expect, test } from 'vitest';
import { longDate, monthOf } from '../../src/words/dates.ts';
import { LOCALES } from '../../src/words/language.ts';
import { wordsIn } from '../../src/words/words.ts';

describe.each(['id', 'en'] as const)('in "%s" dates are written as the browser would', (language) => {
  const words = wordsIn(language);

  test.each(
    Array.from(
      { length: 12 },
      (_, month) => `2024-${String(month + 1).padStart(2, '0')}-0${(month % 9) + 1}`,
    ),
  )('%s', (date) => {
    const by = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options }).format(new Date(date));
    expect(longDate(date, words)).toBe(by({ dateStyle: 'long' }));
    expect(monthOf(date.slice(0, 7), words)).toBe(by({ month: 'long', year: 'numeric' }));
  });
});
