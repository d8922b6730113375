// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Situation } from '../../src/warning/explain.ts';
import { Warning } from '../../src/warning/warning.tsx';
import { heldAct, situation } from './acts.ts';

const NO_ANSWER = { goThrough() {}, giveUp() {} };

let roots: ShadowRoot[] = [];

beforeEach(() => {
  roots = [];
  document.body.innerHTML = '<button>Suka</button>';
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover ??= () => {};
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => vi.restoreAllMocks());

test('a warning that is not shown yet makes nothing', () => {
  make();
  expect(roots).toEqual([]);
});

test('one that is prepared is drawn, and nothing of it is in the page', () => {
  const before = document.documentElement.outerHTML;
  make().prepare(heldAct());
  expect(roots[0]?.querySelector('dialog')?.textContent).toContain('Joko – Wati');
  expect(roots[0]?.querySelector('dialog')?.open).toBe(false);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.documentElement.children).toHaveLength(2);
});

test('the dialog that comes is about its own act, in the same elements', () => {
  const warning = make();
  warning.prepare(heldAct());
  const prepared = roots[0]?.querySelector('dialog');
  warning.dialog(heldAct({ text: 'Kiriman lain' }), NO_ANSWER);
  expect(roots).toHaveLength(1);
  expect(roots[0]?.querySelector('dialog')).toBe(prepared);
  expect(prepared?.open).toBe(true);
  expect(prepared?.querySelector('.quote')?.textContent).toContain('Kiriman lain');
  warning.close();
  expect(roots[0]?.querySelector('dialog')).toBeNull();
});

test('looks as the briefing tells, and a note before it plain', () => {
  const styles = () =>
    roots[0]?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  let briefed: Situation | undefined;
  const warning = make(() => briefed);
  warning.note('not-ready', document.querySelector('button') as HTMLElement);
  expect(styles()?.join()).toMatch(/^\.bubble \{.*position: fixed/);
  briefed = situation({ styles: '.dialog { color: red; }' });
  warning.dialog(heldAct(), NO_ANSWER);
  expect(styles()).toEqual(['.dialog { color: red; }']);
  const replaced = vi.spyOn(roots[0] as ShadowRoot, 'adoptedStyleSheets', 'set');
  warning.dialog(heldAct(), NO_ANSWER);
  expect(replaced).not.toHaveBeenCalled();
  briefed = undefined;
  warning.note('press-again', document.querySelector('button') as HTMLElement);
  expect(styles()).toEqual(['.dialog { color: red; }']);
  warning.close();
});

test('what is shown is not drawn over', () => {
  const warning = make();
  const button = document.querySelector('button') as HTMLElement;
  warning.note('not-ready', button);
  warning.prepare(heldAct());
  expect(roots[0]?.querySelector('dialog')).toBeNull();
  expect(roots[0]?.querySelector('.note')).not.toBeNull();
  warning.close();
});

test.each(['id', 'en'] as const)('everything that is shown says in which language it is: %s', (language) => {
  const warning = make(() => situation({ language }));
  const button = document.querySelector('button') as HTMLElement;
  const languageOf = (selector: string) => roots[0]?.querySelector(selector)?.closest('[lang]');
  warning.note('not-ready', button);
  expect(languageOf('.note')?.getAttribute('lang')).toBe(language);
  warning.bubble(heldAct(), NO_ANSWER);
  expect(languageOf('#bubble')?.getAttribute('lang')).toBe(language);
  warning.dialog(heldAct(), NO_ANSWER);
  expect(languageOf('dialog')?.getAttribute('lang')).toBe(language);
  warning.close();
});

test('a host of ours has no attribute but its style, by which what is left over is known', () => {
  const warning = make();
  warning.note('not-ready', document.querySelector('button') as HTMLElement);
  expect(roots[0]?.host.getAttributeNames()).toEqual(['style']);
  warning.close();
});

function make(here: () => Situation | undefined = situation): Warning {
  return new Warning(
    () => (here() ?? situation()).words,
    here,
    () => {},
  );
}
