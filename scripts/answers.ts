import { writeFileSync } from 'node:fs';
import { openBundled } from '../src/packs/bundled.ts';
import { answersPage } from './answers/table.ts';

const PAGE = 'docs/answers.md';

export const USAGE = `usage: npm run answers
Writes all answers with their clauses to ${PAGE}.`;

/** `npm run answers`: writes the page on which a legal desk can check all answers. */
export function main(): number {
  const bundled = openBundled();
  writeFileSync(PAGE, answersPage(bundled.answers().body, bundled.circulars().body));
  console.log(PAGE);
  return 0;
}
