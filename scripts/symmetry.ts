import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBundled } from '../src/packs/bundled.ts';
import { sayAll } from './symmetry/compare.ts';
import { isFailure, symmetryPage, unevenLines, wordings } from './symmetry/report.ts';

const PAGE = 'docs/even-handedness.md';

export const USAGE = `usage: npm run symmetry [-- --list]
Takes every contestant through the same sentences and writes the comparison to ${PAGE}; --list prints each sentence that differs.`;

/**
 * `npm run symmetry [-- --list]`: takes every contestant of the bundled packs through the same sentences, writes the comparison to
 * `docs/` and returns 1 when somebody is treated unlike the others without a reason. `--list` prints each sentence that is.
 */
export function main(args: string[]): number {
  const { values } = parseArgs({ args, options: { list: { type: 'boolean', default: false } } });
  const bundled = openBundled();
  const sources = { elections: bundled.calendar().body, contests: bundled.contestants().body };
  const said = sayAll(sources, bundled.lexicon().body, bundled.model().body.model);
  const page = symmetryPage(said);
  writeFileSync(PAGE, page);
  const failures = said.filter(isFailure);
  console.log(page);
  if (values.list || failures.length > 0) {
    for (const line of unevenLines(values.list ? said : failures)) console.log(line);
  }
  console.log(`${PAGE}: ${said.length} sentences, ${failures.length} differences without a reason.`);
  return failures.length === 0 && wordings(said).length <= 3 ? 0 : 1;
}
