import type { Contest, Contestant } from '../policy/contest.ts';
import { compareDates } from '../policy/date.ts';
import type { Finding } from './findings.ts';

/** What was found about one contestant, or about a contest as such. */
export interface Group {
  /** Nothing when the findings name several contestants or none. */
  contestant?: Contestant;
  findings: Finding[];
}

export interface ContestGroups {
  contest: Contest;
  groups: Group[];
}

/** Findings by contest, those with the latest acts first, and within it by contestant in the order of the ballot. */
export function grouped(findings: Finding[], contests: Contest[]): ContestGroups[] {
  const named = new Set(findings.map(({ contest }) => contest));
  return contests
    .filter(({ id }) => named.has(id))
    .map((contest) => ({
      contest,
      groups: groupsIn(
        contest,
        findings.filter((one) => one.contest === contest.id),
      ),
    }))
    .sort((a, b) => compareDates(latest(b), latest(a)));
}

function groupsIn({ contestants }: Contest, findings: Finding[]): Group[] {
  const of = (number: number) =>
    findings.filter(({ numbers }) => numbers.length === 1 && numbers[0] === number);
  const one = contestants.map((contestant): Group => ({ contestant, findings: of(contestant.number) }));
  const others = findings.filter(({ numbers }) => numbers.length !== 1);
  return [...one, { findings: others }].filter((group) => group.findings.length > 0);
}

function latest({ groups }: ContestGroups): string {
  const dates = groups.flatMap(({ findings }) => findings.map(({ date = '' }) => date));
  return dates.sort().at(-1) ?? '';
}
