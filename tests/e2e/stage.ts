import { packs } from '../../scripts/archives/world.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { withIntents } from '../pages/by-address.ts';
import { localSites } from '../pages/serve.ts';
import { type BrowserUnderTest, type Start, until } from './drivers/browser.ts';
import { startChromium } from './drivers/chromium.ts';
import { startFirefox } from './drivers/firefox.ts';
import { type Server, startServer } from './drivers/server.ts';

export type BrowserName = BrowserUnderTest['name'];
export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** A browser with the extension before the local sites. */
export interface Stage {
  browser: BrowserUnderTest;
  server: Server;
  close(): Promise<void>;
}

/** In the campaign of 2024, in Lebong, without any pause before "Tetap …". */
export const CAMPAIGN: Partial<Settings> = {
  regions: ['17.07'],
  pauseSeconds: 0,
  rehearsal: { date: '2024-10-01', until: '2099-01-01' },
};

/** Starts a browser and the local sites. Without `settings` the extension is as it is after installation. */
export async function openStage(
  name: BrowserName,
  settings?: Partial<Settings>,
  start: Omit<Start, 'port'> = {},
): Promise<Stage> {
  const server = await startSites();
  const open = name === 'chromium' ? startChromium : startFirefox;
  const browser = await open({ port: server.port, ...start });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  if (settings) await choose(browser, settings);
  return { browser, server, close };
}

/** Starts the local sites alone. */
export async function startSites(): Promise<Server> {
  return startServer(withIntents(await localSites()));
}

/** Chooses settings as a person does in the popup, and waits until the background has briefed the pages. */
export async function choose(browser: BrowserUnderTest, settings: Partial<Settings>): Promise<void> {
  await browser.inExtension(async (api, chosen) => {
    await api.storage.local.set({ chosen });
  }, settings);
  await briefed(browser, settings);
}

/** Waits until pages are briefed by these settings: what the extension keeps is a moment older than what pages know. */
export async function briefed(browser: BrowserUnderTest, settings: Partial<Settings>): Promise<void> {
  await until(
    'a briefing with these settings',
    async () => {
      const known = await readBriefing(browser);
      return known && Object.entries(settings).every(([key, value]) => sameJson(known[key], value));
    },
    15,
  );
}

/** Brings the invented region, election and contestants of the test archives, as an agency's IT would. */
export async function bringInvented(browser: BrowserUnderTest): Promise<void> {
  await browser.inExtension(async (api, texts) => {
    await api.storage.local.set({ managed: { raw: { packs: texts } } });
  }, packs());
}

async function readBriefing(browser: BrowserUnderTest): Promise<Record<string, unknown> | undefined> {
  const text = await browser.inExtension(async (api) => {
    const { briefing } = await api.storage.local.get('briefing');
    return typeof briefing === 'string' ? briefing : undefined;
  });
  return text === undefined ? undefined : JSON.parse(text.split('\n')[1] ?? '').settings;
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
