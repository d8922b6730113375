import type { Election } from '../policy/calendar.ts';
import type { Circular } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import type { Region } from '../policy/region.ts';
import calendar from './bundled/calendar.json?raw';
import circulars from './bundled/circulars.json?raw';
import contestants from './bundled/contestants.json?raw';
import regions from './bundled/regions.json?raw';
import { readCalendar } from './kinds/calendar.ts';
import { readCirculars } from './kinds/circulars.ts';
import { readContestants } from './kinds/contestants.ts';
import { readRegions } from './kinds/regions.ts';
import { type Pack, readPack } from './pack.ts';

/** The packs about elections and rules that are compiled in, the floor of every kind. Each is parsed when first asked for, once. */
export interface Bundled {
  regions(): Pack<Region[]>;
  calendar(): Pack<Election[]>;
  contestants(): Pack<Contest[]>;
  circulars(): Pack<Circular[]>;
}

/** Not for the content script: the text of all these packs comes with this import. */
export function openBundled(): Bundled {
  return {
    regions: once(() => readPack(regions, 'regions', readRegions)),
    calendar: once(() => readPack(calendar, 'calendar', readCalendar)),
    contestants: once(() => readPack(contestants, 'contestants', readContestants)),
    circulars: once(() => readPack(circulars, 'circulars', readCirculars)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
