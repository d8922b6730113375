import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { type ChromiumUnderTest, startChromium } from '../tests/e2e/drivers/chromium.ts';
import { ourWorld } from '../tests/e2e/drivers/chromium-world.ts';
import { openGuarded, openPage } from '../tests/e2e/local-page.ts';
import { CAMPAIGN, choose, startSites } from '../tests/e2e/stage.ts';
import { POSTS } from '../tests/pages/content.ts';
import { buildFirst } from './fresh-build.mjs';
import { grows, MEASURES, type Measure, minutesFor, SAMPLES, type Sample, trendOf } from './soak/growth.ts';

const FEEDS = [
  'https://x.com/home?posts=400',
  'https://www.facebook.com/?posts=40',
  'https://www.youtube.com/?posts=40',
];
/** The first feed on a host where nothing of ours runs: what the page itself comes to hold, and the browser for it. */
const UNGUARDED = 'https://unguarded.example/home?posts=400';
const KEPT: Measure[] = ['heap', 'nodes', 'listeners'];
export const USAGE = `usage: npm run soak -- --minutes N --tabs N   (5 minutes and 6 tabs unless given)
It reads for so long, or until it has read every tab ${SAMPLES} times where that takes longer: with less there would be no telling.`;

/** `npm run soak`: reads feeds up and down in many tabs, gives up acts, and says whether heap, our objects, nodes and listeners stay flat. */
export async function main(args: string[]): Promise<number> {
  const { minutes, tabs } = optionsFrom(args);
  if (!(minutes > 0 && tabs > 0)) {
    console.error(USAGE);
    return 2;
  }
  const failed = buildFirst('chromium');
  if (failed) return failed;
  const server = await startSites();
  const browser = await startChromium({ port: server.port });
  const errors: string[] = [];
  browser.context.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
  try {
    await choose(browser, CAMPAIGN);
    await browser.openTab('about:blank');
    await openPage(browser, UNGUARDED);
    const bare = await tabOn(browser);
    const guarded = await openTabs(browser, tabs);
    return report(await read(guarded, bare, minutes * 60_000), errors);
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
  /** Where our content script runs in it. */
  world?: number;
}

async function openTabs(browser: ChromiumUnderTest, count: number): Promise<Tab[]> {
  const tabs: Tab[] = [];
  for (let n = 0; n < count; n += 1) {
    await browser.openTab('about:blank');
    await openGuarded(browser, FEEDS[n % FEEDS.length] ?? '');
    const tab = await tabOn(browser);
    tabs.push({ ...tab, world: await ourWorld(tab.session) });
  }
  return tabs;
}

async function tabOn(browser: ChromiumUnderTest): Promise<Tab> {
  const session = await browser.context.newCDPSession(browser.page());
  await session.send('Performance.enable');
  return { page: browser.page(), session };
}

/** What a pass of all tabs came to hold, and the unguarded one, read as often as each of them. */
interface Sampled {
  guarded: Sample[];
  bare: Sample[];
}

async function read(guarded: Tab[], bare: Tab, milliseconds: number): Promise<Sampled> {
  const start = performance.now();
  const sampled: Sampled = { guarded: [], bare: [] };
  for (let turns = 0; sampled.guarded.length < SAMPLES; ) {
    for (const { page } of [bare, ...guarded]) await readOnce(page);
    const passed = performance.now() - start;
    if (turns === 0)
      console.log(`about ${minutesFor(milliseconds / 60_000, passed / 60_000).toFixed(1)} minutes`);
    turns += guarded.length;
    if (passed < ((sampled.guarded.length + 1) * milliseconds) / SAMPLES) continue;
    const at = { minutes: passed / 60_000, turns };
    const sample = { ...(await measure(guarded)), ...at };
    sampled.guarded.push(sample);
    sampled.bare.push({ ...(await measure([bare])), ...at });
    console.log(
      `${at.minutes.toFixed(1).padStart(6)} min  heap ${(sample.heap / 1e6).toFixed(2)} MB  objects of ours ${sample.ours}  ` +
        `nodes ${sample.nodes}  listeners ${sample.listeners}  ${turns} times through a feed`,
    );
  }
  return sampled;
}

/** Down the feed and up again, one screen in every frame; then one like that is given up where it is held. What the page itself notes for tests is thrown away. */
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
async function measure(tabs: Tab[]): Promise<Omit<Sample, 'turns' | 'minutes'>> {
  const sum = { heap: 0, ours: 0, nodes: 0, listeners: 0 };
  const counted = new Set<string>();
  for (const { session, world } of tabs) {
    if (world !== undefined) sum.ours += await objectsIn(session, world);
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

/**
 * How many objects of its own live in `world`, functions included. What stands there for a part of the page comes and goes with the browser's own
 * collections and counts among the nodes. The browser collects its garbage before it counts.
 */
async function objectsIn(session: CDPSession, world: number): Promise<number> {
  const objectGroup = 'soak';
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'Object.prototype',
    contextId: world,
    objectGroup,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const { result: count } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function () {
      return this.filter((one) => !(one instanceof Node || one instanceof CSSStyleDeclaration)).length;
    }`,
    ...(objects.objectId === undefined ? {} : { objectId: objects.objectId }),
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return count.value;
}

function report({ guarded, bare }: Sampled, errors: string[]): number {
  for (const what of MEASURES) console.log(`${what}: ${inWords(guarded, what)}`);
  for (const what of KEPT) console.log(`${what} of the unguarded tab: ${inWords(bare, what)}`);
  const growing = grows(guarded);
  for (const line of growing) console.log(`GROWS  ${line}`);
  for (const error of new Set(errors)) console.log(`ERROR  ${error}`);
  if (growing.length + errors.length === 0)
    console.log('Flat: heap, objects of ours, nodes and listeners; no error.');
  return growing.length + errors.length === 0 ? 0 : 1;
}

function inWords(samples: readonly Sample[], what: Measure): string {
  const { perMinute, within, mean } = trendOf(samples, what);
  const [hourly, off] = [perMinute * 60, within * 60].map((value) => value.toFixed(0));
  return `${mean.toFixed(0)} in the mean, ${hourly} ± ${off} an hour (95 in 100)`;
}
