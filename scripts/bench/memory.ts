import { readFile } from 'node:fs/promises';
import { openPage } from '../../tests/e2e/local-page.ts';
import type { Figure } from './figures.ts';
import type { Lane } from './lane.ts';

const URL_OF_TAB = 'https://x.com/home?posts=20';

/** What every open tab takes, all processes of the browser together: with `tabs` open less with one, by their number. Linux only. */
export async function benchMemory(lanes: Lane[], tabs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const lane of lanes) {
    const { browser } = lane;
    await openPage(browser, URL_OF_TAB);
    const before = await memoryOf(lane);
    for (let n = 0; n < tabs; n += 1) await browser.openTab(URL_OF_TAB);
    const after = await memoryOf(lane);
    for (let n = 0; n < tabs; n += 1) await browser.closeTab();
    if (before === undefined || after === undefined) continue;
    figures.push({
      what: `memory of a tab, ${tabs} tabs`,
      lane: lane.name,
      unit: 'MB',
      values: [(after - before) / tabs],
    });
  }
  return figures;
}

/** Megabytes of all processes, each page of memory that several share counted in parts. */
async function memoryOf({ session }: Lane): Promise<number | undefined> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = await Promise.all(processInfo.map(({ id }) => proportionalSize(id)));
  const known = sizes.filter((size) => size !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, size) => sum + size, 0);
}

async function proportionalSize(process: number): Promise<number | undefined> {
  try {
    const [, kilobytes] =
      /^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${process}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1000;
  } catch {
    return undefined;
  }
}
