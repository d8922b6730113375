import { createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type BrowserUnderTest, until } from '../../tests/e2e/drivers/browser.ts';
import { type ChromiumUnderTest, startChromium } from '../../tests/e2e/drivers/chromium.ts';
import { startFirefox } from '../../tests/e2e/drivers/firefox.ts';
import { bringInvented, choose, startSites } from '../../tests/e2e/stage.ts';
import { buildFirst } from '../fresh-build.mjs';
import { ALL_SITES, plan, writeZip } from './make.ts';
import { REGION } from './world.ts';

const SIZES = [1e5, 1e7, 1e8, 1e9, 4.3e9];

export const USAGE = `usage: npm run archives:measure [-- --site S] [--variant V] [--sizes 100000,10000000] [--browser firefox]
Sites: ${ALL_SITES.map(({ site }) => site).join(', ')}. Sizes are in bytes.`;

/**
 * `npm run archives:measure`: opens test archives in the built extension and writes a row of a table for each:
 * size, acts read, time until the result stands, and how much memory the page's process (with the worker in it) took at most: what is its own, which is what the
 * browsers' task managers show and what a machine must have for it, and all that was resident, the browser's program that its processes share included. Linux only.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      site: { type: 'string', default: 'facebook' },
      variant: { type: 'string' },
      sizes: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
    },
  });
  const site = ALL_SITES.find((one) => one.site === values.site);
  if (!site) {
    console.error(USAGE);
    return 2;
  }
  const failed = buildFirst('both');
  if (failed) return failed;
  const folder = await mkdtemp(join(tmpdir(), 'jaga-jempol-measure-'));
  const server = await startSites();
  try {
    console.log(
      '| archive | acts | time | own memory before | at most | resident before | at most |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    );
    for (const size of values.sizes?.split(',').map(Number) ?? SIZES) {
      const file = join(folder, `${size}.zip`);
      await writeZip(plan(site, values.variant, size, 1).files, Writable.toWeb(createWriteStream(file)));
      console.log(await rowInNew(values.browser, server.port, file));
      rmSync(file);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
  return 0;
}

/** Each in a browser of its own: what is left of another archive would count for this one. */
async function rowInNew(name: string, port: number, file: string): Promise<string> {
  const measured = await startMeasured(name, port);
  try {
    await bringInvented(measured.browser);
    await choose(measured.browser, { regions: [REGION], language: 'en' });
    return await row(measured, file);
  } finally {
    await measured.browser.close();
  }
}

async function row(measured: Measured, file: string): Promise<string> {
  const { browser, processes } = measured;
  await browser.open(`${browser.origin}/src/lookback/index.html`);
  await browser.waitFor('.choose');
  const pids = await processes();
  const most = (read: (pid: number) => number) => Math.max(...pids.map(read));
  const before = { own: most(ownMemory), resident: most((pid) => memory(pid, 'VmRSS')) };
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
  let own = before.own;
  const watch = setInterval(() => {
    own = Math.max(own, most(ownMemory));
  }, 10);
  const start = performance.now();
  await browser.chooseFiles('[type=file]', [file]);
  const { text } = await until('the result', () => browser.look('#result'), 1_800);
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  const resident = most((pid) => memory(pid, 'VmHWM'));
  const acts = /: [\d,]+ of ([\d,]+)\./.exec(text)?.[1];
  if (acts === undefined)
    throw new Error(`The page said something else than how many acts it has read: ${text.slice(0, 200)}`);
  return `| ${megabytes(statSync(file).size)} | ${acts} | ${seconds.toFixed(1)} s | ${megabytes(before.own)} | ${megabytes(own)} | ${megabytes(before.resident)} | ${megabytes(resident)} |`;
}

/** A browser, and the processes in which pages of the extension run. */
interface Measured {
  browser: BrowserUnderTest;
  processes(): Promise<number[]>;
}

async function startMeasured(name: string, port: number): Promise<Measured> {
  if (name === 'firefox') {
    const browser = await startFirefox({ port });
    const script = `return ChromeUtils.requestProcInfo().then(({ children }) =>
      children.filter(({ type }) => type === 'extension').map(({ pid }) => pid));`;
    return { browser, processes: () => browser.inBrowser<number[]>(script) };
  }
  const browser = await startChromium({ port });
  return { browser, processes: () => renderers(browser) };
}

async function renderers(browser: ChromiumUnderTest): Promise<number[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  return (info?.processInfo ?? []).filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** In bytes: what belongs to no file and to no other process. So Chromium reckons the "memory footprint" of its task manager on Linux (`RssAnon` and `VmSwap`). */
function ownMemory(pid: number): number {
  return memory(pid, 'RssAnon') + memory(pid, 'VmSwap');
}

/** In bytes; 0 for a process that has gone. */
function memory(pid: number, field: 'VmRSS' | 'VmHWM' | 'RssAnon' | 'VmSwap'): number {
  try {
    const [, kilobytes] =
      new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 0)} MB`;
}
