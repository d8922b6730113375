// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { Hint } from '../../src/warning/hint.ts';
import { POLICY, situation } from './acts.ts';

let verdict: Verdict | undefined;
let weigh: (editor: Element) => Verdict | undefined;
let hint: Hint;
let editor: HTMLTextAreaElement;
let here: ReturnType<typeof situation> | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover ??= () => {};
  document.body.innerHTML = '<textarea></textarea><input>';
  editor = document.querySelector('textarea') as HTMLTextAreaElement;
  verdict = { level: 'campaign', numbers: [], evidence: [] };
  weigh = vi.fn(() => verdict);
  here = situation();
  hint = new Hint(
    (at) => weigh(at),
    () => here,
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

test.each(['id', 'en'] as const)('it says itself in which language it is: %s', (language) => {
  here = situation({ language });
  expect(shownBox()?.lang).toBe(language);
});

test('in a rehearsal it says so, and only then', () => {
  expect(shownBox()?.textContent).toMatch(/^Tulisan ini/);
  here = situation({ policy: { ...POLICY, rehearsal: '2024-10-01' } });
  expect(shownBox()?.textContent).toMatch(/^Latihan: seolah-olah 1 Oktober 2024\. Tulisan ini/);
});

test('before the briefing has arrived there is none', () => {
  here = undefined;
  write();
  vi.advanceTimersByTime(400);
  expect(isShown()).toBe(false);
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

/** What it shows a frame after somebody has written. */
function shownBox(): HTMLElement | undefined {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  hint.hide();
  hint = new Hint(
    (at) => weigh(at),
    () => here,
  );
  write();
  vi.advanceTimersByTime(450);
  const root: ShadowRoot | undefined = attach.mock.results[0]?.value;
  attach.mockRestore();
  return root?.querySelector<HTMLElement>('.hint') ?? undefined;
}

/** Its root is closed, so that only its host can be seen. */
function isShown(): boolean {
  return document.documentElement.querySelector(':scope > span') !== null;
}
