import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import npmPackage from '../../package.json' with { type: 'json' };
import { findChromium } from '../../scripts/browsers.mjs';
import { release } from '../../scripts/package/contents.ts';
import { crx3, signerOf } from '../../scripts/package/crx3.ts';
import { updateXml } from '../../scripts/package/updates.ts';
import { zip } from '../../scripts/package/zip.ts';
import { POSTS } from '../pages/content.ts';
import { until } from './drivers/browser.ts';
import { chromiumEyes } from './drivers/chromium-eyes.ts';
import type { Server } from './drivers/server.ts';
import { builtAs } from './enterprise/build.ts';
import { type ManagedChromium, startManagedChromium } from './enterprise/chromium.ts';
import { type PrivateEtc, privateEtc, whyNoPrivateEtc } from './enterprise/private-etc.ts';
import { startUpdateServer, type UpdateServer } from './enterprise/update-server.ts';
import { CAMPAIGN, startSites } from './stage.ts';

const program = findChromium();
const why = program ? (whyNoPrivateEtc() ?? whyOtherPolicies(program)) : 'there is no Chromium';
if (why) console.warn(`Policies in Chromium were NOT tried: ${why}.`);

const MISTAKES = {
  regions: ['17.07', 'Lebong'],
  pauseSeconds: 9,
  role: 'pejabat',
  packs: ['{"kind":"sites",'],
};
/** What the browser drops by the schema: a key that is none, and a value of another type. */
const DROPPED = { enforcment: 'mark', agencyName: 12 };

