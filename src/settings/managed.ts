import { fromJson, join, list, type Reader, text, Unreadable } from '../packs/read.ts';
import { ENTRY_READERS, readFields, SETTING_READERS } from './read.ts';
import type { Additions, Settings } from './settings.ts';
import {
  asAccount,
  asFlag,
  asList,
  asNumber,
  asObject,
  asPackTexts,
  asRegionCode,
  asWord,
} from './tolerance.ts';

/** A value from outside (a managed setting, a pack of IT or of the person) that is not used, and why, for whoever wrote it. */
export interface InputProblem {
  /** The path of the value, e.g. `regions[1]`. */
  path: string;
  /** In English, as the strict readers say it. */
  reason: string;
}

export interface Managed {
  values: Partial<Settings>;
  /** What `defaults` pre-sets and a person may change. */
  presets: Partial<Settings>;
  additions: Additions;
  problems: InputProblem[];
}

type Key = keyof Settings;
type ListKey = keyof typeof ENTRY_READERS;
type Tolerance = (value: unknown, path: string) => unknown;

/** What undoes the damage of registry, plist and group policy before the strict reader looks at a value. */
const TOLERANCE: { [K in Exclude<Key, ListKey>]-?: Tolerance } = {
  language: asWord,
  strictness: asWord,
  role: asWord,
  enforcement: asWord,
  pauseSeconds: asNumber,
  rehearsal: asObject,
  agencyName: (value) => value,
  agencyContact: (value) => value,
  supportUrl: (value) => (typeof value === 'string' ? value.trim() : value),
  hideWelcome: asFlag,
};

/** The same for each entry of a list. */
const ENTRY_TOLERANCE: { [K in ListKey]: Tolerance } = {
  regions: asRegionCode,
  sites: asWord,
  allowAccounts: asAccount,
};

const ADDITION_KEYS = ['packs', 'circulars', 'contestants'] as const;

/** Every key that IT may set; `public/managed-schema.json` has the same. None of them reports anything about anybody. */
export const MANAGED_KEYS = /* @__PURE__ */ managedKeys();

function managedKeys(): string[] {
  return [...Object.keys(ENTRY_TOLERANCE), ...Object.keys(TOLERANCE), ...ADDITION_KEYS, 'defaults'];
}

/**
 * Reads what IT has set, each value on its own: one that cannot be read is refused with its reason and the others hold. Of
 * lists each entry is read on its own, too.
 */
export function readManaged(raw: Record<string, unknown>): Managed {
  const { packs, circulars, contestants, defaults, ...others } = raw;
  const problems: InputProblem[] = [];
  const texts = packs === undefined ? [] : tried(list(text), asPackTexts(packs), 'packs', problems);
  const preset =
    defaults === undefined ? {} : tried(tolerant(readFields, asObject), defaults, 'defaults', problems);
  return {
    values: readValues(others, problems),
    presets: readValues(preset ?? {}, problems, 'defaults'),
    additions: {
      packs: texts ?? [],
      circulars: bodyOf(circulars, 'circulars', problems),
      contestants: bodyOf(contestants, 'contestants', problems),
    },
    problems,
  };
}

/** What stands under a key that takes the body of a pack, from JSON text or as it is; nothing when it is no body. */
function bodyOf(value: unknown, path: string, problems: InputProblem[]): unknown {
  return value === undefined ? undefined : tried(readBody, value, path, problems);
}

const readBody: Reader<unknown> = (value, path) => {
  const given = typeof value === 'string' ? fromJson(value, path) : value;
  if (typeof given === 'object' && given !== null && 'kind' in given) {
    throw new Unreadable(path, 'is a whole pack');
  }
  return given;
};

/** Reads settings one by one; what is wrong with the others is added to `problems`, its path below `within`. */
export function readValues(
  raw: Record<string, unknown>,
  problems: InputProblem[],
  within = '',
): Partial<Settings> {
  let values: Partial<Settings> = {};
  for (const [key, value] of Object.entries(raw)) {
    const path = join(within, key);
    if (!isKey(key)) {
      problems.push({ path, reason: 'is not a setting known here' });
      continue;
    }
    const read = isListKey(key)
      ? someEntries(key, value, path, problems)
      : tried(tolerant<unknown>(SETTING_READERS[key], TOLERANCE[key]), value, path, problems);
    if (read !== undefined) values = { ...values, [key]: read };
  }
  return values;
}

/** The entries that can be read; nothing when there is none, so that the person can still choose. */
function someEntries(
  key: ListKey,
  value: unknown,
  path: string,
  problems: InputProblem[],
): unknown[] | undefined {
  const given = tried(tolerant(list(anything), asList), value, path, problems) ?? [];
  const entries = given.flatMap(
    (entry, index) =>
      tried(
        tolerant<string>(ENTRY_READERS[key], ENTRY_TOLERANCE[key]),
        entry,
        `${path}[${index}]`,
        problems,
      ) ?? [],
  );
  return entries.length > 0 ? [...new Set(entries)] : undefined;
}

/** A reader that takes what `tolerance` has made of a value. */
function tolerant<T>(reader: Reader<T>, tolerance: Tolerance): Reader<T> {
  return (value, path) => reader(tolerance(value, path), path);
}

function tried<T>(reader: Reader<T>, value: unknown, path: string, problems: InputProblem[]): T | undefined {
  try {
    return reader(value, path);
  } catch (error) {
    problems.push(problemOf(error));
    return undefined;
  }
}

/** What an `Unreadable` says; any other error is thrown on. */
export function problemOf(error: unknown): InputProblem {
  if (!(error instanceof Unreadable)) throw error;
  const { path, message } = error;
  return { path, reason: message.slice((path || 'pack').length + 2) };
}

const anything: Reader<unknown> = (value) => value;

function isListKey(key: Key): key is ListKey {
  return Object.hasOwn(ENTRY_READERS, key);
}

function isKey(key: string): key is Key {
  return Object.hasOwn(SETTING_READERS, key);
}
