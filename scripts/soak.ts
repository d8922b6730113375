import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { type ChromiumUnderTest, startChromium } from '../tests/e2e/drivers/chromium.ts';
import { openGuarded } from '../tests/e2e/local-page.ts';
import { CAMPAIGN, choose, startSites } from '../tests/e2e/stage.ts';
import { POSTS } from '../tests/pages/content.ts';
import { grows, type Sample } from './soak/growth.ts';

const FEEDS = [
  'https://x.com/home?posts=400',
  'https://www.facebook.com/?posts=40',
  'https://www.youtube.com/?posts=40',
];
const SAMPLES = 12;
const USAGE = 'usage: npm run soak -- --minutes N --tabs N   (5 minutes and 6 tabs unless given)';

/** `npm run soak`: reads feeds up and down in many tabs, gives up acts, and says whether heap, nodes and listeners stay flat. */
export async function main(args: string[]): Promise<number> {
  const { minutes, tabs } = optionsFrom(args);
  if (!(minutes > 0 && tabs > 0)) {
    console.error(USAGE);
    return 2;
  }
  const server = await startSites();
  const browser = await startChromium({ port: server.port });
  const errors: string[] = [];
  browser.context.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
  try {
    await choose(browser, CAMPAIGN);
    const pages = await openTabs(browser, tabs);
    const samples = await read(pages, minutes * 60_000);
    return report(samples, errors);
  } finally {
    await browser.close();
    await server.close();
  }
}

function optionsFrom(args: string[]): { minutes: number; tabs: number } {
  const { values } = parseArgs({ args, options: { minutes: { type: 'string' }, tabs: { type: 'string' } } });
  return { minutes: Number(values.minutes ?? 5), tabs: Number(values.tabs ?? 6) };
}

interface Tab {
  page: Page;
  session: CDPSession;
}

async function openTabs(browser: ChromiumUnderTest, count: number): Promise<Tab[]> {
  const tabs: Tab[] = [];
  for (let n = 0; n < count; n += 1) {
    await browser.openTab('about:blank');
    await openGuarded(browser, FEEDS[n % FEEDS.length] ?? '');
    const session = await browser.context.newCDPSession(browser.page());
    await session.send('Performance.enable');
    tabs.push({ page: browser.page(), session });
  }
  return tabs;
}

async function read(tabs: Tab[], milliseconds: number): Promise<Sample[]> {
  const start = performance.now();
  const samples: Sample[] = [];
  for (let turns = 0; samples.length < SAMPLES; turns += tabs.length) {
    for (const { page } of tabs) await readOnce(page);
    if (performance.now() - start < ((samples.length + 1) * milliseconds) / SAMPLES) continue;
    const sample = { ...(await measure(tabs)), turns: turns + tabs.length };
    samples.push(sample);
    console.log(
      `${((performance.now() - start) / 60_000).toFixed(1).padStart(6)} min  heap ${(sample.heap / 1e6).toFixed(1)} MB  ` +
        `nodes ${sample.nodes}  listeners ${sample.listeners}  ${sample.turns} times through a feed`,
    );
  }
  return samples;
}

/** Down the feed and up again, one screen in every frame; then one like that is held and given up. What the page itself notes for tests is thrown away. */
async function readOnce(page: Page): Promise<void> {
  await page.bringToFront();
  const point = await page.evaluate(async (id) => {
    // A tab that does not come to the front in time is painted no frames.
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 1000);
      });
    window.__site.log.length = 0;
    window.__site.reached.length = 0;
    for (const way of [1, -1]) {
      for (let step = 0; step < 40; step += 1) {
        window.scrollBy(0, way * 700);
        await frame();
      }
    }
    return window.__site.point(id, 'like');
  }, POSTS.campaign.id);
  await page.mouse.click(point.x, point.y);
  await page.keyboard.press('Escape');
}

/** Tabs of one site share a process, and what it says of itself: each counts once. */
async function measure(tabs: Tab[]): Promise<Omit<Sample, 'turns'>> {
  const sum = { heap: 0, nodes: 0, listeners: 0 };
  const counted = new Set<string>();
  for (const { session } of tabs) {
    const { id } = await session.send('Runtime.getIsolateId');
    if (counted.has(id)) continue;
    counted.add(id);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    sum.heap += of('JSHeapUsedSize');
    sum.nodes += of('Nodes');
    sum.listeners += of('JSEventListeners');
  }
  return sum;
}

function report(samples: Sample[], errors: string[]): number {
  const growing = grows(samples);
  for (const line of growing) console.log(`GROWS  ${line}`);
  for (const error of new Set(errors)) console.log(`ERROR  ${error}`);
  if (growing.length + errors.length === 0) console.log('Flat: heap, nodes and listeners; no error.');
  return growing.length + errors.length === 0 ? 0 : 1;
}
