// For the commands that need the built extension: they build once they know what they are asked, so that --help and a wrong argument cost nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds `dist/chromium`, or with `both` that and `dist/firefox`, from the sources as they are. Gives the exit code: 0, or else the build has
 * said on the error output what is wrong.
 *
 * @param {'chromium' | 'both'} which
 * @returns {number}
 */
export function buildFirst(which) {
  console.error('Building the extension …');
  const only = which === 'both' ? [] : ['--only', which];
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs'), ...only], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status ?? 1;
}
