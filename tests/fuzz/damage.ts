import fc from 'fast-check';

/** Keys that mean something to JavaScript itself. */
const TREACHEROUS = ['__proto__', 'constructor', 'prototype', 'toString', 'length', ''];

/** Any JSON value, with the texts and numbers that readers stumble over. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '2030-02-30',
    'javascript:alert(1)',
    'https://',
    -0,
    1e308,
    '\ud800',
    '\u202e',
    'a'.repeat(5000),
  ),
);

/** One change to a JSON value: `at` picks the place among all its places. */
export interface Damage {
  at: number;
  how: 'replace' | 'remove' | 'add';
  key: string;
  value: unknown;
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(100_000),
  how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  key: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...TREACHEROUS)),
  value: anyJson,
});

/** A copy of `whole` with one thing changed. */
export function damaged(whole: unknown, { at, how, key, value }: Damage): unknown {
  const copy: unknown = structuredClone(whole);
  const places = placesIn(copy);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return value;
  const [holder, name] = place;
  if (how === 'replace') put(holder, name, value);
  else if (how === 'remove') take(holder, name);
  else put(holder, key, value);
  return copy;
}

type Place = [holder: object, name: string];

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const own: Place[] = Object.keys(value).map((name) => [value, name]);
  return [...own, ...Object.values(value).flatMap(placesIn)];
}

function put(holder: object, name: string, value: unknown): void {
  if (Array.isArray(holder)) holder.splice(Number(name) || 0, 1, value);
  else Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function take(holder: object, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
}
