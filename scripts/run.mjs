// Runs a TypeScript file of this repository in Node with the same resolution as the build (`?raw` imports, JSX): npm run judge -- …
// The file exports `main`, which gives the exit code, and `USAGE`, which --help prints and a wrong argument brings.
import { resolve, sep } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
if (module.USAGE && rest.includes('--help')) console.log(module.USAGE);
else if (module.main) process.exitCode = await exitCodeOf(module, rest);

async function exitCodeOf({ main, USAGE }, args) {
  try {
    return (await main(args)) ?? 0;
  } catch (error) {
    if (error.code?.startsWith('ERR_PARSE_ARGS')) {
      console.error([error.message, USAGE].join('\n'));
      return 2;
    }
    if (['ENOENT', 'ENOTDIR'].includes(error.code) && args.some((arg) => isIn(error.path, arg))) {
      console.error(`${error.path}: there is no such file or folder`);
      return 1;
    }
    if (error.name === 'Unreadable') {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

/** Whether `path` is what the argument names, or lies in it: then the argument is wrong, not the program. */
function isIn(path, arg) {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(arg)}${sep}`);
}
