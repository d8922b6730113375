import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../faults/fake-browser.ts';

/** How often the background opens all packs and compiles the briefing: each time is some twenty milliseconds of a worker that should sleep. */

const CHOSEN = { regions: ['17.07'], strictness: 'broad' };
const PAGE = { say: 'page', state: { site: 'x', protection: 'on', rehearsal: false } };

let fake: FakeBrowser;
vi.mock('../../src/browser/api.ts', () => ({
  get default() {
    return fake.api;
  },
}));

let compiled = 0;
vi.mock('../../src/briefing/compile.ts', async (original) => {
  const { compileBriefing, ...others } = await original<typeof import('../../src/briefing/compile.ts')>();
  return {
    ...others,
    compileBriefing: (...given: Parameters<typeof compileBriefing>) => {
      compiled += 1;
      return compileBriefing(...given);
    },
  };
});

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  fake = fakeBrowser();
  Object.assign(fake.local, { chosen: CHOSEN, corrections: ['x/warta'] });
  await wake();
  fake.start();
  await idle();
});
afterEach(() => vi.restoreAllMocks());

test('the start of the browser compiles once', () => {
  expect(compiled).toBe(1);
});

test('pages that say how they stand compile nothing, whether the worker has slept or not', async () => {
  compiled = 0;
  for (let page = 0; page < 20; page += 1) fake.say(PAGE);
  await idle();
  await wake();
  for (let page = 0; page < 20; page += 1) fake.say(PAGE);
  await idle();
  expect(compiled).toBe(0);
});

test('a choice compiles once, and what is no setting does not', async () => {
  compiled = 0;
  fake.changeLocal({ format: 1, seen: true });
  await idle();
  expect(compiled).toBe(0);
  fake.changeLocal({ chosen: { ...CHOSEN, pauseSeconds: 3 } });
  await idle();
  for (let page = 0; page < 20; page += 1) fake.say(PAGE);
  await idle();
  expect(compiled).toBe(1);
});

test('a briefing that is asked for is compiled, and the same one again wakes no page', async () => {
  const before = fake.local.briefing;
  const written = vi.fn();
  const set = Reflect.get(Reflect.get(Reflect.get(fake.api, 'storage'), 'local'), 'set');
  Reflect.set(Reflect.get(Reflect.get(fake.api, 'storage'), 'local'), 'set', (values: object) => {
    written(Object.keys(values));
    return set(values);
  });
  compiled = 0;
  fake.say({ say: 'briefing-needed' });
  await idle();
  expect(compiled).toBe(1);
  expect(fake.local.briefing).toBe(before);
  expect(written.mock.calls.flat(2)).not.toContain('briefing');
});

/** A new worker, as the browser starts one. */
async function wake(): Promise<void> {
  fake.endWorker();
  vi.resetModules();
  compiled = 0;
  await import('../../src/background.ts');
}

/** Lets everything run that can: answers come in microtasks, and the longest chain has some dozens of them. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
