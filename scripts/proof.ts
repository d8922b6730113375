import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ProofRow } from '../tests/e2e/acts/proof.ts';
import { findChromium, findFirefox } from './browsers.mjs';
import { buildFirst } from './fresh-build.mjs';

const FOLDER = '.cache/proof';
const PAGE = 'docs/proof.md';
const README = 'README.md';

export const USAGE = `usage: npm run proof
Does every act in every gesture in both browsers and counts what reached the site; writes ${PAGE} and the table in ${README}.`;

/**
 * `npm run proof`: does every act in every gesture in both browsers, counts what reached the site, prints the table and writes it to
 * `docs/proof.md`, and its sums by site to the README. The exit code is that of the tests. (`npm test` does every act in one of the two browsers,
 * and every kind of act and every gesture of each site in both.)
 */
export async function main(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const failed = buildFirst('both');
  if (failed) return failed;
  const status = await countAnew();
  const rows = (await Promise.all(['chromium', 'firefox'].map(readRows))).flat();
  const page = pageOf(rows);
  console.log(page);
  await writeFile(PAGE, page);
  await writeFile(README, withSums(await readFile(README, 'utf8'), rows));
  return status;
}

async function countAnew(): Promise<number> {
  await rm(FOLDER, { recursive: true, force: true });
  const run = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', 'tests/e2e/acts-', '--reporter=dot'],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ACTS: 'all' } },
  );
  return run.status ?? 1;
}

async function readRows(browser: string): Promise<ProofRow[]> {
  return JSON.parse(await readFile(`${FOLDER}/${browser}.json`, 'utf8'));
}

function pageOf(rows: ProofRow[]): string {
  const versions = [versionOf(findChromium()), versionOf(findFirefox())].join('; ');
  const good = rows.filter(isGood).length;
  return `# What reached the site

Written by \`npm run proof\` on ${today()}, with ${versions}, on the pages of \`tests/pages\` under the real host names, with trusted
input. Each cell counts what the site did: while the warning was shown on a campaign post → after "Tidak jadi" → after "Tetap …";
then at once on an ordinary post. As it should be: \`0 → 0 → 1; 1\`. ${good} of ${rows.length} cells are.

| site | act | gesture | Chromium | Firefox |
| --- | --- | --- | --- | --- |
${lines(rows).join('\n')}

Firefox on a desktop has no touch.
`;
}

/** The README with the sums of `rows` between its marks. */
function withSums(readme: string, rows: ProofRow[]): string {
  const sums = [...new Set(rows.map(({ site }) => site))].map((site) => {
    const own = rows.filter((row) => row.site === site);
    const cells = ['chromium', 'firefox'].map((browser) => {
      const all = own.filter((row) => row.browser === browser);
      return `${all.filter(isGood).length} of ${all.length}`;
    });
    return `| ${site} | ${new Set(own.map(({ act }) => act)).size} | ${cells.join(' | ')} |`;
  });
  const table = `Acts in each of their gestures, ${today()}: held while the warning is shown, nothing after "Tidak jadi", once after "Tetap …", and at once on an ordinary post.

| site | acts | right in Chromium | right in Firefox |
| --- | --- | --- | --- |
${sums.join('\n')}
`;
  return readme.replace(/(<!-- proof -->\n).*?(?=<!-- \/proof -->)/s, (_, mark) => `${mark}${table}`);
}

function lines(rows: ProofRow[]): string[] {
  const keys = [...new Set(rows.map(keyOf))];
  return keys.map((key) => {
    const cells = ['chromium', 'firefox'].map((browser) =>
      cell(rows.find((row) => keyOf(row) === key && row.browser === browser)),
    );
    return `| ${key} | ${cells.join(' | ')} |`;
  });
}

function keyOf({ site, act, gesture }: ProofRow): string {
  return [site, act, gesture].join(' | ');
}

function cell(row: ProofRow | undefined): string {
  if (!row) return '–';
  const counts = `${row.held} → ${row.givenUp} → ${row.proceeded}; ${row.ordinary}`;
  return isGood(row) ? counts : `**${counts}**`;
}

function isGood({ held, givenUp, proceeded, ordinary }: ProofRow): boolean {
  return held === 0 && givenUp === 0 && proceeded === 1 && ordinary === 1;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function versionOf(program: string | undefined): string {
  if (!program) return 'no browser';
  return (
    spawnSync(program, ['--version'], { encoding: 'utf8' })
      .stdout.split(/ built on/)[0]
      ?.trim() ?? ''
  );
}
