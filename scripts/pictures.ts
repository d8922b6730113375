import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pressControl } from '../tests/e2e/acts/act.ts';
import { type ChromiumUnderTest, startChromium } from '../tests/e2e/drivers/chromium.ts';
import { openGuarded } from '../tests/e2e/local-page.ts';
import { bringInvented, CAMPAIGN, choose, startSites } from '../tests/e2e/stage.ts';
import { answer, BUBBLE, choice } from '../tests/e2e/warning.ts';
import { POSTS } from '../tests/pages/content.ts';
import { FACEBOOK } from './archives/facebook.ts';
import { plan, zipBlob } from './archives/make.ts';
import { REGION } from './archives/world.ts';
import { takePolicyMistakes } from './policy-picture.ts';

const DAY_MS = 86_400_000;
const FOLDER = 'docs/pictures';

/** How one set of pictures looks. `zoom`: at 200 %, a window shows half as many CSS pixels. */
interface Look {
  name: string;
  language: 'id' | 'en';
  colours: 'light' | 'dark';
  width: number;
  height: number;
  zoom?: number;
}

const LOOKS: Look[] = [
  { name: 'id-light', language: 'id', colours: 'light', width: 640, height: 720 },
  { name: 'id-dark', language: 'id', colours: 'dark', width: 640, height: 720 },
  { name: 'en-light', language: 'en', colours: 'light', width: 640, height: 720 },
  { name: 'en-dark', language: 'en', colours: 'dark', width: 640, height: 720 },
  { name: 'id-320', language: 'id', colours: 'light', width: 320, height: 640 },
  { name: 'id-200', language: 'id', colours: 'light', width: 1280, height: 800, zoom: 2 },
];

/** `npm run pictures`: takes a picture of every surface in every look, from the extension in `dist/chromium`. */
export async function main(): Promise<number> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const server = await startSites();
  const browser = await startChromium({ port: server.port });
  try {
    for (const look of LOOKS) await take(browser, look);
  } finally {
    await browser.close();
    await server.close();
  }
  await takePolicyMistakes(join(FOLDER, 'status-three-mistakes.png'));
  console.log(FOLDER);
  return 0;
}

async function take(browser: ChromiumUnderTest, look: Look): Promise<void> {
  const rehearsal = { date: '2024-10-01', until: new Date(Date.now() + DAY_MS).toISOString() };
  await choose(browser, { ...CAMPAIGN, rehearsal, language: look.language });
  await dress(browser.page(), look);
  const url = `https://x.com/home?lang=${look.language}`;
  await openGuarded(browser, url);
  await browser.waitFor({ ours: '.mark.campaign' });
  await save(browser, 'feed', look);
  await pressControl(browser, 'click', POSTS.participant.id, 'like');
  await browser.waitFor(BUBBLE);
  await save(browser, 'bubble', look);
  await openGuarded(browser, url);
  for (const picture of ['dialog', 'dialog-other']) {
    await pressControl(browser, 'click', POSTS.campaign.id, 'like');
    await browser.waitFor(choice('proceed'), ({ disabled }) => !disabled);
    await save(browser, picture, look);
    await answer(browser, 'give-up');
  }
  await openGuarded(browser, `https://x.com/uji.coba/likes?posts=8&lang=${look.language}`);
  await browser.waitFor({ ours: '.bar' });
  await save(browser, 'list', look);
  await takePopup(browser, look);
  await takePages(browser, look);
  await takeLookBack(browser, look);
}

async function takePopup(browser: ChromiumUnderTest, look: Look): Promise<void> {
  const site = browser.page();
  await browser.openTab(`${browser.origin}/src/popup/index.html`);
  await dress(browser.page(), { ...look, width: Math.min(look.width, 400), height: 600, zoom: 1 });
  // The popup speaks about the tab in front.
  await site.bringToFront();
  await browser.page().reload();
  await browser.waitFor('main');
  await save(browser, 'popup', look);
  await browser.closeTab();
}

const POPUP = 'src/popup/index.html';
const ASK = 'nav button:nth-child(2)';
const RULES = 'nav button:nth-child(3)';

/** The other parts of the popup and the other pages, each with what is pressed to come there and what is then typed and entered. */
const PAGES: [name: string, page: string, press: string[], words?: [field: string, words: string]][] = [
  ['ask', POPUP, [ASK]],
  ['answer', POPUP, [ASK], ['input[type="search"]', 'foto nikah petahana']],
  ['undo', 'src/undo/index.html', []],
  ['rules', POPUP, [RULES, 'details.act summary']],
  ['circulars', POPUP, [RULES, 'section > button']],
  ['check', 'src/check/index.html', []],
  ['options', 'src/options/index.html', []],
  ['welcome', 'src/welcome/index.html', []],
];

async function takePages(browser: ChromiumUnderTest, look: Look): Promise<void> {
  await browser.openTab('about:blank');
  for (const [name, page, press, words] of PAGES) {
    const [width, height] = page === POPUP ? [Math.min(look.width, 400), 600] : [look.width, look.height];
    await dress(browser.page(), { ...look, width, height, zoom: page === POPUP ? 1 : (look.zoom ?? 1) });
    await browser.open(`${browser.origin}/${page}`);
    await browser.waitFor('main');
    for (const place of press) await browser.click(place);
    if (words) {
      await browser.focus(words[0]);
      await browser.type(words[1]);
      await browser.press('Enter');
      await browser.waitFor('details[open]');
    }
    await save(browser, name, look);
  }
  await browser.closeTab();
}

/** One's own archive, in the invented world of the test archives: before, with a result, with a file that cannot be read. */
async function takeLookBack(browser: ChromiumUnderTest, look: Look): Promise<void> {
  await bringInvented(browser);
  await choose(browser, { regions: [REGION], language: look.language });
  await browser.openTab('about:blank');
  await dress(browser.page(), look);
  await browser.open(`${browser.origin}/src/lookback/index.html`);
  await browser.waitFor('.choose');
  await save(browser, 'archive', look);
  const { files } = plan(FACEBOOK, undefined, 4000, 1);
  const zip = Buffer.from(await (await zipBlob(files)).arrayBuffer());
  for (const [name, buffer, place] of [
    ['archive-result', zip, '.found-act'],
    ['archive-error', zip.subarray(0, 300), '#unread'],
  ] as const) {
    await browser
      .page()
      .setInputFiles('[type=file]', { name: 'facebook.zip', mimeType: 'application/zip', buffer });
    await browser.waitFor(place);
    await browser
      .page()
      .evaluate(() => document.querySelector('#result')?.scrollIntoView({ block: 'start' }));
    await save(browser, name, look);
  }
  await browser.closeTab();
}

async function dress(page: Page, { colours, width, height, zoom = 1 }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: width / zoom, height: height / zoom });
}

async function save(browser: ChromiumUnderTest, surface: string, { name }: Look): Promise<void> {
  await writeFile(join(FOLDER, `${surface}-${name}.png`), await browser.screenshot());
}
