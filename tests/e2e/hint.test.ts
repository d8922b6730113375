import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { write } from './acts/act.ts';
import { type Seen, until } from './drivers/browser.ts';
import { deedsOf, openGuarded, settle, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, DIALOG } from './warning.ts';

const { ordinary } = POSTS;
const HINT = { ours: '.hint' };
const COMPOSERS: [where: string, url: string, id: string, send: string][] = [
  ['a reply on X', `https://x.com/${ordinary.handle}/status/${ordinary.id}`, ordinary.id, 'Control+Enter'],
  ['a post of one’s own on X', 'https://x.com/home', 'new', 'Control+Enter'],
  ['a comment on Facebook', 'https://www.facebook.com/', ordinary.id, 'Enter'],
];

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { ...CAMPAIGN, language: 'id' });
  });
  afterAll(() => stage?.close());

  test.each(COMPOSERS)(
    '%s: a hint while writing, nothing moves, and the act is held at sending',
    async (_, url, id, send) => {
      const { browser } = stage;
      await openGuarded(browser, url);
      await write(browser, id, 'Jangan lupa coblos nomor 1');
      const before = await layout();
      await browser.type(' Helmi-Mian');
      await browser.waitFor(HINT, ({ text }) => text.includes('terbaca sebagai kampanye'));
      await until('the hint to rest beside what is written', async () => {
        const hint = await browser.look(HINT);
        return hint && !(await isOnText(hint.box));
      });
      expect(await layout()).toEqual(before);
      expect(await siteLog(browser)).toEqual([]);
      await browser.press(send);
      await browser.waitFor(DIALOG);
      await browser.waitUntilGone(HINT);
      expect(await siteLog(browser)).toEqual([]);
      await answer(browser, 'give-up');
      await browser.waitFor(HINT);
      await browser.press('Control+a');
      await browser.press('Backspace');
      await browser.waitUntilGone(HINT);
      await browser.type('Enak sekali');
      await browser.press(send);
      expect(await deedsOf(browser)).toHaveLength(1);
      expect(await browser.look(HINT)).toBeFalsy();
    },
  );

  /** Whether a box lies on what is being written. */
  function isOnText({ x, y, width, height }: Seen['box']): Promise<boolean> {
    return stage.browser.evaluate(
      (left, top, right, bottom) => {
        const text = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        return text.left < right && text.right > left && text.top < bottom && text.bottom > top;
      },
      x,
      y,
      x + width,
      y + height,
    );
  }

  /** Where the composer is, and how high the page. */
  async function layout(): Promise<number[]> {
    await settle(stage.browser);
    return stage.browser.evaluate(() => {
      const { x, y, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return [x, y, height, document.documentElement.scrollHeight];
    });
  }
});
