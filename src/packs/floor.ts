import type { Contest, Contestant, ContestantName } from '../policy/contest.ts';
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
  const known = new Map(floor.map((contest) => [contest.id, contest]));
  for (const [index, contest] of added.entries()) {
    const before = known.get(contest.id);
    if (before) refuseLess(before, contest, `${path}[${index}]`);
  }
  return over(floor, added, ({ id }) => id);
}

function refuseLess(before: Contest, after: Contest, path: string): void {
  for (const field of ['election', 'region', 'office'] as const) {
    if (after[field] !== before[field]) {
      throw new Unreadable(
        `${path}.${field}`,
        `expected ${before[field]}, as in the edition that comes with the extension`,
      );
    }
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
