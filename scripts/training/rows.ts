import type { CivilDate } from '../../src/policy/date.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import type { Post } from '../../src/sites/site.ts';
import { readOwnSet } from '../evaluating/own-set.ts';
import { campaignOf, chosenIn } from '../judging/labelled.ts';
import { readLines, readRow } from '../judging/row.ts';

/** A labelled post to learn from. */
export interface Lesson {
  id: string;
  post: Post;
  /** Whether it campaigns. */
  campaigns: boolean;
  /** About somebody who stands, and no campaign: what is hardest to tell from one. */
  isNews: boolean;
  /** Its label tells campaign from news, as somebody read it. */
  isFine: boolean;
  source: string;
  licence: string;
  /** Its licence lets it shape what ships. */
  shippable: boolean;
  date: CivilDate;
  regions: RegionCode[];
}

const COARSE = ['partisan', 'election_info', 'other'];
const FINE = ['campaign', 'news', 'negative'];

/**
 * Reads lessons, one JSON object a line: a row of `readRow` with `label` (`campaign`, `news`, `negative`, or `partisan`, `election_info`,
 * `other`) and, where they are there, `source`, `licence`, `platform`, `year` and `shippable`; what does not say that it is shippable is
 * not. What the press writes about contestants is no campaign, also where its label, `partisan`, does not tell the two apart. Labels of
 * `corrections` win, any of these; such a row counts no more than others of its source. Throws `Unreadable` with
 * `file` and the line that cannot be read.
 */
export function readLessons(
  file: string,
  content: string,
  corrections: ReadonlyMap<string, string>,
): Lesson[] {
  return readLines(file, content, (value) => lessonFrom(value, corrections));
}

function lessonFrom(value: unknown, corrections: ReadonlyMap<string, string>): Lesson {
  const fields = new Map<string, unknown>(Object.entries(value ?? {}));
  const { id, post, date, regions } = readRow(value);
  const given = String(fields.get('label'));
  const label = corrections.get(id) ?? given;
  if (![...COARSE, ...FINE].includes(label))
    throw new Error(`label: expected one of ${[...COARSE, ...FINE].join(', ')}`);
  const isPress = String(fields.get('platform') ?? '').startsWith('press');
  return {
    id,
    post,
    campaigns: label === 'campaign' || (label === 'partisan' && !isPress),
    isNews: label === 'news' || (label === 'partisan' && isPress),
    isFine: FINE.includes(given),
    source: String(fields.get('source') ?? 'unnamed'),
    licence: String(fields.get('licence') ?? 'unknown'),
    shippable: fields.get('shippable') === true,
    date: date ?? campaignOf(Number(fields.get('year'))),
    regions: chosenIn(regions ?? []),
  };
}

/** The open posts of a set like `tests/evaluation`, those on which both readers agree; one source for each who wrote them. */
export function lessonsOfOwnSet(folder: string): Lesson[] {
  return readOwnSet(folder).flatMap(({ id, post, date, regions, writer, label, sealed }): Lesson[] => {
    if (sealed || label === undefined) return [];
    return [
      {
        id,
        post,
        campaigns: label === 'campaign',
        isNews: label === 'news',
        isFine: true,
        source: `written for this project, ${writer}`,
        licence: 'Apache-2.0',
        shippable: true,
        date,
        regions,
      },
    ];
  });
}
