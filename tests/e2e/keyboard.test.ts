import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { until } from './drivers/browser.ts';
import { focusOn, openGuarded } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { BUBBLE, choice, DIALOG, giveUpByKey } from './warning.ts';

const X = 'https://x.com/home?posts=8';

describe.each(BROWSERS)('by the keyboard in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
  });
  afterAll(() => stage?.close());

  describe('the dialog', () => {
    beforeEach(async () => {
      await stage.browser.resize(640, 520);
      await openGuarded(stage.browser, X);
    });

    test('is read on from its first button, and the page behind stays', async () => {
      await openDialog();
      const scrolled = await stage.browser.evaluate(() => scrollY);
      // The dialog may still be rising to its place.
      const isTitleShown = async () => (await topOf('#title')) >= (await boxOf('dialog[open]')).y;
      expect(await isTitleShown()).toBe(true);
      await stage.browser.press('PageDown');
      await until('the text to move', async () => !(await isTitleShown()));
      await stage.browser.press('End');
      await until('the end of the text', async () => {
        const details = await boxOf('dialog[open] .details');
        return details.y + details.height <= (await topOf('dialog[open] footer'));
      });
      // Chromium forgets a key that comes while the one before still scrolls.
      let before = Number.NaN;
      await until('the text to stand still', async () => {
        const isStill = before === (await topOf('#title'));
        before = await topOf('#title');
        return isStill;
      });
      await stage.browser.press('Home');
      await until('the text to come back', isTitleShown);
      expect(await stage.browser.evaluate(() => scrollY)).toBe(scrolled);
      await giveUpByKey(stage.browser);
    });

    test('shows what the keyboard comes to', async () => {
      await openDialog();
      for (const place of ['dialog[open] summary', 'dialog[open] #gist a']) {
        await until(`the keyboard to come to ${place}`, async () => {
          await stage.browser.press('Shift+Tab');
          return (await stage.browser.look({ ours: place }))?.focused;
        });
        const { y, height } = await boxOf(place);
        expect(y + height).toBeLessThanOrEqual(await topOf('dialog[open] footer'));
      }
      await giveUpByKey(stage.browser);
    });

    test.each(['one layout', 'the other'])('leaves room for its text in a small window: %s', async () => {
      await stage.browser.resize(320, 256);
      await openDialog();
      const dialog = await boxOf('dialog[open]');
      const footer = await boxOf('dialog[open] footer');
      expect(footer.height).toBeLessThanOrEqual(64);
      expect(dialog.height - footer.height).toBeGreaterThan(140);
      expect(await topOf('#title')).toBeGreaterThanOrEqual(dialog.y);
      await giveUpByKey(stage.browser);
    });
  });

  describe('the bubble', () => {
    const MORE = { ours: '.bubble [name=more]' };
    const CLOSE = { ours: '.bubble [name=close]' };

    beforeEach(async () => {
      await stage.browser.resize(1280, 800);
      await openGuarded(stage.browser, X);
      await openBubble();
    });

    test('gives the focus back at Escape', async () => {
      const control = await focused();
      await tabTo(MORE);
      await stage.browser.press('Escape');
      await stage.browser.waitUntilGone(BUBBLE);
      expect(await focused()).toBe(control);
    });

    test('gives it back when it is closed', async () => {
      const control = await focused();
      for (const button of [MORE, { ours: '.bubble [name=not-election]' }, CLOSE]) await tabTo(button);
      await until('the bubble to take the key', async () => {
        await stage.browser.press('Enter');
        return !(await stage.browser.look(BUBBLE));
      });
      expect(await focused()).toBe(control);
    });

    test('gives it back after the dialog that it leads to', async () => {
      const control = await focused();
      await tabTo(MORE);
      await until('the dialog', async () => {
        if (await stage.browser.look(BUBBLE)) await stage.browser.press('Enter');
        return stage.browser.look(DIALOG);
      });
      await giveUpByKey(stage.browser);
      expect(await focused()).toBe(control);
    });

    test('is left for what follows the control', async () => {
      await stage.browser.press('Escape');
      await stage.browser.waitUntilGone(BUBBLE);
      await stage.browser.press('Tab');
      const next = await focused();
      await openBubble();
      for (const button of [MORE, { ours: '.bubble [name=not-election]' }, CLOSE]) await tabTo(button);
      await stage.browser.press('Tab');
      await stage.browser.waitUntilGone(BUBBLE);
      expect(await focused()).toBe(next);
    });

    test('is left backwards for the control', async () => {
      const control = await focused();
      await tabTo(MORE);
      await stage.browser.press('Shift+Tab');
      expect(await focused()).toBe(control);
      await stage.browser.waitFor(BUBBLE);
    });

    async function tabTo(button: { ours: string }): Promise<void> {
      await stage.browser.press('Tab');
      await stage.browser.waitFor(button, (seen) => seen.focused);
    }

    /** The tag of what has it in the page. */
    function focused(): Promise<string | undefined> {
      return stage.browser.evaluate(() => document.activeElement?.outerHTML.split('>')[0]);
    }
  });

  async function openBubble(): Promise<void> {
    await focusOn(stage.browser, POSTS.participant.id, 'like');
    await stage.browser.press('Enter');
    await stage.browser.waitFor(BUBBLE);
  }

  async function openDialog(): Promise<void> {
    await focusOn(stage.browser, POSTS.campaign.id, 'like');
    await stage.browser.press('Enter');
    await stage.browser.waitFor(choice('give-up'), ({ focused }) => focused);
  }

  async function boxOf(ours: string) {
    return (await stage.browser.waitFor({ ours })).box;
  }

  async function topOf(ours: string): Promise<number> {
    return (await boxOf(ours)).y;
  }
});
