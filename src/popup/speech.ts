import { type Language, wordsIn } from '../words/words.ts';
import type { Speech } from './props.ts';

export function speechIn(language: Language): Speech {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    words: wordsIn(language),
    of: (text) => text[language],
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
  };
}
