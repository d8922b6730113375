import answers from './bundled/answers.json?raw';
import calendar from './bundled/calendar.json?raw';
import circulars from './bundled/circulars.json?raw';
import contestants from './bundled/contestants.json?raw';
import lexicon from './bundled/lexicon.json?raw';
import model from './bundled/model.json?raw';
import regions from './bundled/regions.json?raw';
import sites from './bundled/sites.json?raw';
import type { Pack } from './pack.ts';
import { type Bodies, READERS } from './readers.ts';

/** The packs that are compiled in, the floor of every kind. Each is parsed when first asked for, and once. */
export type Bundled = { [Kind in keyof Bodies]: () => Pack<Bodies[Kind]> };

/** Not for the content script: the text of all packs comes with this import. */
export function openBundled(): Bundled {
  return {
    regions: once(() => READERS.regions(regions)),
    calendar: once(() => READERS.calendar(calendar)),
    contestants: once(() => READERS.contestants(contestants)),
    circulars: once(() => READERS.circulars(circulars)),
    answers: once(() => READERS.answers(answers)),
    lexicon: once(() => READERS.lexicon(lexicon)),
    model: once(() => READERS.model(model)),
    sites: once(() => READERS.sites(sites)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
