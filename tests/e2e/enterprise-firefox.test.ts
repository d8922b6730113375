import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { updatesJson } from '../../scripts/package/updates.ts';
import { zip } from '../../scripts/package/zip.ts';
import { until } from './drivers/browser.ts';
import type { Server } from './drivers/server.ts';
import { builtAs } from './enterprise/build.ts';
import { type ManagedFirefox, newProfile, startManagedFirefox } from './enterprise/firefox.ts';
import { type PrivateEtc, privateEtc, whyNoPrivateEtc } from './enterprise/private-etc.ts';
import { startUpdateServer, type UpdateServer } from './enterprise/update-server.ts';
import { CAMPAIGN, startSites } from './stage.ts';

const PAGE = 'src/status/index.html';
const POPUP = 'src/popup/index.html';
const program = findFirefox();
const why = program ? whyNoPrivateEtc() : 'there is no Firefox';
if (why) console.warn(`Policies in Firefox were NOT tried: ${why}.`);

describe.runIf(!why)('Firefox, installed and set by policies.json', () => {
  const id = JSON.parse(String(builtAs('firefox', '1.0.0').get('manifest.json'))).browser_specific_settings
    .gecko.id;
  let etc: PrivateEtc;
  let server: UpdateServer;
  let sites: Server;
  let profile: string;
  let browser: ManagedFirefox;

  beforeAll(async () => {
    server = await startUpdateServer();
    sites = await startSites();
    offer('1.0.0');
    etc = privateEtc(program ?? '', '/etc/firefox/policies');
    deploy({ regions: '["17.07","Lebong"]', strictness: 'text', hideWelcome: 1, enforcment: 'mark' });
    profile = await newProfile(sites.port);
    browser = await startManagedFirefox(etc.program, profile);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await sites?.close();
    etc?.remove();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('it is installed, its settings arrive as the registry gives them, and mistakes are explained', async () => {
    await until('the add-on', () => browser.openPage(id, PAGE), 20);
    await shows(/regions\s+17\.07 Kabupaten Lebong\s+dikunci instansi/);
    await shows(/hideWelcome\s+ya\s+dikunci instansi/);
    await shows(/regions\[1\]\s+Harus kode wilayah Kemendagri/);
    await shows(/enforcment\s+Bukan nama pengaturan/);
    await shows(/Bekerja juga di jendela pribadi/);
  });

  test('a new version comes from the agency’s server', async () => {
    offer('1.0.1');
    expect(await browser.update(id)).toBe('1.0.1');
  });

  test('a policy that changed is in force at the next start', async () => {
    await browser.close();
    deploy({ ...CAMPAIGN, regions: ['17'] }, { '*': { restricted_domains: ['x.com'] } });
    browser = await startManagedFirefox(etc.program, profile);
    await until('the add-on', () => browser.openPage(id, PAGE), 20);
    await shows(/regions\s+17 Bengkulu\s+dikunci instansi/);
    await shows(/strictness\s+supervisor\s+bawaan/);
    await shows(/Versi\s+1\.0\.1/);
  });

  test('on a host that a policy restricts nothing of ours runs, and the popup says so; elsewhere it guards', async () => {
    const x = await browser.openBeside('https://x.com/home');
    const facebook = await browser.openBeside('https://www.facebook.com/');
    await browser.openPage(id, `${POPUP}?tab=${facebook}`);
    await shows(/Halaman ini dijaga/);
    await browser.openPage(id, `${POPUP}?tab=${x}`);
    await shows(/Perlindungan di halaman ini sedang tidak aktif.*kebijakan instansi/s);
  });

  test('"blocked" removes it at the next start', async () => {
    await browser.close();
    etc.write('policies.json', {
      policies: { ExtensionSettings: { [id]: { installation_mode: 'blocked' } } },
    });
    browser = await startManagedFirefox(etc.program, profile);
    // Without going to a page of it: that never ends loading when it is removed meanwhile.
    await until('the add-on to be removed', async () => !(await browser.has(id)), 15);
  });

  function offer(version: string): void {
    const xpi = zip(builtAs('firefox', version));
    server.files.set('/jaga-jempol.xpi', xpi);
    const release = { version, url: `${server.address}/jaga-jempol.xpi` };
    // Without https, as this server is, Firefox takes a file by its digest only.
    const digest = `"update_hash":"sha256:${createHash('sha256').update(xpi).digest('hex')}"`;
    const manifest = JSON.stringify(updatesJson(id, release)).replace(
      '"update_link"',
      `${digest},"update_link"`,
    );
    server.files.set('/updates.json', manifest);
  }

  function deploy(settings: object, others: object = {}): void {
    etc.write('policies.json', {
      policies: {
        ExtensionSettings: {
          ...others,
          [id]: {
            installation_mode: 'force_installed',
            install_url: `${server.address}/jaga-jempol.xpi`,
            update_url: `${server.address}/updates.json`,
            private_browsing: true,
          },
        },
        '3rdparty': { Extensions: { [id]: { language: 'id', ...settings } } },
        // Only so that the test can do without a signature of AMO.
        Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
      },
    });
  }

  async function shows(pattern: RegExp): Promise<void> {
    await until(`the status page to show ${pattern}`, async () => pattern.test(await browser.text()), 15);
  }
});
