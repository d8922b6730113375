import type { Circular } from '../../src/policy/circular.ts';
import type { Contest } from '../../src/policy/contest.ts';

/** What `after` has that `before` has not, one sentence each. Nothing can go away, so nothing else is said. */
export function newContests(before: Contest[], after: Contest[]): string[] {
  const known = new Map(before.map((contest) => [contest.id, contest]));
  return after.flatMap((contest) => {
    const old = known.get(contest.id);
    if (!old) return [`+ ${contest.id}: ${contest.name.id}, ${sizeOf(contest)}`];
    return contest.contestants.flatMap(({ number, title, names, accounts = [] }) => {
      const one = old.contestants.find((other) => other.number === number);
      if (!one) return [`+ ${contest.id}: nomor ${number}, ${title}`];
      const newNames = names.filter(({ text }) => !one.names.some((other) => other.text === text));
      const newAccounts = accounts.filter(
        ({ site, handle }) => !one.accounts?.some((other) => other.site === site && other.handle === handle),
      );
      return [
        ...newNames.map(({ text }) => `+ ${contest.id} nomor ${number}: nama ${text}`),
        ...newAccounts.map(({ site, handle }) => `+ ${contest.id} nomor ${number}: akun ${site}/${handle}`),
      ];
    });
  });
}

function sizeOf({ contestants }: Contest): string {
  const accounts = contestants.flatMap((one) => one.accounts ?? []).length;
  return `${contestants.length} peserta${accounts > 0 ? `, ${accounts} akun` : ''}`;
}

/** The same for circulars. */
export function newCirculars(before: Circular[], after: Circular[]): string[] {
  return after
    .filter(({ id }) => !before.some((known) => known.id === id))
    .map(({ id, title, rules }) => `+ ${id}: ${title.id}, ${rules.length} aturan`);
}
