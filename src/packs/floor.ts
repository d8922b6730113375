import type { Election, StageSpan } from '../policy/calendar.ts';
import type { Circular, Rule } from '../policy/circular.ts';
import type { Contest, Contestant, ContestantName } from '../policy/contest.ts';
import { addDays, type CivilDate } from '../policy/date.ts';
import { Unreadable } from './read.ts';

/** Entries of `added` take the place of those of `floor` with the same key or come after them; nothing of `floor` goes away otherwise. */
export function over<T>(floor: T[], added: T[], keyOf: (entry: T) => string): T[] {
  const rest = new Map(added.map((entry) => [keyOf(entry), entry]));
  const kept = floor.map((entry) => {
    const key = keyOf(entry);
    const newer = rest.get(key) ?? entry;
    rest.delete(key);
    return newer;
  });
  return [...kept, ...rest.values()];
}

/**
 * The same for contests. Throws `Unreadable` with the field below `path` when an entry would take a contestant, a name or an account
 * away, or would make it count for less: what comes from outside can add contestants, never exempt one.
 */
export function contestsOver(floor: Contest[], added: Contest[], path: string): Contest[] {
  for (const [before, after, index] of replaced(floor, added)) refuseLess(before, after, `${path}[${index}]`);
  return over(floor, added, ({ id }) => id);
}

/**
 * The same for circulars. Throws `Unreadable` when an entry would take a rule away, or would make it hold for less: its words may
 * change, a rule may come on top.
 */
export function circularsOver(floor: Circular[], added: Circular[], path: string): Circular[] {
  for (const [before, after, index] of replaced(floor, added)) {
    const at = `${path}[${index}]`;
    if (after.region !== before.region) throw new Unreadable(`${at}.region`, same(before.region));
    for (const rule of before.rules) refuseWeakerRule(rule, after.rules, `${at}.rules`);
  }
  return over(floor, added, ({ id }) => id);
}

function refuseWeakerRule(before: Rule, rules: Rule[], path: string): void {
  const index = rules.findIndex(({ id }) => id === before.id);
  const after = rules[index];
  if (!after) throw new Unreadable(path, `leaves out rule ${before.id}: a rule cannot be removed`);
  const at = `${path}[${index}]`;
  if (after.effect !== before.effect) throw new Unreadable(`${at}.effect`, same(before.effect ?? 'nothing'));
  if (before.always && !after.always) throw new Unreadable(`${at}.always`, same('true'));
  for (const field of ['interactions', 'conducts', 'stages'] as const) {
    const now: string[] = after[field] ?? [];
    const missing = before[field]?.find((one) => !now.includes(one));
    if (missing) {
      throw new Unreadable(`${at}.${field}`, `leaves out ${missing}: a rule cannot be made to hold for less`);
    }
  }
}

/**
 * The same for elections. Throws `Unreadable` when an entry would take a day from a stage: what comes from outside can date what has
 * no date yet and make a stage longer. A stage that is our own reading (`inferred`) may become another one; its days stay.
 */
export function electionsOver(floor: Election[], added: Election[], path: string): Election[] {
  for (const [before, after, index] of replaced(floor, added)) {
    const lost = before.stages.find((span) => !isKept(span, after.stages));
    if (lost) {
      throw new Unreadable(
        `${path}[${index}].stages`,
        `leaves out ${lost.stage} from ${lost.from} to ${lost.to}: a stage cannot be removed or shortened`,
      );
    }
  }
  return over(floor, added, ({ id }) => id);
}

function isKept({ stage, from, to, confidence }: StageSpan, spans: StageSpan[]): boolean {
  if (spans.some((span) => span.stage === stage && span.from <= from && to <= span.to)) return true;
  return confidence === 'inferred' && isCovered(from, to, spans);
}

/** Whether `spans`, which are in order, leave no day between `from` and `to` without a stage. */
function isCovered(from: CivilDate, to: CivilDate, spans: StageSpan[]): boolean {
  let next = from;
  for (const span of spans) if (span.from <= next && next <= span.to) next = addDays(span.to, 1);
  return next > to;
}

/** Each entry of `floor` that `added` takes the place of, with the new one and its place in `added`. */
function replaced<T extends { id: string }>(floor: T[], added: T[]): [before: T, after: T, index: number][] {
  const known = new Map(floor.map((entry) => [entry.id, entry]));
  return added.flatMap((after, index): [T, T, number][] => {
    const before = known.get(after.id);
    return before ? [[before, after, index]] : [];
  });
}

function same(value: string): string {
  return `expected ${value}, as in the edition that comes with the extension`;
}

function refuseLess(before: Contest, after: Contest, path: string): void {
  for (const field of ['election', 'region', 'office'] as const) {
    if (after[field] !== before[field]) throw new Unreadable(`${path}.${field}`, same(before[field]));
  }
  for (const [index, contestant] of before.contestants.entries()) {
    const at = `${path}.contestants[${index}]`;
    const now = after.contestants[index];
    if (!now) throw new Unreadable(at, `leaves out ${contestant.title}: a contestant cannot be removed`);
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
