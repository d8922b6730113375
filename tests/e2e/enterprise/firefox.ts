import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../drivers/browser.ts';
import { resultOf } from '../drivers/firefox-eyes.ts';
import { connectMarionette, type Send } from '../drivers/marionette.ts';

/** Firefox with policies, and without any add-on of the tests' own. */
export interface ManagedFirefox {
  /** Whether the add-on is there and on. */
  has(addon: string): Promise<boolean>;
  /** Goes to a page of the add-on; false when the add-on is not there. */
  openPage(addon: string, path: string): Promise<boolean>;
  /** Opens `url` in a tab behind, from a page of the add-on in front; the tab's number once the page has loaded. */
  openBeside(url: string): Promise<number>;
  /** What the page in front shows. */
  text(): Promise<string>;
  /** Asks for updates of the add-on and installs what there is; the version in force afterwards. */
  update(addon: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts `program` with a profile that stays for another start. Only loopback can be reached. */
export async function startManagedFirefox(program: string, profile: string): Promise<ManagedFirefox> {
  const args = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--marionette',
    '--remote-allow-system-access',
  ];
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const firefox = spawn(program, [...args, 'about:blank'], { stdio: 'ignore' });
  const kill = () => firefox.kill('SIGKILL');
  process.once('exit', kill);
  const port = await until('Firefox to start', () => readFile(portFile, 'utf8').catch(() => undefined), 60);
  const { send } = await connectMarionette(Number(port));
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  const hostOf = (addon: string) => {
    const script = 'return WebExtensionPolicy.getByID(arguments[0])?.mozExtensionHostname ?? null;';
    return inBrowser<string | null>(send, script, addon);
  };
  return {
    has: async (addon) => (await hostOf(addon)) !== null,
    async openPage(addon, path) {
      const host = await hostOf(addon);
      if (host) await send('WebDriver:Navigate', { url: `moz-extension://${host}/${path}` });
      return host !== null;
    },
    async openBeside(url) {
      const answer = await send('WebDriver:ExecuteAsyncScript', { script: OPEN, args: [url], sandbox: null });
      return resultOf<number>(answer);
    },
    async text() {
      const script = 'return document.body.innerText;';
      return resultOf<string>(await send('WebDriver:ExecuteScript', { script, args: [] }));
    },
    async update(addon) {
      // An update takes the pages of the add-on away.
      await send('WebDriver:Navigate', { url: 'about:blank' });
      return inBrowser(send, UPDATE, addon);
    },
    async close() {
      // A clean end, so that the next start finds what the policy has installed.
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      if (firefox.exitCode === null && firefox.signalCode === null) await once(firefox, 'exit');
      process.off('exit', kill);
    },
  };
}

/** A profile in which Firefox asks nobody outside for anything. Every https address leads to `port`, where the local sites are. */
export async function newProfile(port: number): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'jaga-jempol-managed-'));
  const preferences = {
    'marionette.port': 0,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'extensions.update.requireBuiltInCerts': false,
    'extensions.checkUpdateSecurity': false,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  return profile;
}

const OPEN = `
  const [url, done] = arguments;
  browser.tabs.create({ url, active: false }).then(({ id }) => {
    const look = () => browser.tabs.get(id).then((tab) => (tab.url === url && tab.status === 'complete' ? done(id) : setTimeout(look, 50)));
    look();
  });`;

const UPDATE = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return (async () => {
    const addon = await AddonManager.getAddonByID(arguments[0]);
    await new Promise((done) => addon.findUpdates({
      async onUpdateAvailable(_, install) { await install.install(); },
      onUpdateFinished: () => done(),
    }, AddonManager.UPDATE_WHEN_USER_REQUESTED));
    for (let tries = 0; tries < 100; tries++) {
      const now = await AddonManager.getAddonByID(arguments[0]);
      if (now.version !== addon.version) return now.version;
      await new Promise((go) => setTimeout(go, 50));
    }
    return addon.version;
  })();`;

async function inBrowser<T>(send: Send, script: string, ...args: unknown[]): Promise<T> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return resultOf<T>(await send('WebDriver:ExecuteScript', { script, args }));
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}
