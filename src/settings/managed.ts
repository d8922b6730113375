import { regionCode } from '../packs/kinds/facts.ts';
import { type Reader, Unreadable } from '../packs/read.ts';
import type { RegionCode } from '../policy/region.ts';
import { SETTING_READERS } from './read.ts';
import type { Settings } from './settings.ts';
import { asList, asNumber, asObject, asRegionCode } from './tolerance.ts';

/** A managed value that is not used, and why, for whoever wrote the policy. */
export interface ManagedProblem {
  /** The path of the value, e.g. `regions[1]`. */
  path: string;
  reason: string;
}

export interface Managed {
  values: Partial<Settings>;
  problems: ManagedProblem[];
}

type Key = keyof Settings;

/** The strict readers, each behind what undoes the damage of registry, plist and group policy. */
const READERS: { [K in Key]-?: Reader<unknown> } = {
  regions: (value, path) => SETTING_READERS.regions(asList(value), path),
  language: SETTING_READERS.language,
  strictness: SETTING_READERS.strictness,
  pauseSeconds: (value, path) => SETTING_READERS.pauseSeconds(asNumber(value), path),
  rehearsal: (value, path) => SETTING_READERS.rehearsal(asObject(value), path),
};

/** Every setting that IT may set; `public/managed-schema.json` has the same. */
export const MANAGED_KEYS = Object.keys(READERS).filter(isKey);

/**
 * Reads what IT has set, each value on its own: one that cannot be read is refused with its reason and the others hold. Of
 * `regions` each code is read on its own, too.
 */
export function readManaged(raw: Record<string, unknown>): Managed {
  const problems: ManagedProblem[] = [];
  let values: Partial<Settings> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (!isKey(key)) {
      problems.push({ path: key, reason: 'is not a setting known here' });
      continue;
    }
    const read = key === 'regions' ? someRegions(value, problems) : tried(READERS[key], value, key, problems);
    if (read !== undefined) values = { ...values, [key]: read };
  }
  return { values, problems };
}

/** The codes that can be read; nothing when there is none, so that the person can still choose. */
function someRegions(value: unknown, problems: ManagedProblem[]): RegionCode[] | undefined {
  const given = asList(value);
  if (!Array.isArray(given)) {
    tried(READERS.regions, given, 'regions', problems);
    return undefined;
  }
  const codes = given.flatMap(
    (code, index) => tried(regionCode, asRegionCode(code), `regions[${index}]`, problems) ?? [],
  );
  return codes.length > 0 ? [...new Set(codes)] : undefined;
}

function tried<T>(
  reader: Reader<T>,
  value: unknown,
  path: string,
  problems: ManagedProblem[],
): T | undefined {
  try {
    return reader(value, path);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.push({ path: error.path, reason: error.message.slice(error.path.length + 2) });
    return undefined;
  }
}

function isKey(key: string): key is Key {
  return Object.hasOwn(READERS, key);
}
