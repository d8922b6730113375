import { fromJson } from '../packs/read.ts';

/**
 * A list from what a list becomes on its way: JSON text, `{"1": …, "2": …}` (the registry's sub-keys), one bare value, values with
 * commas between. Everything else is given back as it is, for the strict reader to refuse; `Unreadable` at `path` for broken JSON.
 */
export function asList(value: unknown, path: string): unknown {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string' && !isJsonLike(value)) return value.split(',');
  return fromSubKeys(asObject(value, path));
}

/** The texts of packs: a list of texts or of objects, the registry's sub-keys, or one pack alone. */
export function asPackTexts(value: unknown): unknown {
  const given = fromSubKeys(parsed(value));
  if (Array.isArray(given)) return given.map(asText);
  return typeof given === 'object' || typeof value === 'string' ? [asText(value)] : value;
}

/** An object or a list from JSON text; `Unreadable` at `path` where that is broken. */
export function asObject(value: unknown, path: string): unknown {
  return typeof value === 'string' && isJsonLike(value) ? fromJson(value, path) : value;
}

/** Yes or no from `0`, `1` and from words. */
export function asFlag(value: unknown): unknown {
  const word = String(value).trim().toLowerCase();
  if (['1', 'true'].includes(word)) return true;
  return ['0', 'false'].includes(word) ? false : value;
}

/** One of several words, whatever its case and the blanks around it. */
export function asWord(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

/** An account, without the `@` that people write. */
export function asAccount(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase().replace('/@', '/') : value;
}

/** A number from text, with a decimal point or a comma as in Indonesian. */
export function asNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\s*\d+([.,]\d+)?\s*$/.test(value)
    ? Number(value.replace(',', '.'))
    : value;
}

/** A region code from a number or from digits without a dot: `1707` is `17.07`. */
export function asRegionCode(value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  return String(value)
    .trim()
    .replace(/^(\d\d)(\d\d)$/, '$1.$2');
}

/** Whether `text` begins as lists and objects do in JSON. */
function isJsonLike(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** What JSON text says; everything else as it is. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function fromSubKeys(value: unknown): unknown {
  const isList =
    isObject(value) && !Array.isArray(value) && Object.keys(value).every((key) => /^\d+$/.test(key));
  // JavaScript gives keys that are numbers in their order.
  return isList ? Object.values(value) : value;
}

function asText(value: unknown): unknown {
  return isObject(value) ? JSON.stringify(value) : value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
