import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The browser as far as greeting needs it. */
const browser = vi.hoisted(() => ({
  installed: [] as ((details: { reason: string }) => void)[],
  installType: 'normal',
  managed: {} as Record<string, unknown>,
  opened: [] as string[],
}));

vi.mock('../../src/browser/api.ts', () => ({
  default: {
    runtime: {
      onInstalled: {
        addListener: (heard: (typeof browser.installed)[number]) => browser.installed.push(heard),
      },
      getURL: (path: string) => path,
    },
    management: { getSelf: async () => ({ installType: browser.installType }) },
    storage: {
      managed: { get: async () => browser.managed },
      local: stored(),
      onChanged: { addListener: () => {} },
    },
    tabs: { create: async ({ url }: { url: string }) => browser.opened.push(url) },
  },
}));

function stored() {
  const values: Record<string, unknown> = {};
  return {
    get: async (key: string) => ({ [key]: values[key] }),
    set: async (changes: object) => void Object.assign(values, changes),
    remove: async (key: string) => void delete values[key],
  };
}

const { greetOnInstall } = await import('../../src/welcome/greet.ts');

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(browser, { installed: [], installType: 'normal', managed: {}, opened: [] });
  greetOnInstall();
});
afterEach(() => vi.useRealTimers());

test.each<[what: string, reason: string, installType: string, managed: object, opened: number]>([
  ['a person installs it', 'install', 'normal', {}, 1],
  ['it is updated', 'update', 'normal', {}, 0],
  ['IT installs it', 'install', 'admin', { strictness: 'text' }, 1],
  [
    'IT installs it and hides the page, with values that come late',
    'install',
    'admin',
    { hideWelcome: true },
    0,
  ],
])('%s', async (_, reason, installType, managed, opened) => {
  browser.installType = installType;
  for (const heard of browser.installed) heard({ reason });
  await vi.advanceTimersByTimeAsync(3000);
  browser.managed = { ...managed };
  await vi.advanceTimersByTimeAsync(3000);
  expect(browser.opened).toEqual(Array(opened).fill('src/welcome/index.html'));
});
