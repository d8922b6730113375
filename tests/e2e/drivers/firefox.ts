import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { type BrowserUnderTest, focusOnceThere, type Start, until } from './browser.ts';
import { firefoxEyes, resultOf } from './firefox-eyes.ts';
import { chooseFiles, firefoxHands, keepKeyDown, pressKeys, typeText } from './firefox-hands.ts';
import { connectMarionette, type Send } from './marionette.ts';
import { senses } from './place.ts';

/** Firefox with what the common interface cannot offer. */
export interface FirefoxUnderTest extends BrowserUnderTest {
  readonly name: 'firefox';
  /** Runs `script` (a function body) with the rights of the browser's own windows. */
  inBrowser<T>(script: string, ...given: unknown[]): Promise<T>;
}

/** Starts Firefox with the built extension, installed for the session, and a profile of its own. */
export async function startFirefox(start: Start): Promise<FirefoxUnderTest> {
  const profile = await newProfile(start);
  const firefox = launch(profile, start);
  const close = async () => {
    if (firefox.exitCode === null && firefox.signalCode === null) {
      firefox.kill('SIGKILL');
      await once(firefox, 'exit');
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { send } = await connectMarionette(await portOf(profile));
    return { ...(await drive(send, start.extension ?? 'dist/firefox')), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Gives a profile in which Firefox has started once, with all that it then keeps for its next start, which takes it half as long. Named by
 * `FIREFOX_PROFILE`, each start takes a copy of it.
 */
export async function usedProfile(): Promise<string> {
  const profile = await newProfile({ port: 443 });
  const firefox = launch(profile, { port: 443 });
  const gone = once(firefox, 'exit');
  const { send } = await connectMarionette(await portOf(profile));
  await send('WebDriver:NewSession', {});
  await send('Marionette:Quit', { flags: ['eAttemptQuit'] });
  await gone;
  return profile;
}

/** What belongs to a Firefox that runs: its port and its lock. */
const RUNNING = new Set(['MarionetteActivePort', '.parentlock', 'lock']);

async function newProfile({ port, language = 'id', window, motion = window }: Start): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'jaga-jempol-firefox-'));
  const used = process.env.FIREFOX_PROFILE;
  if (used) await cp(used, profile, { recursive: true, filter: (file) => !RUNNING.has(basename(file)) });
  const preferences = {
    'marionette.port': 0,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'intl.accept_languages': language,
    'intl.locale.requested': language,
    'dom.w3c_touch_events.enabled': 1,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'ui.prefersReducedMotion': motion ? 0 : 1,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  return profile;
}

function launch(profile: string, { window = false, zone }: Start): ChildProcess {
  const program = findFirefox();
  if (!program) throw new Error('No Firefox found: npm run setup -- --firefox');
  const args = [
    '--no-remote',
    '--profile',
    profile,
    '--marionette',
    '--remote-allow-system-access',
    'about:blank',
  ];
  const env = { ...process.env, ...(zone ? { TZ: zone } : {}) };
  const firefox = spawn(program, window ? args : ['--headless', ...args], { stdio: 'ignore', env });
  process.once('exit', () => firefox.kill('SIGKILL'));
  return firefox;
}

/** Firefox chooses a free port and leaves its number in the profile. */
async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  const text = await until('Firefox to start', () => readFile(file, 'utf8').catch(() => undefined), 60);
  return Number(text);
}

async function drive(send: Send, extension: string): Promise<Omit<FirefoxUnderTest, 'close'>> {
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  const { id, origin } = await install(send, extension);
  const tabs = [await handleOf(send)];
  await closeWelcome(send, tabs);
  await resize(send, 1280, 800);
  let inside = await openInside(send, origin, tabs);
  const { focus, ...eyes } = firefoxEyes(send);
  return {
    name: 'firefox',
    origin,
    ...senses(eyes, firefoxHands(send)),
    async open(url) {
      await run(send, 'window.isLeft = true');
      await send('WebDriver:Navigate', { url });
      // It can answer while the page before is still there: with the same address nobody else would notice.
      const isNew = () => run(send, "!window.isLeft && document.readyState === 'complete'");
      await until(`${url} instead of the page before`, async () => (await isNew()) === true);
    },
    async openTab(url) {
      tabs.push(await newTab(send));
      await switchTo(send, tabs.at(-1), true);
      await send('WebDriver:Navigate', { url });
    },
    async closeTab() {
      tabs.pop();
      await send('WebDriver:CloseWindow');
      await switchTo(send, tabs.at(-1), true);
    },
    press: (keys) => pressKeys(send, keys),
    keepDown: (key, times) => keepKeyDown(send, key, times),
    type: (text) => typeText(send, text),
    chooseFiles: (place, files) => chooseFiles(send, place, files),
    focus: (place) => focusOnceThere(place, focus, eyes.look),
    evaluate: (work, ...given) => run(send, `(${work})(...${JSON.stringify(given)})`),
    async inExtension(work, ...given) {
      await switchTo(send, inside, false);
      try {
        return await run(send, `(${work})(browser, ...${JSON.stringify(given)})`);
      } finally {
        await switchTo(send, tabs.at(-1), false);
      }
    },
    processes: () =>
      inChrome(
        send,
        'return ChromeUtils.requestProcInfo().then(({ pid, children }) => [pid, ...children.map((child) => child.pid)]);',
      ),
    async reloadExtension() {
      await inChrome(
        send,
        'return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload());',
        id,
      );
      inside = await openInside(send, origin, tabs);
    },
    resize: (width, height) => resize(send, width, height),
    async screenshot() {
      return Buffer.from(resultOf<string>(await send('WebDriver:TakeScreenshot', { full: false })), 'base64');
    },
    inBrowser: (script, ...given) => inChrome(send, script, ...given),
  };
}

async function install(send: Send, extension: string): Promise<{ id: string; origin: string }> {
  const id = resultOf<string>(await send('Addon:Install', { path: resolve(extension), temporary: true }));
  const script = 'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;';
  return { id, origin: `moz-extension://${await inChrome<string>(send, script, id)}` };
}

/** The page that greets a person after the installation would stay in front. An extension without a background opens none. */
async function closeWelcome(send: Send, tabs: string[]): Promise<void> {
  const welcome = await until('the welcome page', async () => {
    const handles = await send('WebDriver:GetWindowHandles');
    return Array.isArray(handles) ? handles.find((handle) => !tabs.includes(handle)) : undefined;
  }).catch(() => undefined);
  if (typeof welcome !== 'string') return;
  await switchTo(send, welcome, false);
  await send('WebDriver:CloseWindow');
  await switchTo(send, tabs.at(-1), true);
}

/** A tab in the background with a page of the extension that runs nothing of ours: a picture. */
async function openInside(send: Send, origin: string, tabs: string[]): Promise<string> {
  const handle = await newTab(send);
  await switchTo(send, handle, false);
  await send('WebDriver:Navigate', { url: `${origin}/icons/16.png` });
  await switchTo(send, tabs.at(-1), true);
  return handle;
}

/** Runs an expression, or a promise of one, in the world of the page in front. */
async function run<T>(send: Send, expression: string): Promise<T> {
  const script = `const [done] = arguments;
    (async () => ${expression})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const answer = await send('WebDriver:ExecuteAsyncScript', { script, args: [], sandbox: null });
  const { value, error } = resultOf<{ value: T; error?: string }>(answer);
  if (error !== undefined) throw new Error(error);
  return value;
}

async function inChrome<T>(send: Send, script: string, ...args: unknown[]): Promise<T> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return resultOf<T>(await send('WebDriver:ExecuteScript', { script, args }));
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

async function handleOf(send: Send): Promise<string> {
  return resultOf(await send('WebDriver:GetWindowHandle'));
}

async function newTab(send: Send): Promise<string> {
  const answer = await send('WebDriver:NewWindow', { type: 'tab', focus: false });
  if (typeof answer === 'object' && answer !== null && 'handle' in answer) return String(answer.handle);
  throw new Error('Firefox opened no tab');
}

async function switchTo(send: Send, handle: string | undefined, focus: boolean): Promise<void> {
  await send('WebDriver:SwitchToWindow', { handle, focus });
}

/** The window is larger than its viewport by what surrounds it. */
async function resize(send: Send, width: number, height: number): Promise<void> {
  const frame = await run<[number, number]>(send, '[outerWidth - innerWidth, outerHeight - innerHeight]');
  await send('WebDriver:SetWindowRect', { width: width + frame[0], height: height + frame[1] });
}
