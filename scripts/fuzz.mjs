// npm run fuzz [-- --cases N] [--seed S]: tries every property of tests/fuzz (and of the glance) with N cases each (20,000; some that are slow by
// nature with a share of it) instead of the test run's few, and says how many cases that were.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** So many at a time, each time in new processes with the next seed: the DOM of the tests does not give all memory back. */
const ROUND = 4_000;
const PROPERTIES = ['tests/fuzz', 'tests/verdict/overlooked'];

const USAGE = `usage: npm run fuzz [-- --cases N] [--seed S]
Tries every property with N damaged or random cases (20,000 unless given); --seed repeats a run.`;

const { cases: wanted, seed: first } = optionsFrom();
const folder = mkdtempSync(join(tmpdir(), 'jaga-jempol-fuzz-'));
const tally = join(folder, 'tally');
writeFileSync(tally, '');
const failed = [];
const rounds = Math.ceil(wanted / ROUND);
for (let round = 0; round < rounds; round += 1) {
  const cases = Math.min(ROUND, wanted - round * ROUND);
  const seed = first + round;
  console.log(`Round ${round + 1} of ${rounds}: ${cases} cases of each property, seed ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...PROPERTIES], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_CASES: String(cases), FUZZ_SEED: String(seed), FUZZ_TALLY: tally },
  });
  console.log(`Until now ${triedIn(tally).toLocaleString('en')} cases.`);
  if (status !== 0) failed.push(seed);
}
rmSync(folder, { recursive: true });
if (failed.length > 0) {
  console.log(`Something was found with the seeds ${failed.join(', ')}: each finding becomes a test.`);
  process.exitCode = 1;
}

function optionsFrom() {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string', default: '20000' },
        seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) end(0, USAGE);
    const [cases, seed] = [Number(values.cases), Number(values.seed)];
    if (Number.isInteger(cases) && cases > 0 && Number.isInteger(seed)) return { cases, seed };
    throw new Error('--cases and --seed must be whole numbers');
  } catch ({ message }) {
    return end(2, `${message}\n${USAGE}`);
  }
}

function end(code, said) {
  console[code === 0 ? 'log' : 'error'](said);
  process.exit(code);
}

/** The sum of what each property has noted there. */
function triedIn(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .reduce((sum, line) => sum + Number(line), 0);
}
