import type { CDPSession } from 'playwright-core';
import { pressControl } from '../../tests/e2e/acts/act.ts';
import type { ChromiumUnderTest } from '../../tests/e2e/drivers/chromium.ts';
import { openGuarded, settle } from '../../tests/e2e/local-page.ts';
import { DIALOG, giveUpByKey } from '../../tests/e2e/warning.ts';
import { feed, POSTS } from '../../tests/pages/content.ts';
import { at, type Figure, OURS } from './figures.ts';
import type { Lane } from './lane.ts';
import { trace } from './trace.ts';

const SITES = { X: 'https://x.com/home', Facebook: 'https://www.facebook.com/' };
const ACTS = 100;

/** From a press to the decision on it, and to the dialog on the screen. */
export async function benchActs({ browser, session }: Lane, repeat: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [site, url] of Object.entries(SITES)) {
    const times = await decisions(browser, session, url);
    const p95 = at(
      times.toSorted((a, b) => a - b),
      0.95,
    );
    figures.push(figure(`act to decision, ${ACTS} acts, ${site}`, times));
    figures.push({ ...figure(`act to decision, p95, ${site}`, [p95]), budget: 1 });
  }
  for (const rate of [1, 6]) {
    const times = await dialogs(browser, rate, Math.max(3, repeat * 2));
    figures.push({
      ...figure(`act to dialog painted, ${rate}× throttled`, times),
      ...(rate === 6 ? { budget: 50 } : {}),
    });
  }
  return figures;
}

function figure(what: string, values: number[]): Figure {
  return { what, lane: OURS, unit: 'ms', values };
}

/**
 * The decision falls in the first event of a gesture, `pointerdown`. Measured is all that the content script does in it, on posts that
 * pass and on posts that are held.
 */
async function decisions(browser: ChromiumUnderTest, session: CDPSession, url: string): Promise<number[]> {
  await openGuarded(browser, `${url}?posts=${ACTS}`);
  const { dispatches } = await trace(session, async () => {
    for (const { id, label } of feed(ACTS)) {
      await pressControl(browser, 'click', id, 'like');
      if (label === 'campaign' && (await browser.look(DIALOG))) await giveUpByKey(browser);
    }
  });
  return dispatches.filter(({ type, ours }) => type === 'pointerdown' && ours > 0).map(({ ours }) => ours);
}

/**
 * From the time stamp of the click to the end of the frame that shows the dialog: Event Timing, which rounds to 8 ms. Each time in a tab of its
 * own, because what a process has loaded for one dialog it has for the next.
 */
async function dialogs(browser: ChromiumUnderTest, rate: number, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await browser.openTab('about:blank');
    await openGuarded(browser, SITES.X);
    await watchClicks(browser);
    const page = await browser.context.newCDPSession(browser.page());
    await page.send('Emulation.setCPUThrottlingRate', { rate });
    await pressControl(browser, 'click', POSTS.campaign.id, 'like');
    await browser.waitFor(DIALOG);
    await settle(browser);
    times.push(await lastClick(browser));
    await browser.closeTab();
  }
  return times;
}

function watchClicks(browser: ChromiumUnderTest): Promise<void> {
  return browser.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      const clicks = list.getEntries().filter(({ name }) => name === 'click');
      for (const { duration } of clicks) document.documentElement.dataset.click = String(duration);
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Nothing is reported for a click that took less than 16 ms. */
function lastClick(browser: ChromiumUnderTest): Promise<number> {
  return browser.evaluate(() => Number(document.documentElement.dataset.click ?? 8));
}
