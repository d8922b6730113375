import { mistakeIn } from './json.ts';

/**
 * Reads a value that came from outside (a pack, a managed setting, a stored item) into a type of ours, or throws an
 * `Unreadable` that names the field. Strict: a missing field, a field of the wrong kind and a field nobody knows are refused.
 */
export type Reader<T> = (value: unknown, path: string) => T;

/** Says which field could not be read and what was expected there, e.g. `body[1].from: expected a date (YYYY-MM-DD)`. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly path: string;

  constructor(path: string, expected: string) {
    super(`${path || 'pack'}: ${expected}`);
    this.path = path;
  }
}

/** A text that is not blank. */
export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string' || value.trim() === '') throw new Unreadable(path, 'expected a text');
  return value;
};

/** `true` or `false`, and nothing that is like one. */
export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Unreadable(path, 'expected true or false');
  return value;
};

/** A whole number from `min` to `max`, both included. */
export function whole(min: number, max: number): Reader<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
      throw new Unreadable(path, `expected a whole number from ${min} to ${max}`);
    }
    return value;
  };
}

/** A text that `test` accepts; `expected` completes "expected …". */
export function textLike(test: (text: string) => boolean, expected: string): Reader<string> {
  return (value, path) => {
    if (typeof value !== 'string' || !test(value)) throw new Unreadable(path, `expected ${expected}`);
    return value;
  };
}

/** An https:// address. */
export const url: Reader<string> = textLike(
  (value) => value.startsWith('https://') && URL.canParse(value),
  'an https:// address',
);

/** One of `choices`, to the letter. */
export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (value, path) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new Unreadable(path, `expected one of ${choices.join(', ')}`);
    return found;
  };
}

/** A list of `atLeast` entries or more, each of which `item` reads under its own path, such as `regions[1]`. The first that it refuses refuses the list. */
export function list<T>(item: Reader<T>, atLeast = 0): Reader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Unreadable(path, 'expected a list');
    if (value.length < atLeast) throw new Unreadable(path, `expected at least ${atLeast} in the list`);
    return value.map((entry, index) => item(entry, `${path}[${index}]`));
  };
}

/** What JSON text says, or `Unreadable` at `path` with the line and column of what is wrong in it. A byte order mark, as Windows writes it, may come first. */
export function fromJson(content: string, path: string): unknown {
  const json = content.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Unreadable(path, `is not JSON (${mistakeIn(json) ?? error})`);
  }
}

/** A field that may be left out. Only of use within `record`. */
export interface Optional<T> {
  optional: Reader<T>;
}

/** Marks a field of a `record` that may be left out; where it is there, `reader` reads it. */
export function optional<T>(reader: Reader<T>): Optional<T> {
  return { optional: reader };
}

/** A reader, or an optional one, for every field of `T`; the compiler holds it against the type. */
export type Fields<T> = {
  [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Reader<T[K]>;
};

/**
 * An object with the given fields and no other. A field that is missing, unless it is `optional`, and one that is not among `fields` are
 * refused with their path, such as `body[0].rules`.
 */
export function record<T extends object>(fields: Fields<T>): Reader<T> {
  const known = new Map(Object.entries<Reader<unknown> | Optional<unknown>>(fields));
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Unreadable(path, 'expected an object');
    }
    const given = new Map(Object.entries(value));
    for (const name of given.keys()) {
      if (!known.has(name)) throw new Unreadable(join(path, name), 'is not a field known here');
    }
    const read: Record<string, unknown> = {};
    for (const [name, reader] of known) {
      const present = given.has(name);
      if (typeof reader === 'function') read[name] = reader(given.get(name), join(path, name));
      else if (present) read[name] = reader.optional(given.get(name), join(path, name));
    }
    // Every field was read by the reader that `Fields<T>` demands for it.
    return read as T;
  };
}

/** The path of the field `name` below `path`. A name that begins or ends with a blank could not be seen, so it stands in quotes. */
export function join(path: string, name: string): string {
  const shown = name === '' || name !== name.trim() ? JSON.stringify(name) : name;
  return path ? `${path}.${shown}` : shown;
}
