import { openPacks } from '../../src/briefing/packs.ts';
import type { InputProblem } from '../../src/settings/managed.ts';
import { type Mistake, sayingOf } from './mistakes.ts';
import type { Entry } from './rows.ts';

/** The managed keys for which there are tables. */
export type Key = 'contestants' | 'circulars';

/** Fields of a value that stand in a column of another name. */
const COLUMNS = new Map([
  ['name', 'contest_name'],
  ['contestants', 'contest'],
  ['rules', 'rule'],
]);

/**
 * Why the extension would refuse `entries` as the value of `key` besides `packs`, with the row of each. Its reader stops at the first
 * mistake, so an entry that has one is taken out and the others are read again: one mistake for each entry.
 */
export function mistakesIn(key: Key, entries: Entry[], packs: string[]): Mistake[] {
  const left = [...entries];
  const mistakes: Mistake[] = [];
  while (left.length > 0) {
    const { problems } = openPacks({ packs, [key]: left.map(({ value }) => value) });
    const problem = problems.find(({ path }) => path.startsWith(key));
    if (!problem) break;
    const at = Number(/^\w+\[(\d+)\]/.exec(problem.path)?.[1] ?? 0);
    mistakes.push(...left.splice(at, 1).map((entry) => mistakeOf(key, entry, problem)));
  }
  return mistakes;
}

/** `contestants[8].contestants[1].names[0].text` is the first name in the row of the second contestant. */
function mistakeOf(key: Key, { row, parts }: Entry, { path, reason }: InputProblem): Mistake {
  const inEntry = path.replace(/^\w+\[\d+\]\.?/, '');
  const [, part, field = '', item] =
    /^(?:(?:contestants|rules)\[(\d+)\]\.?)?(\w*)(?:\[(\d+)\])?/.exec(inEntry) ?? [];
  const { line, get, list } = parts[Number(part)] ?? row;
  const own = key === 'contestants' ? 'contest' : part ? 'rule' : 'circular';
  const column = field === 'id' ? own : (COLUMNS.get(field) ?? field);
  const cell = item ? list(column)[Number(item)] : get(column);
  return { line, column, cell, what: sayingOf(reason) };
}
