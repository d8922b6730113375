// npm run e2e [-- arguments of vitest]: builds both extensions and runs the tests in browsers on them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildFirst } from './fresh-build.mjs';

const USAGE = `usage: npm run e2e [-- FILE… and other arguments of vitest]
Builds both extensions and runs the tests in real browsers, those of the FILEs or all.`;

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(USAGE);
else process.exitCode = buildFirst('both') || runTests();

function runTests() {
  const root = join(import.meta.dirname, '..');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e*', ...args];
  return spawnSync(process.execPath, vitest, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
