import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBriefing } from '../../src/briefing/wire.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import released from './released-0.1.0.json' with { type: 'json' };
import { idle, wake } from './worker.ts';

let fake: FakeBrowser;
vi.mock('../../src/browser/api.ts', () => ({
  get default() {
    return fake.api;
  },
}));

const NOW = Date.parse('2026-11-21T05:00:00Z');
const CHOSEN = { regions: ['17.07'], strictness: 'broad', pauseSeconds: 3 };
const MANAGED = { raw: { agencyName: 'Dinas Contoh' } };
const PAGE = { say: 'page', state: { site: 'x', protection: 'on', rehearsal: false } };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(console, 'warn').mockReturnValue();
  fake = fakeBrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the worker may be killed at every wait', () => {
  const settings = { chosen: CHOSEN, managed: MANAGED };
  /** Of the browser, storage and badge alike; more than a start or a choice makes, which the first test sees to. */
  const calls = Array.from({ length: 31 }, (_, n) => n + 1);

  test('and neither a start nor a choice waits more often than is tried here', async () => {
    Object.assign(fake.local, settings);
    fake.managed = MANAGED.raw;
    await wake(fake);
    fake.start();
    await idle();
    expect(fake.calls).toBeLessThan(calls.length);
    await wake(fake);
    fake.changeLocal({ chosen: CHOSEN });
    await idle();
    expect(fake.calls).toBeLessThan(calls.length);
  });

  test.each(calls)(
    'at call %s of a start: the next one makes it good, settings are as they were',
    async (at) => {
      Object.assign(fake.local, settings);
      fake.managed = MANAGED.raw;
      await wake(fake, at);
      fake.start();
      await idle();
      expect(fake.local).toMatchObject(settings);
      await wake(fake);
      fake.start();
      await idle();
      expect(fake.local).toMatchObject(settings);
      expect(briefed()).toMatchObject({ ...CHOSEN, agencyName: 'Dinas Contoh' });
    },
  );

  test.each(calls)('at call %s after a choice: the next page makes it good', async (at) => {
    await wake(fake);
    fake.start();
    await idle();
    await wake(fake, at);
    fake.changeLocal({ chosen: CHOSEN });
    await idle();
    await wake(fake);
    fake.say(PAGE);
    await idle();
    expect(fake.local).toMatchObject({ chosen: CHOSEN });
    expect(briefed()).toMatchObject(CHOSEN);
  });

  test('a page whose briefing is in order makes nobody compile it again', async () => {
    Object.assign(fake.local, settings);
    await wake(fake);
    fake.start();
    await idle();
    // Compiled anew it would have the date of the packs.
    const before = writeBriefing({ ...readBriefing(String(fake.local.briefing)), issued: '2020-01-02' });
    fake.local.briefing = before;
    await wake(fake);
    fake.say(PAGE);
    await idle();
    expect(fake.badges).toContain('');
    expect(fake.local.briefing).toBe(before);
  });
});

describe('a storage that', () => {
  test('is full keeps what is there, and is filled when there is room', async () => {
    Object.assign(fake.local, { chosen: CHOSEN });
    fake.refusal = { set: 'QUOTA_BYTES quota exceeded' };
    await wake(fake);
    fake.start();
    await idle();
    expect(fake.local).toEqual({ chosen: CHOSEN });
    fake.refusal = {};
    fake.say({ say: 'briefing-needed' });
    await idle();
    expect(briefed()).toMatchObject(CHOSEN);
  });

  test('cannot be read is neither overwritten nor taken for empty', async () => {
    Object.assign(fake.local, { chosen: CHOSEN });
    fake.refusal = { get: 'IO error: corrupted' };
    await wake(fake);
    fake.start();
    fake.say(PAGE);
    await idle();
    expect(fake.local).toMatchObject({ chosen: CHOSEN });
    expect(fake.local.briefing).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['text', 'rusak'],
    ['nothing', null],
    ['a list', [1]],
    ['a number', 7],
  ])('holds %s where settings should be gives defaults, and a briefing', async (_, broken) => {
    Object.assign(fake.local, { chosen: broken, managed: broken, briefing: broken });
    await wake(fake);
    fake.start();
    await idle();
    expect(briefed()).toMatchObject({ regions: [], strictness: 'supervisor' });
  });

  test.each([
    ['slow', [3_000]],
    ['slow at first', [9_000, 4_000, 2_000, 1_000]],
    ['now slow, now quick', [5_000, 10, 10, 10, 4_000, 10]],
  ])('is %s: of several choices the last one is in force', async (_, delays) => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout'] });
    await wake(fake);
    fake.start();
    await idle();
    fake.delays = cycled(delays);
    for (const strictness of ['text', 'broad', 'supervisor', 'broad']) {
      fake.changeLocal({ chosen: { ...CHOSEN, strictness } });
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(600_000);
    await idle();
    expect(briefed()).toMatchObject({ strictness: 'broad' });
  });

  test('is empty gives defaults', async () => {
    await wake(fake);
    fake.start();
    await idle();
    expect(briefed()).toMatchObject({ regions: [], pauseSeconds: 1.5 });
  });
});

