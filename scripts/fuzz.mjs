// npm run fuzz [-- --cases N] [--seed S]: tries every property of tests/fuzz with N cases each (20,000) instead of the test run's few.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** So many at a time, each time in new processes with the next seed: the DOM of the tests does not give all memory back. */
const ROUND = 4_000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const rounds = Math.ceil(Number(values.cases) / ROUND);
for (let round = 0; round < rounds; round += 1) {
  const cases = Math.min(ROUND, Number(values.cases) - round * ROUND);
  const seed = Number(values.seed) + round;
  console.log(`Round ${round + 1} of ${rounds}: ${cases} cases of each property, seed ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'tests/fuzz'], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_CASES: String(cases), FUZZ_SEED: String(seed) },
  });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
}
