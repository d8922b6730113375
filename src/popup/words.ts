import en from '../../public/_locales/en/messages.json?popup&raw';
import id from '../../public/_locales/id/messages.json?popup&raw';
import keys from '../../public/_locales/id/messages.json?popup-keys&raw';
import { filled, type Language } from '../words/language.ts';
import type { Words } from '../words/words.ts';

/**
 * The texts that the popup needs: the build leaves out those of the other surfaces, which would make it half as heavy again, and writes
 * places instead of keys into the popup's own sources (`scripts/messages.ts`).
 */
export function popupWords(language: Language): Words {
  const texts = (language === 'en' ? en : id).split('\n');
  const places = keys.split('\n');
  return (key, ...values) => filled(texts[Number(key)] ?? texts[places.indexOf(key)] ?? key, values);
}
