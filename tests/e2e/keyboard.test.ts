import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { until } from './drivers/browser.ts';
import { focusOn, openGuarded } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { choice, giveUpByKey } from './warning.ts';

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
      const from = await topOf('#title');
      await stage.browser.press('PageDown');
      await until('the text to move', async () => (await topOf('#title')) < from);
      await stage.browser.press('End');
      await until('the end of the text', async () => {
        const details = await boxOf('dialog[open] .details');
        return details.y + details.height <= (await topOf('dialog[open] footer'));
      });
      await stage.browser.press('Home');
      await until('the text to come back', async () => (await topOf('#title')) === from);
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
