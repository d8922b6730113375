import type { CDPSession } from 'playwright-core';
import { openGuarded, openPage, pointOf, settle } from '../../tests/e2e/local-page.ts';
import { POSTS } from '../../tests/pages/content.ts';
import { type Arrival, type FeedPlan, installFeed } from './feed-page.ts';
import { at, type Figure, OURS } from './figures.ts';
import type { Lane } from './lane.ts';
import { textsFor } from './texts.ts';
import { type Trace, trace } from './trace.ts';

const SITES = { X: 'https://x.com/home?posts=10', Facebook: 'https://www.facebook.com/?decoys=0' };
const MODES = ['append', 'recycle'] as const;
type Mode = (typeof MODES)[number];
const BATCH = 20;
const WINDOW = 200;
const CLICKS = 10;
/** Posts that come into the page before the clock runs: engines compile what is used often. */
const WARMING = 10;

/**
 * What a feed costs, in turns with every lane: `posts` come in batches of twenty a frame, as new elements (the oldest go) or in elements that
 * are there already.
 */
export async function benchFeed(lanes: Lane[], posts: number, repeat: number): Promise<Figure[]> {
  const figures = new Map<string, Figure>();
  for (let turn = 0; turn < repeat; turn += 1) {
    for (const [site, url] of Object.entries(SITES)) {
      for (const mode of MODES) {
        for (const lane of lanes) {
          const found = await measure(lane, url, mode, posts);
          for (const [what, unit, value, budget, least] of found) {
            add(figures, {
              what: `${what}, ${posts} posts, ${site} ${mode}`,
              lane: lane.name,
              unit,
              values: [value],
              budget,
              least,
            });
          }
        }
      }
    }
  }
  return [...figures.values()];
}

type Given = Omit<Figure, 'budget' | 'least'> & { budget: number | undefined; least: boolean | undefined };

function add(figures: Map<string, Figure>, { budget, least, ...given }: Given): void {
  const key = `${given.lane} ${given.what}`;
  const isOurs = given.lane === OURS;
  const known = figures.get(key);
  if (known) known.values.push(...given.values);
  else
    figures.set(key, {
      ...given,
      ...(isOurs && budget !== undefined ? { budget } : {}),
      ...(least ? { least } : {}),
    });
}

type Measured = [what: string, unit: string, value: number, budget?: number, least?: boolean];

async function measure(lane: Lane, url: string, mode: Mode, posts: number): Promise<Measured[]> {
  const page = await lane.browser.context.newCDPSession(lane.browser.page());
  await openFeed(lane, url, mode, false);
  await page.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await costs(page);
  const traced = await trace(lane.session, () => run(lane, mode, posts));
  const after = await costs(page);
  const heap = await heapAfterGc(page);
  const clicks = await pressLikes(lane);
  await page.detach();
  const share = posts / 1000;
  return [
    ['extension code per 1,000', 'ms', traced.ours / share, 35],
    ['busy per 1,000', 'ms', (after.TaskDuration - before.TaskDuration) / share],
    [
      'style and layout per 1,000',
      'ms',
      (after.RecalcStyleDuration +
        after.LayoutDuration -
        before.RecalcStyleDuration -
        before.LayoutDuration) /
        share,
    ],
    ['longest call of the extension', 'ms', traced.longest, 50],
    ['tasks over 50 ms', '', traced.longTasks],
    ['heap after collection', 'MB', heap],
    ['listeners in a press of Like', 'ms', clicks],
    ...(await arrivals(lane, url, mode, posts)),
  ];
}

/** A feed of the benchmark on a local site; with `watched` it notes when marks come. */
async function openFeed(lane: Lane, url: string, mode: Mode, watched: boolean): Promise<void> {
  const { browser } = lane;
  await (lane.ours ? openGuarded(browser, url) : openPage(browser, url));
  const plan: FeedPlan = { batch: BATCH, window: WINDOW, texts: textsFor(1000, POSTS.campaign.text) };
  await browser.evaluate(installFeed, plan);
  await run(lane, 'append', (mode === 'recycle' ? WINDOW / BATCH : WARMING) * BATCH);
  if (watched) await browser.evaluate(() => window.__feed.watch());
}

async function run({ browser }: Lane, mode: Mode, posts: number): Promise<void> {
  await browser.evaluate((how: Mode, batches: number) => window.__feed[how](batches), mode, posts / BATCH);
  await settle(browser);
}

const COSTS = ['TaskDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const;

/** Milliseconds of processor time of the page's main thread so far. */
async function costs(page: CDPSession): Promise<Record<(typeof COSTS)[number], number>> {
  const { metrics } = await page.send('Performance.getMetrics');
  const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return {
    TaskDuration: of('TaskDuration'),
    RecalcStyleDuration: of('RecalcStyleDuration'),
    LayoutDuration: of('LayoutDuration'),
  };
}

async function heapAfterGc(page: CDPSession): Promise<number> {
  await page.send('HeapProfiler.collectGarbage');
  return (await page.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** What all listeners take in one press of Like on a post that passes; the middle of ten. */
async function pressLikes({ browser, session }: Lane): Promise<number> {
  await browser.open(`${new URL(await browser.evaluate(() => location.href)).origin}/?posts=10`);
  await settle(browser);
  const times: number[] = [];
  for (let n = 0; n < CLICKS; n += 1) {
    const point = await pointOf(browser, POSTS.ordinary.id, 'like');
    const { dispatches }: Trace = await trace(session, () => browser.click(point));
    times.push(dispatches.reduce((sum, { all }) => sum + all, 0));
  }
  return at(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}

async function arrivals(lane: Lane, url: string, mode: Mode, posts: number): Promise<Measured[]> {
  await openFeed(lane, url, mode, true);
  await run(lane, mode, posts);
  const all: Arrival[] = await lane.browser.evaluate(() => window.__feed.marks());
  const came = all.flatMap(({ after }) => (after === undefined ? [] : [after])).toSorted((a, b) => a - b);
  if (came.length === 0) return [];
  return [
    ['insertion to mark', 'ms', at(came, 0.5)],
    [
      'marks before the first paint',
      '%',
      (100 * all.filter(({ beforePaint }) => beforePaint).length) / all.length,
      99,
      true,
    ],
  ];
}
