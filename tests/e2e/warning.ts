import { setTimeout } from 'node:timers/promises';
import { CLICK_THROUGH_MS } from '../../src/warning/click-through.ts';
import { type BrowserUnderTest, until } from './drivers/browser.ts';

/** Where a person sees what the extension says on a page. */
export const DIALOG = { ours: 'dialog[open]' };
export const BUBBLE = { ours: '.bubble:not(.note)' };
export const NOTE = { ours: '.bubble.note' };

export type Choice = 'give-up' | 'proceed';

/** Where a choice of the dialog is. */
export function choice(name: Choice): { ours: string } {
  return { ours: `dialog[open] [name=${name}]` };
}

/** Clicks a choice as soon as the dialog takes clicks. To click in vain until then was up to a fifth of what an act costs here. */
export async function answer(browser: BrowserUnderTest, name: Choice): Promise<void> {
  await browser.waitFor(choice(name));
  await setTimeout(CLICK_THROUGH_MS);
  await until(`the dialog to take "${name}"`, async () => {
    await browser.click(choice(name));
    return !(await browser.look(DIALOG));
  });
}

/** Gives up by the keyboard. */
export async function giveUpByKey(browser: BrowserUnderTest): Promise<void> {
  await browser.waitFor(DIALOG);
  await browser.press('Escape');
  await browser.waitUntilGone(DIALOG);
}
