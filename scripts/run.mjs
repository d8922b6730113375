// Runs a TypeScript file of this repository in Node with the same resolution as the build (`?raw` imports, JSX): npm run judge -- …
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
if (module.main) process.exitCode = (await module.main(rest)) ?? 0;
