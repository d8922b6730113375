import { openPage, settle } from '../../tests/e2e/local-page.ts';
import { CAMPAIGN, choose } from '../../tests/e2e/stage.ts';
import { type Figure, OURS } from './figures.ts';
import type { Lane } from './lane.ts';

const FEED = 'https://x.com/home?posts=10';
const EMPTY = 'https://x.com/nobody/status/1';
const SAMPLING_US = 100;

/** A profile of the page's processor, as the debugging protocol gives it. */
interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** What the content script computes while a page opens: off-season, on a page without posts, on a feed; at full speed and at a sixth of it. */
export async function benchStart({ browser }: Lane, repeat: number): Promise<Figure[]> {
  const page = await browser.context.newCDPSession(browser.page());
  await page.send('Profiler.enable');
  await page.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  const figures: Figure[] = [];
  const take = async (what: string, url: string, budget?: number) => {
    for (const rate of [1, 6]) {
      const values: number[] = [];
      for (let turn = 0; turn < repeat; turn += 1) values.push(await startOf(url, rate));
      const known = rate === 6 && budget !== undefined ? { budget } : {};
      figures.push({ what: `${what}, ${rate}× throttled`, lane: OURS, unit: 'ms', values, ...known });
    }
  };
  const startOf = async (url: string, rate: number) => {
    await openPage(browser, EMPTY);
    await page.send('Emulation.setCPUThrottlingRate', { rate });
    await page.send('Profiler.start');
    await openPage(browser, url);
    await settle(browser);
    const { profile } = await page.send('Profiler.stop');
    await page.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return timeOfExtension(profile);
  };
  await choose(browser, { regions: ['17.07'] });
  await take('start of a page, off-season', FEED);
  await choose(browser, CAMPAIGN);
  await take('start of a page without posts, briefing read and judge made', EMPTY, 15);
  await take('start of a feed of 10 posts', FEED);
  figures.push(...(await firstPage(browser, repeat)));
  return figures;
}

/** From the start of the navigation to protection, where no service worker runs yet: the first page after the browser was started. */
async function firstPage(browser: Lane['browser'], repeat: number): Promise<Figure[]> {
  const values: number[] = [];
  for (let turn = 0; turn < repeat; turn += 1) {
    await browser.endWorker();
    const start = performance.now();
    await openPage(browser, FEED);
    await browser.waitFor({ ours: '.mark' });
    values.push(performance.now() - start);
  }
  return [{ what: 'first page without a running worker, to the first mark', lane: OURS, unit: 'ms', values }];
}

function timeOfExtension({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const ours = new Set<number>();
  const visit = (id: number, inside: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const isOurs = inside || node.callFrame.url.startsWith('chrome-extension://');
    if (isOurs) ours.add(id);
    for (const child of node.children ?? []) visit(child, isOurs);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (nodes[0]) visit(nodes[0].id, false);
  return samples.reduce((sum, id, index) => sum + (ours.has(id) ? (timeDeltas[index] ?? 0) / 1000 : 0), 0);
}
