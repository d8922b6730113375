import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEWS } from '../pages/by-address.ts';
import type { LogEntry } from '../pages/engine/site.ts';
import { until } from './drivers/browser.ts';
import { settle } from './local-page.ts';
import { CAMPAIGN, openStage, type Stage } from './stage.ts';

/** What the frame tells the page around it. */
interface Framed {
  /** The mouse has come to it: before the browser has laid out a frame, presses go to the page around it. */
  heard: boolean;
  log: LogEntry[];
  stranger: boolean;
}

declare global {
  interface Window {
    framed: Framed;
  }
}

// What stands on pages of its own is in the table of acts. Firefox's own driver does not press into frames of other sites.
describe('a like button in a frame of another page, in chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage('chromium', { ...CAMPAIGN, language: 'id' });
  });
  afterAll(() => stage?.close());

  test('is held in the little room that it has, and pressed again it passes, once', async () => {
    await openFrame('https://contoh.test/coblos-nomor-1-helmi-mian');
    await press();
    await until('something of ours in the frame', async () => (await framed()).stranger);
    expect((await framed()).log).toEqual([]);
    await until('a second press to pass', async () => {
      await press();
      await settle(stage.browser);
      return (await framed()).log.length > 0;
    });
    expect((await framed()).log).toMatchObject([{ kind: 'like', trusted: true }]);
  });

  test('is left alone about something ordinary', async () => {
    await openFrame('https://contoh.test/resep-lempuk-durian');
    await press();
    await until('the like', async () => (await framed()).log.length > 0);
    expect((await framed()).log).toMatchObject([{ kind: 'like', trusted: true }]);
  });

  function press(): Promise<void> {
    return stage.browser.click({ x: 20, y: 14 });
  }

  function framed(): Promise<Framed> {
    return stage.browser.evaluate(() => window.framed);
  }

  /** Opens the page of somebody else and waits until the extension has its briefing in the frame there: nothing of ours stands around it. */
  async function openFrame(href: string): Promise<void> {
    const { browser } = stage;
    await browser.open(`https://${NEWS}/?href=${encodeURIComponent(href)}`);
    await until('the frame to be protected', () =>
      browser.inExtension(async (api) => {
        const tabs = await api.tabs.query({});
        const asked = tabs.map(({ id = -1 }) => api.tabs.sendMessage(id, { ask: 'page' }).catch(() => null));
        const states: unknown[] = await Promise.all(asked);
        return states.some((state) => JSON.stringify(state ?? {}).includes('"protection":"on"'));
      }),
    );
    await until('the frame to hear of the mouse', async () => {
      for (const x of [18, 20]) await browser.hover({ x, y: 14 });
      return (await framed()).heard;
    });
  }
});
