import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../faults/fake-browser.ts';
import released from '../faults/released-0.1.0.json' with { type: 'json' };
import { readSettings } from '../settings/in-force.ts';
import { budget } from './budget.ts';
import { anyJson, damage, damaged } from './damage.ts';

let fake: FakeBrowser;
vi.mock('../../src/browser/api.ts', () => ({
  get default() {
    return fake.api;
  },
}));
const { addCorrection } = await import('../../src/settings/correct.ts');
const { choose, openSettings, SETTINGS_KEYS, stampFormat, undoCorrection } = await import(
  '../../src/settings/store.ts'
);

const NOW = Date.parse('2026-11-21T05:00:00Z');
/** What a profile of a person who has chosen, imported and corrected holds. */
const WHOLE = {
  ...released,
  imported: ['{"kind":"circulars"}'],
  corrections: ['x/warga.uji', 'threads/toko.uji'],
  status: 'pppk',
  format: 1,
};

beforeEach(() => {
  fake = fakeBrowser();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('stored values', () => {
  const anything = fc.dictionary(fc.constantFrom(...SETTINGS_KEYS, 'format'), anyJson);
  const harmed = fc
    .array(damage, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>(damaged, WHOLE));

  test('whatever is stored, settings come out, and nothing stored is touched by reading', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, harmed), async (stored) => {
        const before = put(stored);
        const { settings, additions, corrections = [] } = await openSettings(NOW);
        expect(readSettings(settings, 'settings')).toEqual(settings);
        expect([...(additions.imported ?? []), ...corrections].every((one) => typeof one === 'string')).toBe(
          true,
        );
        expect(JSON.stringify(fake.local)).toBe(before);
      }),
      budget(),
    );
  });

  test('a choice, a correction and its undoing change what they name and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(harmed, async (stored) => {
        put(stored);
        const { chosen, corrections, format, ...others } = structuredClone(fake.local);
        await stampFormat();
        await choose({ language: 'id' });
        await addCorrection('x/tetangga.uji');
        await undoCorrection('x/tetangga.uji');
        const { chosen: now, corrections: left, format: said, ...rest } = fake.local;
        expect(rest).toEqual(others);
        expect(typeof said).toBe('number');
        if (isRecord(chosen)) expect(now).toEqual({ ...chosen, language: 'id' });
        if (Array.isArray(corrections)) expect(sorted(left)).toEqual(sorted([...new Set(corrections)]));
        expect((await openSettings(NOW)).settings.language).toBe('id');
      }),
      budget(),
    );
  });
});

/** Stores what is an object, as a browser would hold it; its text. */
function put(stored: unknown): string {
  fake.local = isRecord(stored) ? structuredClone(stored) : {};
  return JSON.stringify(fake.local);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(list: unknown): string[] {
  return Array.isArray(list) ? list.map((one) => JSON.stringify(one)).sort() : [];
}
