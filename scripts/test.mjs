// Everything that must hold, one step after the other even when one fails; the last line is `N passed, N failed`.
// A step counts as one test, the two vitest runs count theirs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USAGE = `usage: npm test
Checks style and types, builds both extensions, runs all tests and checks the packs; the last line is "N passed, N failed".`;

if (process.argv.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}

const root = join(import.meta.dirname, '..');
const notes = mkdtempSync(join(tmpdir(), 'jaga-jempol-test-'));

const summary = [
  step('style (biome)', ['node_modules/@biomejs/biome/bin/biome', 'check']),
  step('types (tsc)', ['node_modules/typescript/bin/tsc']),
  step('build', ['scripts/build.mjs']),
  tests('unit'),
  tests('e2e', 'e2e*'),
  step('packs', ['scripts/run.mjs', 'scripts/packs.ts']),
];
rmSync(notes, { recursive: true });

console.log();
for (const { name, passed, failed, seconds } of summary) {
  console.log(`${failed ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
const total = (field) => summary.reduce((sum, one) => sum + one[field], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

function step(name, command) {
  const { status, seconds } = run(name, command);
  return { name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, seconds };
}

function tests(part, projects = part) {
  const file = join(notes, `${part}.json`);
  const name = `tests (${part})`;
  const { status, seconds } = run(name, [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${projects}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { passed, failed } = count(file);
  return { name, passed, failed: status === 0 ? failed : Math.max(failed, 1), seconds };
}

/** A test that did not run has not passed, and a file that could not be loaded has no tests to count. */
function count(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const empty = testResults.filter(({ assertionResults }) => assertionResults.length === 0);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + empty.length };
}

function run(name, [program, ...args]) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { status, seconds: Math.round((performance.now() - start) / 1000) };
}
