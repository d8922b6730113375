import type { Answer } from '../policy/answer.ts';
import type { Rule } from '../policy/circular.ts';
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
 * can be compared line by line. Of answers: whether the rules exist, and whether a yes or a no rests on a rule that says so.
 */
export function checkPacks(packs: Partial<Bodies>, besides: Partial<Bodies> = {}): Finding[] {
  return [
    ...wrongOrder(packs),
    ...unvotedElections(packs, besides),
    ...wrongReferences(packs, besides),
    ...wrongAnswers(packs, besides),
  ];
}

function wrongOrder(packs: Partial<Bodies>) {
  const { regions = [], calendar = [], contestants = [], circulars = [], answers = [] } = packs;
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
    ...unsorted('answers', 'body', 'id', ids(answers)),
  ];
}

function unvotedElections(packs: Partial<Bodies>, besides: Partial<Bodies>): Finding[] {
  const voted = new Set(
    [packs, besides].flatMap(({ contestants = [] }) => contestants.map(({ election }) => election)),
  );
  return (packs.calendar ?? []).flatMap(({ id, unscheduled }, at) =>
    unless(
      voted.has(id) || unscheduled !== undefined,
      'calendar',
      `body[${at}].id`,
      `no contest belongs to ${id}`,
    ),
  );
}

/** Of `checkPacks` what is about regions and elections that a contest or a circular names. */
export function wrongReferences(packs: Partial<Bodies>, besides: Partial<Bodies>): Finding[] {
  const { contestants = [], circulars = [] } = packs;
  const codes = new Set([packs, besides].flatMap(({ regions = [] }) => regions.map(({ code }) => code)));
  const elections = new Set([packs, besides].flatMap(({ calendar = [] }) => ids(calendar)));
  return [
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

/** Of `checkPacks` what is about answers and their rules. */
export function wrongAnswers(
  { answers = [], ...packs }: Partial<Bodies>,
  besides: Partial<Bodies>,
): Finding[] {
  const rules = new Map(
    [besides, packs].flatMap(({ circulars = [] }) =>
      circulars.flatMap(({ id, rules }) => rules.map((rule): [string, Rule] => [`${id} ${rule.id}`, rule])),
    ),
  );
  return answers.flatMap((answer, at) => {
    const path = `body[${at}].rules`;
    const unknown = answer.rules.findIndex((name) => !rules.has(name));
    const cited = answer.rules.flatMap((name) => rules.get(name) ?? []);
    return [
      ...unless(
        unknown < 0,
        'answers',
        `${path}[${unknown}]`,
        `${answer.id} names rule ${answer.rules[unknown]}, which no pack has`,
      ),
      ...unless(
        unknown >= 0 || isSaid(answer, cited),
        'answers',
        path,
        `${answer.id} is ${answer.answer}, but no rule it names says so`,
      ),
    ];
  });
}

/** A yes needs a rule that allows and is not disputed, a no one that forbids. */
function isSaid({ answer }: Answer, rules: Rule[]): boolean {
  if (answer === 'depends') return true;
  if (answer === 'not-allowed') return rules.some(({ effect }) => effect === undefined);
  return rules.some(({ effect, confidence }) => effect === 'allows' && confidence !== 'disputed');
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
