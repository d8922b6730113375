import { openPacks } from '../../src/briefing/packs.ts';
import { fromJson } from '../../src/packs/read.ts';
import { regionsOf } from '../../src/policy/policy.ts';
import type { Region } from '../../src/policy/region.ts';
import { effectiveSettings } from '../../src/settings/effective.ts';
import { type InputProblem, readManaged } from '../../src/settings/managed.ts';
import { readFields } from '../../src/settings/read.ts';
import type { Additions, Settings } from '../../src/settings/settings.ts';
import type { PolicyValues } from './values.ts';

/** What the policy files shall say, and every mistake in it; with one there is no use for the values. */
export interface ReadValues {
  values: PolicyValues;
  problems: InputProblem[];
}

/**
 * Reads the file of settings that an agency has written: an object with the managed keys. It is as lenient as the extension, but gives
 * values of the types that the managed schema has, because Chrome and Edge drop others without a word. `circulars`, `contestants` and the
 * entries of `packs` may be JSON as it is; they become text of one line. `now` decides whether a rehearsal is over.
 * Throws an `Unreadable` that names `file` when there is no object in it.
 */
export function readPolicyValues(file: string, content: string, now: number): ReadValues {
  const raw = readFields(fromJson(content.replace(/^\ufeff/, ''), file), file);
  const { problems, additions } = effectiveSettings({}, raw, now);
  const { values, presets } = readManaged(raw);
  const packs = openPacks(additions);
  const all = [
    ...problems,
    ...packs.problems,
    ...unknownRegions(values, packs.regions, 'regions'),
    ...unknownRegions(presets, packs.regions, 'defaults.regions'),
    ...unwritable(values, ''),
    ...unwritable(presets, 'defaults.'),
  ];
  return { values: all.length > 0 ? {} : written(values, presets, additions), problems: all };
}

/** As the managed schema has it. */
function written(
  values: Partial<Settings>,
  presets: Partial<Settings>,
  { packs, circulars, contestants }: Additions,
): PolicyValues {
  return {
    ...values,
    ...(packs.length > 0 ? { packs: packs.map((text) => JSON.stringify(JSON.parse(text))) } : {}),
    ...(circulars === undefined ? {} : { circulars: JSON.stringify(circulars) }),
    ...(contestants === undefined ? {} : { contestants: JSON.stringify(contestants) }),
    ...(Object.keys(presets).length > 0 ? { defaults: presets } : {}),
  };
}

/** A code can be well formed and still name no region. */
function unknownRegions({ regions = [] }: Partial<Settings>, known: Region[], path: string): InputProblem[] {
  return regions
    .filter((code) => regionsOf([code], known).length === 0)
    .map((code) => ({ path: `${path}: ${code}`, reason: 'is a region that no pack knows' }));
}

/** Texts that the extension would take, but that a registry file or a property list cannot hold. */
function unwritable(values: Partial<Settings>, within: string): InputProblem[] {
  return Object.entries(values)
    .filter(([, value]) => typeof value === 'string' && /\p{Cc}/u.test(value))
    .map(([key]) => ({ path: `${within}${key}`, reason: 'expected one line, without tabs' }));
}
