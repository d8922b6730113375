// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { Hint } from '../../src/warning/hint.ts';
import { wordsIn } from '../../src/words/words.ts';

let verdict: Verdict | undefined;
let weigh: (editor: Element) => Verdict | undefined;
let hint: Hint;
let editor: HTMLTextAreaElement;

beforeEach(() => {
  vi.useFakeTimers();
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover ??= () => {};
  document.body.innerHTML = '<textarea></textarea><input>';
  editor = document.querySelector('textarea') as HTMLTextAreaElement;
  verdict = { level: 'campaign', numbers: [], evidence: [] };
  weigh = vi.fn(() => verdict);
  hint = new Hint(
    (at) => weigh(at),
    () => wordsIn('id'),
  );
  for (const type of ['input', 'compositionend', 'focusin', 'focusout', 'keydown']) {
    editor.addEventListener(type, (event) => hint.heard(event));
  }
});

afterEach(() => {
  hint.hide();
  vi.useRealTimers();
});

test('what is written and would be held is told after a pause, once', () => {
  write();
  write();
  expect(isShown()).toBe(false);
  vi.advanceTimersByTime(400);
  expect(isShown()).toBe(true);
  expect(weigh).toHaveBeenCalledTimes(1);
});

test('words that would pass are not', () => {
  verdict = undefined;
  write();
  vi.advanceTimersByTime(10_000);
  expect(isShown()).toBe(false);
});

test('it goes when the words no longer count, and comes back', () => {
  write();
  vi.advanceTimersByTime(400);
  verdict = undefined;
  write();
  vi.advanceTimersByTime(400);
  expect(isShown()).toBe(false);
  verdict = { level: 'participant', numbers: [], evidence: [] };
  write();
  vi.advanceTimersByTime(400);
  expect(isShown()).toBe(true);
});

test.each([
  ['empties the composer', () => (verdict = undefined)],
  ['takes the composer away', () => editor.remove()],
])('it goes when the site %s without any event', (_, change) => {
  write();
  vi.advanceTimersByTime(400);
  change();
  vi.advanceTimersByTime(500);
  expect(isShown()).toBe(false);
});

test('while an input method puts letters together nothing is judged; afterwards it is', () => {
  editor.dispatchEvent(new InputEvent('input', { isComposing: true }));
  vi.advanceTimersByTime(10_000);
  expect(weigh).not.toHaveBeenCalled();
  editor.dispatchEvent(new Event('compositionend'));
  vi.advanceTimersByTime(400);
  expect(isShown()).toBe(true);
});

test('who leaves the composer is left alone, who returns is told again', () => {
  write();
  vi.advanceTimersByTime(400);
  editor.dispatchEvent(new FocusEvent('focusout'));
  expect(isShown()).toBe(false);
  editor.dispatchEvent(new FocusEvent('focusin'));
  vi.advanceTimersByTime(400);
  expect(isShown()).toBe(true);
});

test('keys alone tell nothing', () => {
  editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  vi.advanceTimersByTime(10_000);
  expect(weigh).not.toHaveBeenCalled();
});

function write(): void {
  editor.dispatchEvent(new InputEvent('input', { data: 'a' }));
}

/** Its root is closed, so that only its host can be seen. */
function isShown(): boolean {
  return document.documentElement.querySelector(':scope > span') !== null;
}
