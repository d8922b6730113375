// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen } from '../../src/guard/listen.ts';

/** Observers that watch the document now. */
let watching: Set<CountedObserver>;

class CountedObserver {
  readonly #tell: () => void;
  constructor(tell: () => void) {
    this.#tell = tell;
  }
  observe() {
    watching.add(this);
  }
  disconnect() {
    watching.delete(this);
  }
  tell() {
    this.#tell();
  }
}

beforeEach(() => {
  watching = new Set();
  vi.stubGlobal('MutationObserver', CountedObserver);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('from the first moment the page is watched for `document.open()`, which removes listeners', () => {
  listen(() => {});
  expect(watching.size).toBe(1);
  const added = vi.spyOn(window, 'addEventListener');
  for (const observer of watching) observer.tell();
  expect(added.mock.calls.map(([type]) => type)).toContain('pointerdown');
});

test('where nothing is to be held no observer is left, and every listener stays', () => {
  const removed = vi.spyOn(window, 'removeEventListener');
  const listening = listen(() => {});
  listening.stayArmed(false);
  expect(watching.size).toBe(0);
  expect(removed).not.toHaveBeenCalled();
});

test('when there is something to hold again, listeners that the page has removed meanwhile are put back', () => {
  const handle = vi.fn();
  const listening = listen(handle);
  listening.stayArmed(false);
  window.removeEventListener('pointerdown', handle, { capture: true });
  window.dispatchEvent(new Event('pointerdown'));
  expect(handle).not.toHaveBeenCalled();
  listening.stayArmed(true);
  expect(watching.size).toBe(1);
  window.dispatchEvent(new Event('pointerdown'));
  expect(handle).toHaveBeenCalledOnce();
});

test('staying armed twice is staying armed once', () => {
  const handle = vi.fn();
  const listening = listen(handle);
  listening.stayArmed(true);
  expect(watching.size).toBe(1);
  window.dispatchEvent(new Event('pointerdown'));
  expect(handle).toHaveBeenCalledOnce();
});
