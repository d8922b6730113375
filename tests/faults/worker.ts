import { vi } from 'vitest';
import type { FakeBrowser } from './fake-browser.ts';

/** A new worker in `fake`, as the browser starts one; it dies at its call number `diesAt`. */
export async function wake(fake: FakeBrowser, diesAt = Number.POSITIVE_INFINITY): Promise<void> {
  fake.endWorker();
  vi.resetModules();
  fake.diesAt = diesAt;
  await import('../../src/background.ts');
}

/** Lets everything run that can: answers come in microtasks, and the longest chain has some dozens of them. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
