import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

/** How many cases each property tries; `FUZZ_CASES` sets it for a long run, the test run is content with few. */
const CASES = Number(process.env.FUZZ_CASES ?? 300);

/** The same cases every time, unless `FUZZ_SEED` says otherwise. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20261121);

/** What one property is given; `share` of all cases where each costs more than most. */
export function budget(share = 1) {
  return { seed: SEED, numRuns: Math.ceil(CASES * share), reporter: report };
}

/** Fails as fast-check does, and has a long run (`FUZZ_TALLY`: a file of its own) count what was really tried. */
function report<T>(details: fc.RunDetails<T>): void {
  if (process.env.FUZZ_TALLY) appendFileSync(process.env.FUZZ_TALLY, `${details.numRuns}\n`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
