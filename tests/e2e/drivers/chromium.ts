import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { type BrowserUnderTest, focusOnceThere, type Point, type Start, until, WELCOME } from './browser.ts';
import { chromiumEyes } from './chromium-eyes.ts';
import { type Hands, senses } from './place.ts';

/** Chromium with what the common interface cannot offer. */
export interface ChromiumUnderTest extends BrowserUnderTest {
  readonly name: 'chromium';
  readonly context: BrowserContext;
  /** The tab in front. */
  page(): Page;
  /** Ends the service worker, as the browser does when it is idle; the next message wakes a new one. */
  endWorker(): Promise<void>;
}

/** Starts Chromium (or Chrome, Edge, Brave) with the built extension and a profile of its own. */
export async function startChromium(start: Start): Promise<ChromiumUnderTest> {
  const profile = await newProfile(start.language ?? 'id');
  const context = await launch(start, profile);
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await drive(context, start)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function newProfile(language: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'jaga-jempol-chromium-'));
  await mkdir(join(profile, 'Default'));
  const preferences = {
    // Without it, an unpacked extension that reloads itself is disabled.
    extensions: { ui: { developer_mode: true } },
    intl: { accept_languages: language, selected_languages: language },
  };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

function launch(
  { port, window = false, language = 'id', motion = window, zone }: Start,
  profile: string,
): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: npm run setup -- --browser');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !window,
    locale: language,
    reducedMotion: motion ? 'no-preference' : 'reduce',
    viewport: window ? null : { width: 1280, height: 800 },
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    env: { ...process.env, LANGUAGE: language, ...(zone ? { TZ: zone } : {}) },
    args: [
      '--enable-unsafe-extension-debugging',
      `--lang=${language}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
  });
}

async function drive(
  context: BrowserContext,
  { extension = 'dist/chromium', keepWelcome = false }: Start,
): Promise<Omit<ChromiumUnderTest, 'close'>> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('Chromium gives no debugging session');
  const { id } = await browser.send('Extensions.loadUnpacked', { path: resolve(extension) });
  const origin = `chrome-extension://${id}`;
  const welcome = (await hasBackground(extension)) && (await findWelcome(context, `${origin}${WELCOME}`));
  if (welcome && !keepWelcome) await welcome.close();
  let inside = await openInside(context, origin);
  const tabs = context.pages().slice(0, 1);
  const page = () => tabs.at(-1) ?? inside;
  const { focus, ...eyes } = chromiumEyes(page, origin);
  return {
    name: 'chromium',
    origin,
    context,
    page,
    ...senses(eyes, chromiumHands(page)),
    async open(url) {
      await page().goto(url);
    },
    async openTab(url) {
      tabs.push(await context.newPage());
      await page().goto(url);
    },
    async closeTab() {
      await tabs.pop()?.close();
      await page().bringToFront();
    },
    press: (keys) => page().keyboard.press(keys),
    async keepDown(key, times) {
      for (let count = 0; count < times; count++) await page().keyboard.down(key);
      await page().keyboard.up(key);
    },
    type: (text) => page().keyboard.type(text),
    chooseFiles: (place, files) => page().setInputFiles(place, files),
    focus: (place) => focusOnceThere(place, focus, eyes.look),
    evaluate: (work, ...given) => page().evaluate(`(${work})(...${JSON.stringify(given)})`),
    inExtension: (work, ...given) => inside.evaluate(`(${work})(chrome, ...${JSON.stringify(given)})`),
    async processes() {
      const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
      return processInfo
        .sort((one, other) => Number(other.type === 'browser') - Number(one.type === 'browser'))
        .map(({ id }) => id);
    },
    async reloadExtension() {
      const closed = inside.waitForEvent('close');
      // The page goes away with the answer.
      await Promise.all([closed, inside.evaluate('chrome.runtime.reload()').catch(() => {})]);
      inside = await openInside(context, origin);
    },
    resize: (width, height) => page().setViewportSize({ width, height }),
    screenshot: () => page().screenshot(),
    async endWorker() {
      const { targetInfos } = await browser.send('Target.getTargets');
      const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
      if (worker) await browser.send('Target.closeTarget', { targetId: worker.targetId });
    },
  };
}

/** An extension without a background opens no welcome page that could be waited for. */
async function hasBackground(extension: string): Promise<boolean> {
  return 'background' in JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
}

/** The page that greets a person after the installation would stay in front. */
async function findWelcome(context: BrowserContext, url: string): Promise<Page | undefined> {
  const find = async () => context.pages().find((page) => page.url() === url);
  return until('the welcome page', find).catch(() => undefined);
}

/** A page of the extension that runs nothing of ours: a picture. */
async function openInside(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await until('the extension', () =>
    page.goto(`${origin}/icons/16.png`).then(
      () => true,
      () => false,
    ),
  );
  await context.pages()[0]?.bringToFront();
  return page;
}

function chromiumHands(page: () => Page): Hands {
  return {
    move: ({ x, y }) => page().mouse.move(x, y),
    async mouse({ x, y }, times, held) {
      const { mouse } = page();
      await mouse.move(x, y);
      await quickly(times, held, (clickCount) => [
        () => mouse.down({ clickCount }),
        () => mouse.up({ clickCount }),
      ]);
    },
    async touch(at, times, held) {
      const session = await page().context().newCDPSession(page());
      const send = (type: 'touchStart' | 'touchEnd', touchPoints: Point[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      // One tap after the other: Chromium would make one gesture of two that come at once.
      for (let count = 0; count < times; count++)
        await quickly(1, held, () => [() => send('touchStart', [at]), () => send('touchEnd', [])]);
      await session.detach();
    },
  };
}

/** Presses without waiting for an answer in between: on a busy machine two of them would come too late to be a double one. */
async function quickly(
  times: number,
  held: number,
  press: (count: number) => [down: () => Promise<unknown>, up: () => Promise<unknown>],
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (let count = 1; count <= times; count++) {
    const [down, up] = press(count);
    sent.push(down());
    if (held > 0) await pass(held);
    sent.push(up());
  }
  await Promise.all(sent);
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
