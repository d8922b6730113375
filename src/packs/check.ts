import { NATION } from '../policy/region.ts';
import type { PackKind } from './pack.ts';
import type { Bodies } from './readers.ts';

/** One thing that is wrong in a pack, in words for the person who keeps it. */
export interface Finding {
  kind: PackKind;
  path: string;
  message: string;
}

/**
 * What no single reader can tell about `packs`: whether every region and election they name exists in them or in `besides` (the packs
 * that are in force anyway), whether every election is voted on somewhere, and whether entries are sorted, so that two editions
 * can be compared line by line.
 */
export function checkPacks(packs: Partial<Bodies>, besides: Partial<Bodies> = {}): Finding[] {
  return [...wrongOrder(packs), ...wrongReferences(packs, besides)];
}

function wrongOrder({ regions = [], calendar = [], contestants = [], circulars = [] }: Partial<Bodies>) {
  return [
    ...unsorted(
      'regions',
      'body.regions',
      'code',
      regions.map(({ code }) => (code === NATION ? '' : code)),
    ),
    ...unsorted('calendar', 'body', 'id', ids(calendar)),
    ...unsorted('contestants', 'body.contests', 'id', ids(contestants)),
    ...unsorted('circulars', 'body', 'id', ids(circulars)),
  ];
}

function wrongReferences(packs: Partial<Bodies>, besides: Partial<Bodies>): Finding[] {
  const { calendar = [], contestants = [], circulars = [] } = packs;
  const codes = new Set([packs, besides].flatMap(({ regions = [] }) => regions.map(({ code }) => code)));
  const elections = new Set([packs, besides].flatMap(({ calendar = [] }) => ids(calendar)));
  const voted = new Set(
    [packs, besides].flatMap(({ contestants = [] }) => contestants.map(({ election }) => election)),
  );
  return [
    ...calendar.flatMap(({ id }, at) =>
      unless(voted.has(id), 'calendar', `body[${at}].id`, `no contest belongs to ${id}`),
    ),
    ...contestants.flatMap(({ id, region, election }, at) => [
      ...unless(
        codes.has(region),
        'contestants',
        `body.contests[${at}].region`,
        `${id} is in region ${region}, which no pack has`,
      ),
      ...unless(
        elections.has(election),
        'contestants',
        `body.contests[${at}].election`,
        `${id} belongs to election ${election}, which no pack has`,
      ),
    ]),
    ...circulars.flatMap(({ id, region }, at) =>
      unless(
        codes.has(region),
        'circulars',
        `body[${at}].region`,
        `${id} holds in region ${region}, which no pack has`,
      ),
    ),
  ];
}

function unless(right: boolean, kind: PackKind, path: string, message: string): Finding[] {
  return right ? [] : [{ kind, path, message }];
}

function unsorted(kind: PackKind, path: string, field: string, keys: string[]): Finding[] {
  const at = keys.findIndex((key, index) => index > 0 && key < (keys[index - 1] ?? ''));
  return unless(
    at < 0,
    kind,
    `${path}[${at}].${field}`,
    `${keys[at]} stands after ${keys[at - 1]}, so the list is not sorted`,
  );
}

function ids(entries: { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
