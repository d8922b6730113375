import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'playwright-core';
import { pressControl } from '../tests/e2e/acts/act.ts';
import { type ChromiumUnderTest, startChromium } from '../tests/e2e/drivers/chromium.ts';
import { openGuarded, settle } from '../tests/e2e/local-page.ts';
import { CAMPAIGN, choose, startSites } from '../tests/e2e/stage.ts';
import { DIALOG, giveUpByKey } from '../tests/e2e/warning.ts';
import { feed, POSTS } from '../tests/pages/content.ts';
import { trace } from './bench/trace.ts';

const X = 'https://x.com/home';
const FACEBOOK = 'https://www.facebook.com/';
const ACTS = 200;
const DIALOGS = 20;
const POSTS_IN_FEED = 1000;

/** `npm run bench`: what the extension in `dist/chromium` costs, measured in a real Chromium on the local sites. */
export async function main(): Promise<number> {
  const server = await startSites();
  const browser = await startChromium({ port: server.port });
  try {
    await choose(browser, CAMPAIGN);
    const page = await browser.context.newCDPSession(browser.page());
    const session = await browser.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('Chromium gives no debugging session');
    console.log(`${browser.context.browser()?.version()}, ${cpus().length} × ${cpus()[0]?.model ?? ''}\n`);
    await benchSize();
    await benchDecisions(browser, session);
    for (const rate of [1, 6]) await benchDialogs(browser, page, rate);
    for (const url of [X, FACEBOOK]) await benchFeed(browser, session, url);
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

async function benchSize(): Promise<void> {
  const content = await readFile('dist/chromium/src/content.iife.js');
  report('content script, gzipped', `${(gzipSync(content).length / 1000).toFixed(1)} kB`, '60 kB');
}

/**
 * The decision falls in the first event of a gesture, `pointerdown`. Measured is all that the content script does in it, on posts that
 * pass and on posts that are held.
 */
async function benchDecisions(browser: ChromiumUnderTest, session: CDPSession): Promise<void> {
  await openGuarded(browser, `${X}?posts=${ACTS + 8}`);
  const { dispatches } = await trace(session, async () => {
    for (const { id, label } of feed(ACTS + 8)) {
      await pressControl(browser, 'click', id, 'like');
      if (label === 'campaign' && (await browser.look(DIALOG))) await giveUpByKey(browser);
    }
  });
  const decisions = dispatches.filter(({ type, ours }) => type === 'pointerdown' && ours > 0);
  report(`act → decision, ${decisions.length} acts`, spread(decisions.map(({ ours }) => ours)), '1 ms p95');
}

/** From the time stamp of the click to the end of the frame that shows the dialog: Event Timing, which rounds to 8 ms. */
async function benchDialogs(browser: ChromiumUnderTest, page: CDPSession, rate: number): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < DIALOGS; n += 1) {
    await page.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await openGuarded(browser, X);
    await watchClicks(browser);
    await page.send('Emulation.setCPUThrottlingRate', { rate });
    await pressControl(browser, 'click', POSTS.campaign.id, 'like');
    await browser.waitFor(DIALOG);
    await settle(browser);
    times.push(await lastClick(browser));
  }
  await page.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  report(`act → dialog painted, ${rate}× throttled`, spread(times), rate === 6 ? '50 ms' : '');
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

/** Time of the content script while a thousand posts come into the page: cells that come and go on X, more and more units on Facebook. */
async function benchFeed(browser: ChromiumUnderTest, session: CDPSession, url: string): Promise<void> {
  await openGuarded(browser, url === X ? `${X}?posts=${POSTS_IN_FEED}` : `${url}?decoys=0`);
  await browser.waitFor({ ours: '.mark' });
  const { ours } = await trace(session, async () => {
    await browser.evaluate(async (count) => {
      for (let posts = 0; posts < count; posts += 10) {
        window.__site.more(10);
        window.scrollBy(0, 1_700);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, POSTS_IN_FEED);
    await settle(browser);
  });
  report(`content script per 1,000 posts, ${new URL(url).hostname}`, `${ours.toFixed(0)} ms`, '35 ms');
}

function spread(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

function report(what: string, measured: string, budget: string): void {
  console.log(`${what.padEnd(48)} ${measured.padEnd(30)} ${budget && `budget ${budget}`}`);
}
