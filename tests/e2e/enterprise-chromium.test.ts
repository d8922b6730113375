import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { crx3, signerOf } from '../../scripts/package/crx3.ts';
import { updateXml } from '../../scripts/package/updates.ts';
import { zip } from '../../scripts/package/zip.ts';
import { until } from './drivers/browser.ts';
import { builtAs } from './enterprise/build.ts';
import { type ManagedChromium, startManagedChromium } from './enterprise/chromium.ts';
import { type PrivateEtc, privateEtc, whyNoPrivateEtc } from './enterprise/private-etc.ts';
import { startUpdateServer, type UpdateServer } from './enterprise/update-server.ts';

const program = findChromium();
const why = program ? (whyNoPrivateEtc() ?? whyOtherPolicies(program)) : 'there is no Chromium';
if (why) console.warn(`Policies in Chromium were NOT tried: ${why}.`);

const MISTAKES = { regions: ['17.07', 'Lebong'], pauseSeconds: 9, packs: ['{"kind":"sites",'] };

describe.runIf(!why)('Chromium, installed and set by policy', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signer = signerOf(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const origin = `chrome-extension://${signer.id}`;
  let etc: PrivateEtc;
  let server: UpdateServer;
  let browser: ManagedChromium;

  beforeAll(async () => {
    server = await startUpdateServer();
    offer('1.0.0');
    etc = privateEtc(program ?? '', '/etc/chromium/policies/managed');
    deploy({ ...MISTAKES, strictness: 'text', agencyName: 'BKPSDM Contoh', hideWelcome: true });
    browser = await startManagedChromium(etc.program);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    etc?.remove();
  });

  test('it is installed from the agency’s server, and its settings arrive', async () => {
    await openStatus();
    await shows(/regions\s+17\.07 Kabupaten Lebong\s+dikunci instansi/);
    await shows(/strictness\s+text\s+dikunci instansi/);
    await shows(/agencyName\s+BKPSDM Contoh\s+dikunci instansi/);
    expect(await text()).toMatch(/Versi\s+1\.0\.0/);
  });

  test('three mistakes are explained, and take nothing else with them', async () => {
    await shows(/regions\[1\]\s+Harus kode wilayah Kemendagri/);
    await shows(/pauseSeconds\s+Harus angka detik dari 0 sampai 3/);
    await shows(/packs\[0\]\s+Bukan JSON yang benar/);
  });

  test('a policy that changes while the browser runs is in force without a restart', async () => {
    deploy({ regions: ['17'], enforcement: 'mark' });
    await shows(/regions\s+17 Bengkulu\s+dikunci instansi/);
    await shows(/enforcement\s+mark\s+dikunci instansi/);
    await shows(/strictness\s+supervisor\s+bawaan/);
    await shows(/Diabaikan\s+Tidak ada/);
  });

  test('a new version comes from the agency’s server', async () => {
    offer('1.0.1');
    await browser.page.evaluate('chrome.runtime.requestUpdateCheck()');
    await until('the new version', () => updated(), 20);
    await shows(/Versi\s+1\.0\.1/);
    await shows(/regions\s+17 Bengkulu\s+dikunci instansi/);
  });

  test('when the policy goes, it goes', async () => {
    etc.write('jaga-jempol.json', {});
    await until('the extension to be removed', async () => !(await isThere()), 20);
  });

  function offer(version: string): void {
    const crx = crx3(zip(builtAs('chromium', version)), signer);
    server.files.set('/jaga-jempol.crx', crx);
    const sources = { chromiumId: signer.id, updateUrl: '', firefoxId: '', xpiUrl: '' };
    const release = { version, url: `${server.address}/jaga-jempol.crx`, sha256: '' };
    server.files.set('/update.xml', updateXml(sources, release).replace(' hash_sha256=""', ''));
  }

  function deploy(settings: object): void {
    etc.write('jaga-jempol.json', {
      // Only so that the test can look into the extension.
      DeveloperToolsAvailability: 1,
      ExtensionSettings: {
        [signer.id]: {
          installation_mode: 'force_installed',
          update_url: `${server.address}/update.xml`,
          override_update_url: true,
          toolbar_pin: 'force_pinned',
        },
      },
      '3rdparty': { extensions: { [signer.id]: { language: 'id', ...settings } } },
    });
  }

  async function openStatus(): Promise<void> {
    await until('the extension', isThere, 20);
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
    if (/1\.0\.1/.test(await text())) return true;
    await browser.page.evaluate('chrome.runtime.reload()').catch(() => {});
    return false;
  }
});

/** Chrome, Edge and Brave look for policies elsewhere. */
function whyOtherPolicies(path: string): string | undefined {
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
  return version.startsWith('Chromium') ? undefined : `this is ${version.trim()}, not Chromium`;
}
