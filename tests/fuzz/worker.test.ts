import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBriefing } from '../../src/briefing/wire.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { type FakeBrowser, fakeBrowser } from '../faults/fake-browser.ts';
import { idle, wake } from '../faults/worker.ts';
import { budget } from './budget.ts';

let fake: FakeBrowser;
vi.mock('../../src/browser/api.ts', () => ({
  get default() {
    return fake.api;
  },
}));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T05:00:00Z'), toFake: ['Date'] });
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Values = Partial<Settings>;
const values: fc.Arbitrary<Values> = fc.record(
  {
    regions: fc.constantFrom<string[]>(['17'], ['17.07'], ['17.07', '31']),
    strictness: fc.constantFrom<Settings['strictness']>('text', 'supervisor', 'broad'),
    pauseSeconds: fc.constantFrom(0, 1, 2, 3),
  },
  { requiredKeys: [] },
);

/** One thing that happens to the background; `diesAt` is the call of the storage that the worker does not survive. */
type Step =
  | { do: 'wake'; diesAt: number | undefined }
  | { do: 'start' | 'ask' | 'tell' | 'settle' }
  | { do: 'choose'; values: Values }
  | { do: 'manage'; values: Values; quietly: boolean }
  | { do: 'refuse'; what: 'get' | 'set' | undefined };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('wake' as const), diesAt: fc.option(fc.nat(9), { nil: undefined }) }),
  fc.record({ do: fc.constantFrom('start' as const, 'ask' as const, 'tell' as const, 'settle' as const) }),
  fc.record({ do: fc.constant('choose' as const), values }),
  fc.record({ do: fc.constant('manage' as const), values, quietly: fc.boolean() }),
  fc.record({
    do: fc.constant('refuse' as const),
    what: fc.constantFrom('get' as const, 'set' as const, undefined),
  }),
);

async function take(one: Step): Promise<void> {
  if (one.do === 'wake') await wake(fake, one.diesAt);
  else if (one.do === 'start') fake.start();
  else if (one.do === 'ask') fake.say({ say: 'briefing-needed' });
  else if (one.do === 'tell')
    fake.say({ say: 'page', state: { site: 'x', protection: 'on', rehearsal: false } });
  else if (one.do === 'settle') await idle();
  else if (one.do === 'choose') fake.changeLocal({ chosen: one.values });
  else if (one.do === 'manage' && one.quietly) fake.managed = one.values;
  else if (one.do === 'manage') fake.changeManaged(one.values);
  else if (one.do === 'refuse') fake.refusal = one.what ? { [one.what]: 'IO error' } : {};
}

test('whenever the worker dies and whatever the storage refuses: no setting is lost, and the next quiet moment briefs by the last ones', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      fake = fakeBrowser();
      let chosen: Values = {};
      let managed: Values = {};
      for (const one of steps) {
        if (one.do === 'choose') chosen = one.values;
        if (one.do === 'manage') managed = one.values;
        await take(one);
        expect(fake.local.chosen ?? {}).toEqual(chosen);
      }
      await idle();
      fake.refusal = {};
      await wake(fake);
      fake.start();
      fake.changeManaged(managed);
      await idle();
      await take({ do: 'tell' });
      await idle();
      expect(fake.local.chosen ?? {}).toEqual(chosen);
      expect(readBriefing(String(fake.local.briefing)).settings).toEqual({
        ...DEFAULTS,
        ...chosen,
        ...managed,
      });
    }),
    budget(1 / 50),
  );
});
