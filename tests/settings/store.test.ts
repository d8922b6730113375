import { beforeEach, expect, test, vi } from 'vitest';
import type { Rehearsal } from '../../src/settings/settings.ts';
import { choose, endRehearsal, openSettings } from '../../src/settings/store.ts';
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

function preset(rehearsal: Rehearsal): void {
  fake.local.managed = { raw: { defaults: { rehearsal } } };
}

async function rehearsed(): Promise<Rehearsal | undefined> {
  return (await openSettings(NOW)).settings.rehearsal;
}
