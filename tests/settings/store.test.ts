import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addCorrection } from '../../src/settings/correct.ts';
import type { Rehearsal } from '../../src/settings/settings.ts';
import {
  changeImported,
  choose,
  endRehearsal,
  openSettings,
  undoCorrection,
} from '../../src/settings/store.ts';
import { type FakeBrowser, fakeBrowser } from '../faults/fake-browser.ts';

let fake: FakeBrowser;
vi.mock('../../src/browser/api.ts', () => ({
  get default() {
    return fake.api;
  },
}));

const NOW = Date.parse('2026-11-21T05:00:00Z');
const ITS: Rehearsal = { date: '2024-11-01', until: '2026-12-01' };
const MINE: Rehearsal = { date: '2024-10-01', until: '2026-11-22T05:00:00.000Z' };

beforeEach(() => {
  fake = fakeBrowser();
});

test('a person ends the rehearsal that IT has pre-set, and the next one that IT pre-sets runs', async () => {
  preset(ITS);
  expect(await rehearsed()).toEqual(ITS);
  await endRehearsal();
  expect(await rehearsed()).toBeUndefined();
  const next = { ...ITS, until: '2026-12-31' };
  preset(next);
  expect(await rehearsed()).toEqual(next);
});

test('whoever ends their own rehearsal is not put into the one of IT below it', async () => {
  preset(ITS);
  await choose({ rehearsal: MINE });
  expect(await rehearsed()).toEqual(MINE);
  await endRehearsal();
  expect(await rehearsed()).toBeUndefined();
});

test('after the rehearsal of IT is ended a person can start one of the same day', async () => {
  preset(ITS);
  await endRehearsal();
  const mine = { ...MINE, date: ITS.date };
  await choose({ rehearsal: mine });
  expect(await rehearsed()).toEqual(mine);
});

test('without a rehearsal of IT nothing stays of one that was ended', async () => {
  await choose({ rehearsal: MINE });
  await endRehearsal();
  expect(fake.local).toEqual({ chosen: {} });
});

test('a rehearsal that IT has locked goes on', async () => {
  fake.local.managed = { raw: { rehearsal: ITS } };
  await endRehearsal();
  expect(await rehearsed()).toEqual(ITS);
});

test('a person takes out the region that IT has pre-set; one that IT has locked stays', async () => {
  fake.local.managed = { raw: { defaults: { regions: ['17.07'] } } };
  await choose({ regions: [] });
  expect(await openSettings(NOW)).toMatchObject({ settings: { regions: [] }, origin: { regions: 'chosen' } });
  fake.local.managed = { raw: { regions: ['17.07'] } };
  expect((await openSettings(NOW)).settings.regions).toEqual(['17.07']);
});

describe('of two changes at once on a slow storage neither is lost', () => {
  beforeEach(() => {
    fake.delays = Array.from({ length: 9 }, () => 20).values();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('choices', async () => {
    await Promise.all([choose({ strictness: 'text' }), choose({ pauseSeconds: 3 })]);
    expect(fake.local.chosen).toEqual({ strictness: 'text', pauseSeconds: 3 });
  });

  test('corrections', async () => {
    fake.local.corrections = ['x/satu'];
    await Promise.all([undoCorrection('x/satu'), addCorrection('x/dua'), addCorrection('x/tiga')]);
    expect(fake.local.corrections).toEqual(['x/dua', 'x/tiga']);
  });

  test('packs', async () => {
    await Promise.all(['a', 'b'].map((one) => changeImported((texts) => [...texts, one])));
    expect(fake.local.imported).toEqual(['a', 'b']);
  });

  test('also on two pages', async () => {
    vi.stubGlobal('navigator', { locks: locks() });
    vi.resetModules();
    const otherPage = await import('../../src/settings/store.ts');
    await Promise.all([choose({ strictness: 'text' }), otherPage.choose({ pauseSeconds: 3 })]);
    expect(fake.local.chosen).toEqual({ strictness: 'text', pauseSeconds: 3 });
  });

  test('and one that the browser refuses holds up no other', async () => {
    fake.refusal.set = 'QuotaExceededError';
    const refused = choose({ strictness: 'text' }).catch(() => {
      fake.refusal = {};
    });
    await Promise.all([refused, choose({ pauseSeconds: 3 })]);
    expect(fake.local.chosen).toEqual({ pauseSeconds: 3 });
  });
});

/** What all pages of a browser share, and what Node does not have. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, work: () => Promise<void>): Promise<void> {
      const done = last.then(work);
      last = done.catch(() => {});
      return done;
    },
  };
}

function preset(rehearsal: Rehearsal): void {
  fake.local.managed = { raw: { defaults: { rehearsal } } };
}

async function rehearsed(): Promise<Rehearsal | undefined> {
  return (await openSettings(NOW)).settings.rehearsal;
}