describe('managed values that', () => {
  test('come late lock what they set', async () => {
    fake.managed = {};
    await wake(fake);
    fake.start();
    await idle();
    expect(briefed().regions).toEqual([]);
    fake.changeManaged({ regions: ['17'] });
    await idle();
    expect(briefed().regions).toEqual(['17']);
  });

  test('change take the place of those before, and go when they are announced as gone', async () => {
    Object.assign(fake.local, { chosen: CHOSEN, managed: { raw: { regions: ['17'] } } });
    await wake(fake);
    fake.changeManaged({ strictness: 'text' });
    await idle();
    expect(briefed()).toMatchObject({ regions: ['17.07'], strictness: 'text' });
    fake.changeManaged({});
    await idle();
    expect(briefed()).toMatchObject(CHOSEN);
  });

  test('are missing for a moment after a start stay in force', async () => {
    Object.assign(fake.local, { managed: { raw: { regions: ['17'] } } });
    fake.managed = {};
    await wake(fake);
    fake.start();
    await idle();
    expect(briefed().regions).toEqual(['17']);
  });
});

describe('what another version has stored', () => {
  test('0.1.0: every setting is in force, and what is stored says its form', async () => {
    Object.assign(fake.local, structuredClone(released));
    fake.managed = released.managed.raw;
    await wake(fake);
    fake.start();
    await idle();
    expect(fake.local.chosen).toEqual(released.chosen);
    expect(fake.local.managed).toEqual(released.managed);
    expect(fake.local.format).toBe(1);
    expect(briefed()).toMatchObject({ ...released.chosen, ...released.managed.raw });
  });

  test('a later version: what is known of it is in force, and a choice leaves the rest for its return', async () => {
    const later = { ...CHOSEN, strictness: 'gentle', colours: { mark: 'blue' } };
    Object.assign(fake.local, { format: 9, chosen: later, managed: MANAGED, briefing: '{"format":9}' });
    await wake(fake);
    fake.start();
    await idle();
    expect(briefed()).toMatchObject({ regions: ['17.07'], strictness: 'supervisor', pauseSeconds: 3 });
    const { choose } = await import('../../src/settings/store.ts');
    await choose({ pauseSeconds: 1, language: 'en' });
    expect(fake.local.chosen).toEqual({ ...later, pauseSeconds: 1, language: 'en' });
    await choose({ pauseSeconds: undefined });
    expect(fake.local.format).toBe(9);
    expect(fake.local.chosen).toEqual({
      regions: ['17.07'],
      strictness: 'gentle',
      colours: { mark: 'blue' },
      language: 'en',
    });
  });

  test('a correction on a site that only a later version knows takes no other with it, and is there at its return', async () => {
    Object.assign(fake.local, { corrections: ['mastodon/warga.uji', 'x/warga.uji'] });
    await wake(fake);
    fake.start();
    await idle();
    expect(briefed().allowAccounts).toEqual(['x/warga.uji']);
    const { addCorrection } = await import('../../src/settings/correct.ts');
    const { undoCorrection } = await import('../../src/settings/store.ts');
    await addCorrection('threads/warga.uji');
    expect(fake.local.corrections).toEqual(['mastodon/warga.uji', 'threads/warga.uji', 'x/warga.uji']);
    await undoCorrection('x/warga.uji');
    expect(fake.local.corrections).toEqual(['mastodon/warga.uji', 'threads/warga.uji']);
  });

  test.each<[string, unknown]>([
    ['a blank', ' '],
    ['nothing', null],
    ['of a form that only a later version knows', { site: 'x', account: 'toko.uji' }],
    ['of a form that cannot be put in order', { toString: [] }],
  ])('an entry that is %s takes no other correction or pack with it, and stays', async (_, broken) => {
    Object.assign(fake.local, { corrections: [broken, 'x/warga.uji'], imported: [broken, '{}'] });
    const { addCorrection } = await import('../../src/settings/correct.ts');
    const { openSettings } = await import('../../src/settings/store.ts');
    expect(await openSettings(NOW)).toMatchObject({
      corrections: ['x/warga.uji'],
      additions: { imported: broken === ' ' ? [' ', '{}'] : ['{}'] },
    });
    await addCorrection('threads/warga.uji');
    expect(fake.local.corrections).toEqual(
      expect.arrayContaining([broken, 'x/warga.uji', 'threads/warga.uji']),
    );
  });

  test.each<[string, Record<string, unknown>]>([
    ['how the person is employed', { status: 'honorary' }],
    ['packs', { imported: { kind: 'packs' } }],
    ['corrections', { corrections: { x: ['warga.uji'] } }],
    ['managed values', { managed: ['a list'] }],
  ])(
    '%s of a form that only a later version knows: the rest is in force, and nothing stored is touched',
    async (_, unknown) => {
      Object.assign(fake.local, { format: 9, chosen: CHOSEN, ...structuredClone(unknown) });
      await wake(fake);
      fake.start();
      fake.say(PAGE);
      await idle();
      expect(fake.local).toMatchObject({ format: 9, chosen: CHOSEN, ...unknown });
      expect(briefed()).toMatchObject(CHOSEN);
    },
  );
});

function* cycled(delays: number[]): Generator<number> {
  for (;;) yield* delays;
}

function briefed(): Settings {
  return readBriefing(String(fake.local.briefing)).settings;
}
