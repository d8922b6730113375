/**
 * A list from what a list becomes on its way: JSON text, `{"1": …, "2": …}` (the registry's sub-keys), one bare value, values with
 * commas between. Everything else is given back as it is, for the strict reader to refuse.
 */
export function asList(value: unknown): unknown {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return /^\s*[[{]/.test(value) ? asList(parsed(value)) : value.split(',');
  if (isObject(value) && !Array.isArray(value) && Object.keys(value).every((key) => /^\d+$/.test(key))) {
    // JavaScript gives keys that are numbers in their order.
    return Object.values(value);
  }
  return value;
}

/** An object from JSON text. */
export function asObject(value: unknown): unknown {
  return typeof value === 'string' ? parsed(value) : value;
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

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
