import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { type ChromiumUnderTest, startChromium } from '../../tests/e2e/drivers/chromium.ts';
import { CAMPAIGN, choose } from '../../tests/e2e/stage.ts';
import { OURS } from './figures.ts';

/** A browser with one extension, or with one that does nothing. */
export interface Lane {
  name: string;
  /** It is ours: only then can be told when it is ready. */
  ours: boolean;
  browser: ChromiumUnderTest;
  /** The debugging session of the whole browser. */
  session: CDPSession;
  close(): Promise<void>;
}

export const NONE = 'none';
/** The smallest picture there is: the driver opens it as a page of the extension. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The lanes of one run: ours in the campaign of 2024, none, and every unpacked extension of `against`. */
export async function openLanes(port: number, against: string[]): Promise<Lane[]> {
  const lanes: Lane[] = [];
  try {
    const ours = await openLane(OURS, port, 'dist/chromium');
    lanes.push(ours);
    await choose(ours.browser, CAMPAIGN);
    for (const folder of [undefined, ...against]) lanes.push(await openOther(port, folder));
  } catch (error) {
    await closeLanes(lanes);
    throw error;
  }
  return lanes;
}

export async function closeLanes(lanes: Lane[]): Promise<void> {
  for (const lane of lanes) await lane.close();
}

async function openOther(port: number, folder: string | undefined): Promise<Lane> {
  const copy = await mkdtemp(join(tmpdir(), 'jaga-jempol-bench-'));
  if (folder) await cp(folder, copy, { recursive: true, dereference: true });
  else await writeFile(join(copy, 'manifest.json'), '{"manifest_version":3,"name":"none","version":"1"}');
  await mkdir(join(copy, 'icons'), { recursive: true });
  await writeFile(join(copy, 'icons', '16.png'), Buffer.from(PICTURE, 'base64'), { flag: 'wx' }).catch(
    () => {},
  );
  const lane = await openLane(folder ? basename(folder) : NONE, port, copy);
  const close = async () => {
    await lane.close();
    await rm(copy, { recursive: true, force: true });
  };
  return { ...lane, close };
}

async function openLane(name: string, port: number, extension: string): Promise<Lane> {
  const browser = await startChromium({ port, extension, motion: true });
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gives no debugging session');
  return { name, ours: name === OURS, browser, session, close: () => browser.close() };
}
