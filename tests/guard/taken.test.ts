// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenTaken } from '../../src/guard/taken.ts';
import type { Target } from '../../src/sites/site.ts';
import { fakeFeed, fakeSite } from './fake-site.ts';

const PATIENCE_MS = 2_000;
const site = fakeSite();

beforeEach(() => {
  vi.useFakeTimers();
  fakeFeed('Panen raya');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('of a control in the post', () => {
  test('nothing that changes means not taken', async () => {
    await expect(takenAfter(inPost(), () => {})).resolves.toBe(false);
  });

  test.each<[string, (control: Element) => void]>([
    ['on', (control) => control.setAttribute('data-state', 'on')],
    ['gone', (control) => control.remove()],
    ['no control any more', (control) => control.removeAttribute('name')],
  ])('%s means taken', async (_, change) => {
    const target = inPost();
    await expect(takenAfter(target, () => change(target.control.element))).resolves.toBe(true);
  });
});

describe('of a control in a dialog of shares', () => {
  test('a dialog that stays as it was tells nothing', async () => {
    await expect(takenAfter(inDialog(), () => {})).resolves.toBeUndefined();
  });

  test('a row that says that it has been sent means taken, though the next row can still be sent', async () => {
    const target = inDialog();
    const taken = takenAfter(target, () => {
      target.control.element.textContent = 'Terkirim';
      target.control.element.removeAttribute('name');
    });
    await expect(taken).resolves.toBe(true);
  });
});

async function takenAfter(target: Target, act: () => void): Promise<boolean | undefined> {
  const finder = { ...site, again: () => now(target) };
  const taken = whenTaken(finder, target, site.key(target.post));
  act();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  return taken;
}

/** What a site finds in place of `target`: itself while it is a control, else the next of its kind. */
function now({ post, control }: Target): Target | undefined {
  const element = [control.element, ...document.querySelectorAll(`[name=${control.name}]`)].find(
    (one) => one.isConnected && one.hasAttribute('name'),
  );
  const state = element?.getAttribute('data-state') === 'on' ? 'on' : 'off';
  return element && { post, control: { ...control, element, state } };
}

function inPost(): Target {
  return targetOf('[name=like]');
}

function inDialog(): Target {
  const rows = '<li><button name="send-to">Kirim</button></li>'.repeat(2);
  document.body.insertAdjacentHTML('beforeend', `<div role="dialog">${rows}</div>`);
  return targetOf('[name=send-to]');
}

function targetOf(css: string): Target {
  const [post, element] = [document.querySelector('article'), document.querySelector(css)];
  if (!post || !element) throw new Error(`No ${css}`);
  const name = element.getAttribute('name') ?? '';
  const interaction = name === 'like' ? 'like' : 'share';
  return { post, control: { interaction, name, step: 'act', element, state: 'off', rank: 'mark' } };
}
