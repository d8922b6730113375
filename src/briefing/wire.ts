import { readCalendar } from '../packs/kinds/calendar.ts';
import { readCirculars } from '../packs/kinds/circulars.ts';
import { civilDate, regionCode } from '../packs/kinds/facts.ts';
import { readModelTexts, toModelTexts } from '../packs/kinds/model.ts';
import { readSelectors } from '../packs/kinds/sites.ts';
import { list, oneOf, optional, type Reader, record, text, Unreadable } from '../packs/read.ts';
import type { Region } from '../policy/region.ts';
import { STATUSES } from '../policy/status.ts';
import { readFields, readSettings } from '../settings/read.ts';
import { readContests, writeContests } from './ballots.ts';
import type { Briefing } from './briefing.ts';
import { fromLexiconTexts, readLexiconTexts, toLexiconTexts } from './cues.ts';
import { digestOf } from './digest.ts';

/*
 * A briefing as it is kept, each part on a line of its own, so that a page reads only what it needs:
 *
 *   2 1f0c35a9                        the format, and the digest of all that follows
 *   {"issued":…,"settings":…}         what every page needs
 *   [{"id":"skb-2022",…}]             the circulars
 *   {"cues":{"call":"…|…",…},…}       the lexicon
 *   {"weights":"…",…}                 the model
 *   the contests, in lines of their own (`ballots.ts`)
 */

const FORMAT = '2';

/** What every page needs. */
type Core = Omit<Briefing, 'contests' | 'nameWords' | 'circulars' | 'lexicon' | 'model'>;

/** The text of a briefing as it is kept in `storage.local`. */
export function writeBriefing(briefing: Briefing): string {
  const { contests, nameWords: _, circulars, lexicon, model, ...core } = briefing;
  const parts = [core, circulars, toLexiconTexts(lexicon), toModelTexts(model)].map(toLine);
  return sealed([...parts, writeContests(contests)].join('\n'));
}

/** `content` with its format and digest before it. */
export function sealed(content: string): string {
  return `${FORMAT} ${digestOf(content, 0)}\n${content}`;
}

/**
 * Reads what `writeBriefing` wrote, or throws `Unreadable`: with the field, or with `briefing` when the text is of another format or not what
 * was written. Names and phrases come back without their sources.
 */
export function readBriefing(content: string): Briefing {
  const [, core, circulars, lexicon, model, contests] = linesOf(content);
  return {
    ...readCore(parsed(core, 'core'), ''),
    ...readContests(contests),
    circulars: orNone(readCirculars)(parsed(circulars, 'circulars'), 'circulars'),
    lexicon: fromLexiconTexts(readLexiconTexts(parsed(lexicon, 'lexicon'), 'lexicon')),
    model: readModelTexts(parsed(model, 'model'), 'model'),
  };
}

/** The settings for which a briefing was made, as they were given. */
export function settingsIn(content: string): unknown {
  return readFields(parsed(linesOf(content)[1], 'core'), 'core').settings;
}

type Lines = [
  seal: string,
  core: string,
  circulars: string,
  lexicon: string,
  model: string,
  contests: string,
];

/** The lines of a briefing that is whole. */
function linesOf(content: string): Lines {
  const seal = content.slice(0, Math.max(content.indexOf('\n'), 0));
  if (seal !== `${FORMAT} ${digestOf(content, seal.length + 1)}`) {
    throw new Unreadable('briefing', `expected format ${FORMAT} as it was written`);
  }
  const [core = '', circulars = '', lexicon = '', model = ''] = content.split('\n', 5).slice(1);
  const before = [seal, core, circulars, lexicon, model].reduce((sum, line) => sum + line.length + 1, 0);
  return [seal, core, circulars, lexicon, model, content.slice(before)];
}

function parsed(line: string, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Unreadable(path, error instanceof Error ? error.message : 'expected JSON');
  }
}

/** `value` as JSON without letters beyond Latin-1, so that every page can keep it with one byte a letter. */
function toLine(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[^\0-ÿ]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const readCore: Reader<Core> = record<Core>({
  issued: civilDate,
  from: civilDate,
  to: civilDate,
  regions: list(record<Region>({ code: regionCode, name: text, zone: oneOf(['WIB', 'WITA', 'WIT']) })),
  elections: orNone(readCalendar),
  settings: readSettings,
  status: optional(oneOf(STATUSES)),
  sites: optional(readSelectors),
});

/** A pack has at least one entry; a briefing may have none. */
function orNone<T>(reader: Reader<T[]>): Reader<T[]> {
  return (value, path) => (Array.isArray(value) && value.length === 0 ? [] : reader(value, path));
}
