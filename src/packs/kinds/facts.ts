import { isCivilDate, isPartialDate } from '../../policy/date.ts';
import { type BothLanguages, CONFIDENCES, type Sourced } from '../../policy/fact.ts';
import { NATION } from '../../policy/region.ts';
import { list, oneOf, type Reader, record, text, textLike, Unreadable, url, whole } from '../read.ts';

/** Fields that facts of every kind of pack share. */
export const civilDate = textLike(isCivilDate, 'a date (YYYY-MM-DD)');
export const partialDate = textLike(isPartialDate, 'a date (YYYY-MM-DD, YYYY-MM or YYYY)');
export const confidence = oneOf(CONFIDENCES);
export const bothLanguages = record<BothLanguages>({ id: text, en: text });
/** The same for what may be one text for both, as a number is. */
export const anyLanguage: Reader<string | BothLanguages> = (value, path) =>
  typeof value === 'string' ? text(value, path) : bothLanguages(value, path);
export const sources = list(url, 1);

/** Letters, digits, `.` and `-`: what can stand in an address and sorts the same everywhere. */
export const identifier = textLike(
  (value) => /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(value),
  'an id (letters, digits, "." and "-")',
);

export const regionCode = textLike(
  (value) => value === NATION || /^\d\d(\.\d\d)?$/.test(value),
  'a region code such as ID, 17 or 17.07',
);

/** The edition of a pack. */
export const edition = whole(1, 1_000_000);

/** The fields of `Sourced`, to be spread into a `record`. */
export const sourced: { confidence: Reader<Sourced['confidence']>; sources: Reader<string[]> } = {
  confidence,
  sources,
};

/** Reads a fact and refuses one that claims to be verified but names fewer than two sources. */
export function vouched<T extends Sourced>(reader: Reader<T>): Reader<T> {
  return (value, path) => {
    const fact = reader(value, path);
    if (fact.confidence === 'verified' && fact.sources.length < 2) {
      throw new Unreadable(`${path}.sources`, 'expected two sources at least, because it is called verified');
    }
    return fact;
  };
}

/** Refuses the first of `items` whose `field` an earlier one has too; `field` ends the path that is reported. */
export function refuseTwins<T>(items: T[], path: string, field: string, keyOf: (item: T) => string): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (seen.has(key)) throw new Unreadable(`${path}[${index}].${field}`, `"${key}" is there twice`);
    seen.add(key);
  }
}
