import { openBundled } from '../../src/packs/bundled.ts';
import { FORMAT, type Pack } from '../../src/packs/pack.ts';
import { civilDate } from '../../src/policy/date.ts';
import type { Key } from './check.ts';

/** So high that nobody takes it for an edition of the bundled packs; that of the example in docs/edaran.md. */
const FIRST_EDITION = 1000;

/** `value` of a managed key as a pack of today, which commands and the import in the settings take, too. */
export function packOf(key: Key, value: unknown[]): Pack<unknown> {
  return {
    kind: key,
    format: FORMAT,
    edition: Math.max(FIRST_EDITION, openBundled()[key]().edition + 1),
    issued: civilDate('WIB', Date.now()),
    body: key === 'contestants' ? { sources: {}, contests: value } : value,
  };
}
