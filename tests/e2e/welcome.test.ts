import { afterAll, beforeAll, expect, test } from 'vitest';
import { until, WELCOME } from './drivers/browser.ts';
import { type ChromiumUnderTest, startChromium } from './drivers/chromium.ts';
import type { Server } from './drivers/server.ts';
import { startSites } from './stage.ts';

let server: Server;
let browser: ChromiumUnderTest;
beforeAll(async () => {
  server = await startSites();
  browser = await startChromium({ port: server.port, keepWelcome: true });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('the welcome page opens once, after the installation', async () => {
  expect(welcomes()).toHaveLength(1);
  for (const card of ['Yang dilakukan Jaga Jempol', 'Yang tidak pernah dilakukannya', 'Wilayah Anda']) {
    await until(card, async () => (await welcomes()[0]?.innerText('main'))?.includes(card));
  }
});

test('not again when the extension starts anew', async () => {
  await browser.reloadExtension();
  await until('the briefing of the new start', () =>
    browser.inExtension(async (api) => 'briefing' in (await api.storage.local.get('briefing'))),
  );
  expect(welcomes()).toHaveLength(0);
});

function welcomes() {
  return browser.context.pages().filter((page) => page.url() === `${browser.origin}${WELCOME}`);
}
