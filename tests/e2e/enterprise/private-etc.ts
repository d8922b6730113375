import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A folder of policies that one browser finds below /etc, and nobody else on this machine. */
export interface PrivateEtc {
  /** Starts the program with the private /etc. */
  program: string;
  /** Writes a policy file; a browser that watches its policies sees it at once. */
  write(file: string, policy: object): void;
  remove(): void;
}

/** `folder` is where the browser looks for policies, e.g. `/etc/chromium/policies/managed`. */
export function privateEtc(program: string, folder: string): PrivateEtc {
  const base = mkdtempSync(join(tmpdir(), 'jaga-jempol-etc-'));
  const live = join(base, 'live');
  mkdirSync(live);
  mkdirSync(join(base, folder), { recursive: true });
  const wrapper = join(base, basename(program));
  writeFileSync(wrapper, wrapperFor(program, base, folder), { mode: 0o755 });
  return {
    program: wrapper,
    write: (file, policy) => writeFileSync(join(live, file), JSON.stringify(policy)),
    remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Why a private /etc cannot be had here, or nothing. */
export function whyNoPrivateEtc(): string | undefined {
  if (process.platform !== 'linux') return 'policies are tried on Linux only';
  const etc = privateEtc('/bin/true', '/etc/jaga-jempol-trial');
  const { status, stderr } = spawnSync(etc.program, { encoding: 'utf8' });
  etc.remove();
  return status === 0 ? undefined : `no private mounts (unshare: ${stderr.trim() || 'not there'})`;
}

/** An overlay gives the folder a place to be, a bind mount keeps it live. No process stands between us and the browser. */
function wrapperFor(program: string, base: string, folder: string): string {
  const own = process.getuid?.() === 0 ? '-m' : '-Urm';
  const mounts =
    'mount -t overlay overlay -o "lowerdir=$0/etc:/etc" /etc && mount --bind "$0/live" "$1" && shift && exec "$@"';
  return `#!/bin/sh\nexec unshare ${own} sh -c '${mounts}' '${base}' '${folder}' '${program}' "$@"\n`;
}
