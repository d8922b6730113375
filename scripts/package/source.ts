import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of which the build takes every file, whether git knows it or not. */
const BUILT = /^(src|public|scripts)\//;

/** What is committed, as AMO's reviewers need it to build the same; nothing outside of a repository. */
export function sourceArchive(root: string): Buffer | undefined {
  if (!isRepository(root)) return undefined;
  return execFileSync('git', ['archive', '--format=zip', '--prefix=jaga-jempol/', 'HEAD'], {
    cwd: root,
    maxBuffer: 200_000_000,
  });
}

/** The files that are built from other contents than the archive of the sources has; none outside of a repository. */
export function uncommitted(root: string): string[] {
  if (!isRepository(root)) return [];
  // With `-z` a name that has blanks or other letters than English stands as it is, and without renames each entry has one name.
  const status = execFileSync(
    'git',
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return status
    .split('\0')
    .filter((entry) => entry !== '' && (!entry.startsWith('??') || BUILT.test(entry.slice(3))))
    .map((entry) => entry.slice(3));
}

function isRepository(root: string): boolean {
  return existsSync(join(root, '.git'));
}
