import { askManaged } from '../browser/managed.ts';
import { storedItem } from '../browser/storage.ts';
import { list, oneOf } from '../packs/read.ts';
import { STATUSES, type Status } from '../policy/status.ts';
import { type EffectiveSettings, effectiveSettings } from './effective.ts';
import { inTurn } from './in-turn.ts';
import { readManaged, readValues } from './managed.ts';
import { ENTRY_READERS, readFields } from './read.ts';
import { readRemembered, remember } from './remembered.ts';
import type { Settings } from './settings.ts';

// Read one by one like managed values, so that one that a later version no longer knows takes nothing else with it.
const chosen = storedItem('chosen', (value, path) => {
  const fields = readFields(value, path);
  const { regions } = fields;
  // Who has taken out the last region has chosen none, also of those that IT has pre-set.
  const none = Array.isArray(regions) && regions.length === 0 ? { regions: [] } : {};
  return { ...readValues(fields, []), ...none };
});
const written = storedItem(chosen.key, readFields);
const managed = storedItem('managed', readRemembered);
// Entries are taken as they are, so that one that is broken, or that only a later version knows, takes no other with it and stays.
const entries = list((value): unknown => value);
const imported = storedItem('imported', entries);
/** Accounts that a person has corrected, with what only a later version knows. */
export const corrections = storedItem('corrections', entries);
const status = storedItem('status', oneOf(STATUSES));

/** The form in which settings are stored; 0.1.0 had this one, too. One that is changed so that it reads differently gets the next number. */
const FORMAT = 1;
const format = storedItem<unknown>('format', (value) => value);

/** The keys of `storage.local` that settings are made of. */
export const SETTINGS_KEYS = [chosen.key, managed.key, imported.key, corrections.key, status.key];

/** The settings in force at `now`, from what is stored: never waits for managed storage, which may take seconds. */
export async function openSettings(now: number): Promise<EffectiveSettings> {
  const [mine = {}, remembered, files = [], corrected = [], person] = await Promise.all([
    chosen.get(),
    managed.get(),
    imported.get(),
    corrections.get(),
    status.get(),
  ]);
  const effective = effectiveSettings(mine, remembered?.raw ?? {}, now);
  return {
    ...effective,
    additions: { ...effective.additions, imported: textsAmong(files) },
    corrections: corrected.filter(isAccount),
    ...(person && { status: person }),
  };
}

function isAccount(value: unknown): value is string {
  try {
    ENTRY_READERS.allowAccounts(value, corrections.key);
    return true;
  } catch {
    return false;
  }
}

function textsAmong(files: unknown[]): string[] {
  return files.filter((one) => typeof one === 'string');
}

/** Keeps what `change` makes of the texts of the packs that a person has imported, in their place; where it gives nothing, they stay. */
export function changeImported(change: (texts: string[]) => string[] | undefined): Promise<void> {
  return inTurn(async () => {
    const texts = change(textsAmong((await imported.get()) ?? []));
    if (texts) await (texts.length > 0 ? imported.set(texts) : imported.remove());
  });
}

/** Forgets that the person has corrected `account` (`SITE/HANDLE`): its posts are judged as before. */
export function undoCorrection(account: string): Promise<void> {
  return inTurn(async () => {
    const others = ((await corrections.get()) ?? []).filter((one) => one !== account);
    await (others.length > 0 ? corrections.set(others) : corrections.remove());
  });
}

/** Keeps how a person is employed, or forgets it. */
export async function keepStatus(of: Status | undefined): Promise<void> {
  await (of ? status.set(of) : status.remove());
}

/**
 * Keeps what a person chose. A key given as `undefined` goes back to its default. What a later version has stored and this one cannot read
 * stays for its return.
 */
export function choose(changes: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<void> {
  return inTurn(async () => {
    const entries = Object.entries({ ...(await written.get()), ...changes });
    await written.set(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
  });
}

/** Ends the rehearsal that a person has started and the one that IT has pre-set, until IT pre-sets one with another end; one that IT has locked goes on. */
export async function endRehearsal(): Promise<void> {
  const { rehearsal } = readManaged((await managed.get())?.raw ?? {}).presets;
  await choose({ rehearsal: rehearsal && { ...rehearsal, ended: true } });
}

/** Says in which form this version stores, for the versions after it. What a later version has said stays: its values are still there. */
export async function stampFormat(): Promise<void> {
  const said = await format.get();
  if (typeof said !== 'number' || said < FORMAT) await format.set(FORMAT);
}

/** Asks the browser for the managed values and remembers the last good ones. `announced`: the browser said that they changed. */
export async function refreshManaged(announced: boolean, now: number): Promise<void> {
  const answer = await askManaged();
  const known = await managed.get();
  const next = remember(known, answer, announced, now);
  if (JSON.stringify(next) === JSON.stringify(known)) return;
  await (next ? managed.set(next) : managed.remove());
}
