import type { Election, StageSpan } from '../policy/calendar.ts';
import type { Circular, Rule } from '../policy/circular.ts';
import { type Contest, type Contestant, type ContestantName, OFFICES } from '../policy/contest.ts';
import { addDays } from '../policy/date.ts';
import { Unreadable } from './read.ts';

/** Entries of packs, told apart by the code of a region, by the name of a site, or by an id. */
type Entry = { code: string } | { site: string } | { id: string };

/** What tells `entry` from the others of its kind. */
export function keyOf(entry: Entry): string {
  if ('code' in entry) return entry.code;
  return 'site' in entry ? entry.site : entry.id;
}

/** Entries of `added` take the place of those of `floor` with the same key or come after them; nothing of `floor` goes away otherwise. */
export function over<T extends Entry>(floor: T[], added: T[]): T[] {
  const rest = new Map(added.map((entry) => [keyOf(entry), entry]));
  const kept = floor.map((entry) => {
    const key = keyOf(entry);
    const newer = rest.get(key) ?? entry;
    rest.delete(key);
    return newer;
  });
  return [...kept, ...rest.values()];
}

/** The same, where `refuse` throws `Unreadable`, with a field below `path`, for what would take something of `before` away. */
function overChecked<T extends Entry>(
  floor: T[],
  added: T[],
  path: string,
  refuse: (before: T, after: T, path: string) => void,
): T[] {
  for (const before of floor) {
    const index = added.findIndex((one) => keyOf(one) === keyOf(before));
    const after = added[index];
    if (after) refuse(before, after, `${path}[${index}]`);
  }
  return over(floor, added);
}

/**
 * The same for contests: throws when an entry would take a contestant, a name or an account away, or would make it count for less. What
 * comes from outside can add contestants, never exempt one.
 */
export function contestsOver(floor: Contest[], added: Contest[], path: string): Contest[] {
  return overChecked(floor, added, path, refuseLess);
}

/** The same for circulars: throws when an entry would take a rule away, or would make it hold for less. Its words may change. */
export function circularsOver(floor: Circular[], added: Circular[], path: string): Circular[] {
  return overChecked(floor, added, path, (before, after, at) => {
    refuseOther(before, after, 'region', at);
    for (const rule of before.rules) {
      const index = after.rules.findIndex(({ id }) => id === rule.id);
      const now = after.rules[index];
      if (!now) throw new Unreadable(`${at}.rules`, `leaves out rule ${rule.id}: a rule cannot be weakened`);
      const reach = reachOf(now, after);
      const lost = reachOf(rule, before).find((one) => !reach.includes(one));
      const isLater = firstDay(now, after) > firstDay(rule, before);
      if (lost || isLater)
        throw new Unreadable(
          `${at}.rules[${index}]`,
          `leaves out ${lost ?? 'days before `from`'}: a rule cannot be weakened`,
        );
    }
  });
}

/** All that a rule of a circular holds for; no word of one list is in another. */
function reachOf(
  { effect, always, interactions, conducts = [], stages, offices }: Rule,
  circular: Circular,
): string[] {
  const about = offices ?? circular.offices ?? OFFICES;
  return [
    effect ?? 'forbids',
    ...(always ? ['always'] : []),
    ...interactions,
    ...conducts,
    ...stages,
    ...about,
  ];
}

/** From when on it is quoted; before every day where nothing is said. */
function firstDay({ from }: Rule, circular: Circular): string {
  return from ?? circular.from ?? '';
}

/**
 * The same for elections: throws when an entry would take a day from a stage. What comes from outside can date what has no date yet and
 * make a stage longer. A stage that is our own reading (`inferred`) may become another one; its days stay.
 */
export function electionsOver(floor: Election[], added: Election[], path: string): Election[] {
  return overChecked(floor, added, path, ({ stages }, after, at) => {
    const lost = stages.find((span) => !isKept(span, after.stages));
    if (lost) {
      const { stage, from, to } = lost;
      throw new Unreadable(
        `${at}.stages`,
        `leaves out ${stage} from ${from} to ${to}: a stage cannot be shortened`,
      );
    }
  });
}

/** Whether `spans`, which are in order, leave no day of a span without that stage; without any stage, where it is `inferred`. */
function isKept({ stage, from, to, confidence }: StageSpan, spans: StageSpan[]): boolean {
  let next = from;
  for (const span of spans) {
    const counts = confidence === 'inferred' || span.stage === stage;
    if (counts && span.from <= next && next <= span.to) next = addDays(span.to, 1);
  }
  return next > to;
}

/** Refuses another value of `field` than before. */
function refuseOther<T extends object, Field extends keyof T & string>(
  before: T,
  after: T,
  field: Field,
  path: string,
): void {
  if (after[field] !== before[field])
    throw new Unreadable(`${path}.${field}`, `expected ${before[field]}, as bundled`);
}

function refuseLess(before: Contest, after: Contest, path: string): void {
  for (const field of ['election', 'region', 'office'] as const) refuseOther(before, after, field, path);
  for (const [index, contestant] of before.contestants.entries()) {
    const at = `${path}.contestants[${index}]`;
    const now = after.contestants[index];
    if (!now) throw new Unreadable(at, `leaves out ${contestant.title}: a contestant cannot be removed`);
    refuseOther(contestant, now, 'kind', at);
    refuseWeaker(contestant, now, at);
  }
}

function refuseWeaker(before: Contestant, after: Contestant, path: string): void {
  const name = before.names.find((one) => !after.names.some((other) => isAsStrong(other, one)));
  if (name) throw new Unreadable(`${path}.names`, exempting(name.text));
  const account = before.accounts?.find(
    ({ site, handle }) => !after.accounts?.some((one) => one.site === site && one.handle === handle),
  );
  if (account) throw new Unreadable(`${path}.accounts`, exempting(account.handle));
}

function isAsStrong(after: ContestantName, before: ContestantName): boolean {
  const isSame = after.text === before.text && after.kind === before.kind;
  return isSame && (before.ambiguous === true || after.ambiguous !== true);
}

function exempting(what: string): string {
  return `leaves out or weakens "${what}": a contestant cannot be exempted`;
}
