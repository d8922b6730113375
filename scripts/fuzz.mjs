// npm run fuzz [-- --cases N] [--seed S]: tries every property of tests/fuzz with N cases each (20,000) instead of the test run's few.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
console.log(`${values.cases} cases of each property, seed ${values.seed}`);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'tests/fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_CASES: values.cases, FUZZ_SEED: values.seed },
});
process.exitCode = status ?? 1;
