import type { Election } from '../policy/calendar.ts';
import type { Circular } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import type { Region } from '../policy/region.ts';
import type { PackKind } from './pack.ts';

/** One thing that is wrong between packs, in words for the person who keeps them. */
export interface Finding {
  kind: PackKind;
  path: string;
  message: string;
}

export interface Checked {
  regions: Region[];
  elections: Election[];
  contests: Contest[];
  circulars: Circular[];
}

/**
 * What no single pack can tell: whether every region and election referred to exists, whether every election is voted on somewhere,
 * and whether the entries of each pack are sorted, so that two editions can be compared line by line.
 */
export function checkPacks({ regions, elections, contests, circulars }: Checked): Finding[] {
  const codes = new Set(regions.map(({ code }) => code));
  const held = new Set(elections.map(({ id }) => id));
  const used = new Set(contests.map(({ election }) => election));
  return [
    ...unsorted(
      'regions',
      'body.regions',
      'code',
      regions.map(({ code }) => (code === 'ID' ? '' : code)),
    ),
    ...unsorted(
      'calendar',
      'body',
      'id',
      elections.map(({ id }) => id),
    ),
    ...unsorted(
      'contestants',
      'body.contests',
      'id',
      contests.map(({ id }) => id),
    ),
    ...unsorted(
      'circulars',
      'body',
      'id',
      circulars.map(({ id }) => id),
    ),
    ...contests.flatMap(({ id, region, election }, index) => [
      ...missing(codes, region, 'contestants', `body.contests[${index}].region`, `${id} is held in region`),
      ...missing(
        held,
        election,
        'contestants',
        `body.contests[${index}].election`,
        `${id} belongs to election`,
      ),
    ]),
    ...circulars.flatMap(({ id, region }, index) =>
      missing(codes, region, 'circulars', `body[${index}].region`, `${id} holds in region`),
    ),
    ...elections.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [{ kind: 'calendar' as const, path: `body[${index}].id`, message: `no contest belongs to ${id}` }],
    ),
  ];
}

function missing(known: Set<string>, name: string, kind: PackKind, path: string, what: string): Finding[] {
  return known.has(name) ? [] : [{ kind, path, message: `${what} ${name}, which no pack has` }];
}

function unsorted(kind: PackKind, path: string, field: string, keys: string[]): Finding[] {
  const index = keys.findIndex((key, at) => at > 0 && key < (keys[at - 1] ?? ''));
  if (index < 0) return [];
  return [
    {
      kind,
      path: `${path}[${index}].${field}`,
      message: `${keys[index]} stands after ${keys[index - 1]}: not sorted`,
    },
  ];
}