describe.runIf(!why)('Chromium, installed and set by policy', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signer = signerOf(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const origin = `chrome-extension://${signer.id}`;
  /** Only so that the test can look into the extension. */
  const forTests = { DeveloperToolsAvailability: 1 };
  let etc: PrivateEtc;
  let server: UpdateServer;
  let sites: Server;
  let browser: ManagedChromium;

  beforeAll(async () => {
    server = await startUpdateServer();
    sites = await startSites();
    etc = privateEtc(program ?? '', '/etc/chromium/policies/managed');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await sites?.close();
    etc?.remove();
  });

  test('from the folder of a release to a browser that is installed, set and verified', async () => {
    const start = performance.now();
    const root = join(import.meta.dirname, '..', '..');
    const [chromium, firefox] = [join('dist', 'chromium'), join('dist', 'firefox')];
    const files = release({ root, chromium, firefox, signer, server: server.address, storeId: '' });
    for (const [path, content] of files) server.files.set(`/${path}`, content);
    const policy = JSON.parse(String(files.get('policies/chrome/jaga-jempol.json')));
    etc.write('jaga-jempol.json', { ...policy, ...forTests });
    browser = await startManagedChromium(etc.program, sites.port);
    await until('the extension', isThere, 20);
    await shows(/regions\s+17\.07 Kabupaten Lebong, 17 Bengkulu\s+(dikunci instansi|locked by the agency)/);
    await shows(/agencyName\s+BKPSDM Kabupaten Contoh/);
    await shows(/language\s+id\s+nilai awal dari instansi/);
    await shows(/Diabaikan\s+Tidak ada/);
    expect(await text()).toContain(npmPackage.version);
    console.log(`Release folder to verified browser: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  });

  test('mistakes are explained, and take nothing else with them', async () => {
    deploy({ ...MISTAKES, ...DROPPED, strictness: 'text' });
    await shows(/strictness\s+text\s+dikunci instansi/);
    await shows(/regions\s+17\.07 Kabupaten Lebong\s+dikunci instansi/);
    await shows(/regions\[1\]\s+Harus kode wilayah Kemendagri/);
    await shows(/pauseSeconds\s+Harus angka detik dari 0 sampai 3/);
    await shows(/role\s+Harus salah satu dari: personal, official/);
    await shows(/packs\[0\]\s+Bukan JSON yang benar/);
  });

  test('of what the browser drops without a word the page says how to find it', async () => {
    expect(await text()).not.toMatch(/enforcment|agencyName\s+12/);
    await shows(/agencyName\s+.+bawaan/);
    await shows(/Catatan\s+Chrome dan Edge membuang kunci yang salah tulis/);
  });

  test('a policy that changes while the browser runs is in force without a restart', async () => {
    deploy({ regions: ['17'], enforcement: 'mark' });
    await shows(/regions\s+17 Bengkulu\s+dikunci instansi/);
    await shows(/enforcement\s+mark\s+dikunci instansi/);
    await shows(/strictness\s+supervisor\s+bawaan/);
    await shows(/Diabaikan\s+Tidak ada/);
  });

  test('on a host that a policy blocks nothing of ours runs, and the popup says so; elsewhere it guards', async () => {
    deploy(
      { ...CAMPAIGN, regions: ['17'] },
      {
        runtime_blocked_hosts: ['*://*.x.com', '*://*.facebook.com'],
        runtime_allowed_hosts: ['*://www.facebook.com'],
      },
    );
    const site = await browser.context.newPage();
    const eyes = chromiumEyes(() => site, origin);
    const open = async (url: string) => {
      await site.goto(url);
      await site.waitForFunction(() => window.__site?.ready === 1);
    };
    const isGuarded = async () => {
      await open('https://www.facebook.com/');
      return until('a mark', () => eyes.look({ ours: '.mark.campaign' }), 2).catch(() => false as const);
    };
    await until('the policy to be in force', isGuarded, 20);
    await open('https://x.com/home');
    const { x, y } = await site.evaluate((id) => window.__site.point(id, 'like'), POSTS.campaign.id);
    await site.mouse.click(x, y);
    await site.waitForFunction(() => window.__site.log.length > 0);
    expect(await site.evaluate(() => window.__site.log)).toMatchObject([{ kind: 'like', trusted: true }]);
    expect(await eyes.look({ ours: '*' })).toBeUndefined();
    await saysOf(site, /Perlindungan di halaman ini sedang tidak aktif.*kebijakan instansi/s);
    await open('https://unguarded.example/home?posts=0');
    await saysOf(site, /Bukan situs yang dijaga/);
    await site.close();
  });

  test('a new version comes from the agency’s server', async () => {
    offer('99.0.0');
    await browser.page.evaluate('chrome.runtime.requestUpdateCheck()');
    await until('the new version', () => updated(), 20);
    await shows(/Versi\s+99\.0\.0/);
    await shows(/regions\s+17 Bengkulu\s+dikunci instansi/);
  });

  test('when the policy goes, it goes', async () => {
    etc.write('jaga-jempol.json', {});
    await until('the extension to be removed', async () => !(await isThere()), 20);
  });

  function offer(version: string): void {
    const crx = crx3(zip(builtAs('chromium', version)), signer);
    server.files.set('/jaga-jempol.crx', crx);
    const newest = { version, url: `${server.address}/jaga-jempol.crx`, sha256: '' };
    server.files.set('/update.xml', updateXml(signer.id, newest).replace(' hash_sha256=""', ''));
  }

  /** What the popup says of the page of `site`, whose address the browser may keep from us: the newest tab beside the popup's. */
  async function saysOf(site: Page, pattern: RegExp): Promise<void> {
    const popup = await browser.context.newPage();
    await popup.goto(`${origin}/icons/16.png`);
    const tabs = await popup.evaluate<{ id: number; active: boolean }[]>('chrome.tabs.query({})');
    await site.bringToFront();
    const shown = await popup.evaluate<{ id: number; active: boolean }[]>('chrome.tabs.query({})');
    const tab = shown.find(({ id, active }) => active && !tabs.find((one) => one.id === id)?.active);
    await popup.goto(`${origin}/src/popup/index.html?tab=${tab?.id}`);
    await until(`the popup to say ${pattern}`, async () => pattern.test(await popup.innerText('body')));
    await popup.close();
  }

  function deploy(settings: object, access: object = {}): void {
    etc.write('jaga-jempol.json', {
      ...forTests,
      ExtensionSettings: {
        [signer.id]: {
          installation_mode: 'force_installed',
          update_url: `${server.address}/update.xml`,
          override_update_url: true,
          toolbar_pin: 'force_pinned',
          ...access,
        },
      },
      '3rdparty': { extensions: { [signer.id]: { language: 'id', ...settings } } },
    });
  }

  function isThere(): Promise<boolean> {
    return browser.page.goto(`${origin}/src/status/index.html`).then(
      () => true,
      () => false,
    );
  }

  function text(): Promise<string> {
    return browser.page.locator('body').innerText();
  }

  async function shows(pattern: RegExp): Promise<void> {
    await until(`the status page to show ${pattern}`, async () => pattern.test(await text()), 15);
  }

  /** The browser waits until the extension is idle; a reload takes the new version at once. */
  async function updated(): Promise<boolean> {
    if (!(await isThere())) return false;
    if (/99\.0\.0/.test(await text())) return true;
    await browser.page.evaluate('chrome.runtime.reload()').catch(() => {});
    return false;
  }
});

/** Chrome, Edge and Brave look for policies elsewhere. */
function whyOtherPolicies(path: string): string | undefined {
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
  return version.startsWith('Chromium') ? undefined : `this is ${version.trim()}, not Chromium`;
}
