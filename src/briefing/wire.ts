import { readCalendar } from '../packs/kinds/calendar.ts';
import { readCirculars } from '../packs/kinds/circulars.ts';
import { civilDate, regionCode } from '../packs/kinds/facts.ts';
import { type ModelTexts, modelTexts, readModelTexts, toModelTexts } from '../packs/kinds/model.ts';
import { readSelectors } from '../packs/kinds/sites.ts';
import { list, oneOf, optional, type Reader, record, text, Unreadable } from '../packs/read.ts';
import type { Region } from '../policy/region.ts';
import { STATUSES } from '../policy/status.ts';
import { readSettings } from '../settings/read.ts';
import type { Briefing } from './briefing.ts';
import { fromLexiconTexts, type LexiconTexts, readLexiconTexts, toLexiconTexts } from './cues.ts';
import { type ContestRows, fromRows, readRows, toRows, wordsFromRows } from './rows.ts';

/** A briefing as it is kept: what there is much of, in a short form. */
interface Wire extends Omit<Briefing, 'contests' | 'nameWords' | 'lexicon' | 'model'> {
  contests: ContestRows;
  lexicon: LexiconTexts;
  model: ModelTexts;
}

/** The text of a briefing as it is kept in `storage.local`. */
export function writeBriefing(briefing: Briefing): string {
  const wire: Wire = {
    ...briefing,
    contests: toRows(briefing.contests),
    lexicon: toLexiconTexts(briefing.lexicon),
    model: toModelTexts(briefing.model),
  };
  return JSON.stringify(wire);
}

/**
 * Reads what `writeBriefing` wrote, or throws: `SyntaxError` when it is not JSON, `Unreadable` with the field otherwise. Names and
 * phrases come back without their sources.
 */
export function readBriefing(content: string): Briefing {
  const wire = readWire(JSON.parse(content), '');
  const contests = fromRows(wire.contests);
  const nameWords = wordsFromRows(wire.contests, contests);
  return {
    ...wire,
    contests,
    nameWords,
    lexicon: fromLexiconTexts(wire.lexicon),
    model: readModelTexts(wire.model, 'model'),
  };
}

const readWire: Reader<Wire> = record<Wire>({
  format: formatOne,
  issued: civilDate,
  from: civilDate,
  to: civilDate,
  regions: list(record<Region>({ code: regionCode, name: text, zone: oneOf(['WIB', 'WITA', 'WIT']) })),
  elections: orNone(readCalendar),
  contests: readRows,
  circulars: orNone(readCirculars),
  lexicon: readLexiconTexts,
  model: modelTexts,
  settings: readSettings,
  status: optional(oneOf(STATUSES)),
  sites: optional(readSelectors),
});

function formatOne(value: unknown, path: string): 1 {
  if (value !== 1) throw new Unreadable(path, 'expected 1');
  return value;
}

/** A pack has at least one entry; a briefing may have none. */
function orNone<T>(reader: Reader<T[]>): Reader<T[]> {
  return (value, path) => (Array.isArray(value) && value.length === 0 ? [] : reader(value, path));
}
