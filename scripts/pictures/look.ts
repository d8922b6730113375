import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumUnderTest } from '../../tests/e2e/drivers/chromium.ts';

export const FOLDER = 'docs/pictures';

/** How one set of pictures looks. `zoom`: at 200 %, a window shows half as many CSS pixels, each twice as large. */
export interface Look {
  name: string;
  language: 'id' | 'en';
  colours: 'light' | 'dark';
  /** In CSS pixels at 100 %. */
  width: number;
  height: number;
  zoom?: number;
  /** With the few colours that the person has set in the system. */
  forced?: boolean;
}

export const LOOKS: Look[] = [
  { name: 'id-light', language: 'id', colours: 'light', width: 640, height: 720 },
  { name: 'id-dark', language: 'id', colours: 'dark', width: 640, height: 720 },
  { name: 'en-light', language: 'en', colours: 'light', width: 640, height: 720 },
  { name: 'en-dark', language: 'en', colours: 'dark', width: 640, height: 720 },
  { name: 'id-320', language: 'id', colours: 'light', width: 320, height: 640 },
  { name: 'id-200', language: 'id', colours: 'light', width: 1280, height: 800, zoom: 2 },
  { name: 'id-forced', language: 'id', colours: 'dark', width: 640, height: 720, forced: true },
];

/** The window of the popup is as wide as its page at most; the browser makes it no higher than this. */
export function asPopup(look: Look): Look {
  return { ...look, width: Math.min(look.width, 400 * (look.zoom ?? 1)), height: 600 };
}

export async function dress(page: Page, { colours, width, height, zoom = 1, forced }: Look): Promise<void> {
  await page.emulateMedia({
    colorScheme: colours,
    reducedMotion: 'reduce',
    forcedColors: forced ? 'active' : 'none',
  });
  await page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) });
}

/** Takes a picture of the tab in front; gives back the name of its file. */
export async function save(browser: ChromiumUnderTest, surface: string, { name }: Look): Promise<string> {
  const file = `${surface}-${name}.png`;
  // Nobody points at what was pressed to come here.
  if (browser.page().url().startsWith(browser.origin)) await browser.page().mouse.move(0, 0);
  await writeFile(join(FOLDER, file), await browser.screenshot());
  return file;
}
