import browser from './api.ts';

/** A value of ours in `storage.local`. */
export interface StoredItem<T> {
  key: string;
  /** What is stored, or nothing when there is none or when it cannot be read: a broken value must not break the start. */
  get(): Promise<T | undefined>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
}

/** Declares a value of `storage.local`. `reader` throws on what it does not accept; its second argument names the value in the error. */
export function storedItem<T>(key: string, reader: (value: unknown, path: string) => T): StoredItem<T> {
  return {
    key,
    async get() {
      const { [key]: value } = await browser.storage.local.get(key);
      if (value === undefined) return undefined;
      try {
        return reader(value, key);
      } catch (error) {
        console.warn('Jaga Jempol ignores a stored value:', error);
        return undefined;
      }
    },
    set: (value) => browser.storage.local.set({ [key]: value }),
    remove: () => browser.storage.local.remove(key),
  };
}

/** Calls `changed` with the keys of `storage.local` that were written or removed. */
export function onStored(changed: (keys: string[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') changed(Object.keys(changes));
  });
}
