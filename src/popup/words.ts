import keys from '../../public/_locales/id/messages.json?popup-keys&raw';
import { filled, type Language } from '../words/language.ts';
import type { Words } from '../words/words.ts';

const TEXTS: Record<Language, () => Promise<{ default: string }>> = {
  id: () => import('../../public/_locales/id/messages.json?popup&raw'),
  en: () => import('../../public/_locales/en/messages.json?popup&raw'),
};

/**
 * The texts that the popup needs, loaded in one language: the build leaves out those of the other surfaces, which would make it half as
 * heavy again, and writes places instead of keys into the popup's own sources (`scripts/messages.ts`).
 */
export async function popupWords(language: Language): Promise<Words> {
  const { default: lines } = await TEXTS[language]();
  const texts = lines.split('\n');
  const places = keys.split('\n');
  return (key, ...values) => filled(texts[Number(key)] ?? texts[places.indexOf(key)] ?? key, values);
}
