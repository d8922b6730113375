import { demojibake } from './mojibake.ts';

/** Reading of values that came from outside: whatever is not there, or of another kind, is empty. */

/** The value at `path` (keys) in `value`. */
export function at(value: unknown, ...path: string[]): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = Reflect.get(inner, key);
  }
  return inner;
}

/** The text at `path`, as Meta meant it. */
export function textAt(value: unknown, ...path: string[]): string {
  const text = at(value, ...path);
  return typeof text === 'string' ? demojibake(text).trim() : '';
}

/** The items at `path`, none when there is no list. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** The values of the object at `path` with their keys. */
export function entriesAt(value: unknown, ...path: string[]): [key: string, value: unknown][] {
  const inner = at(value, ...path);
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.entries(inner) : [];
}

/** The number at `path`; nothing for 0 and below, which sites write for "not known". */
export function numberAt(value: unknown, ...path: string[]): number | undefined {
  const number = at(value, ...path);
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}
