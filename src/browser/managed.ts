import browser from './api.ts';

/**
 * What the browser says about the values set by the agency's IT. `none` is certain; `empty` is not: Chromium gives an empty
 * object for seconds after the start although there are values.
 */
export type ManagedAnswer =
  | { is: 'values'; values: Record<string, unknown> }
  | { is: 'empty' }
  | { is: 'none' };

/** Reads managed storage; never fails. The first answer after a start of Chromium may take three seconds. */
export async function askManaged(): Promise<ManagedAnswer> {
  try {
    const values = await browser.storage.managed.get();
    return Object.keys(values).length > 0 ? { is: 'values', values } : { is: 'empty' };
  } catch (error) {
    // Firefox fails with this message when no policy names this extension.
    return /manifest not found/i.test(String(error)) ? { is: 'none' } : { is: 'empty' };
  }
}

/** Calls `changed` when managed values arrive, change or go (Chromium only; Firefox reads them anew at its start). */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
