import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { until } from '../tests/e2e/drivers/browser.ts';
import { startManagedChromium } from '../tests/e2e/enterprise/chromium.ts';
import { privateEtc, whyNoPrivateEtc } from '../tests/e2e/enterprise/private-etc.ts';
import { startUpdateServer } from '../tests/e2e/enterprise/update-server.ts';
import { findChromium } from './browsers.mjs';
import { release } from './package/contents.ts';
import { signerOf } from './package/crx3.ts';

/** Three mistakes that people make in policies, and four values that hold all the same. */
const SETTINGS = {
  regions: ['17.07', 'Lebong'],
  pauseSeconds: 9,
  packs: ['{"kind":"sites",'],
  strictness: 'text',
  language: 'id',
  agencyName: 'BKPSDM Contoh',
  hideWelcome: true,
};

/** Installs the extension in `dist/chromium` by a real policy with three mistakes and takes a picture of its status page. Linux only. */
export async function takePolicyMistakes(file: string): Promise<void> {
  const why = whyNoPrivateEtc();
  if (why) throw new Error(`No picture of policies: ${why}`);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signer = signerOf(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const server = await startUpdateServer();
  const [chromium, firefox] = [join('dist', 'chromium'), join('dist', 'firefox')];
  const files = release({ root: '.', chromium, firefox, signer, server: server.address, storeId: '' });
  for (const [path, content] of files) server.files.set(`/${path}`, content);
  const etc = privateEtc(findChromium() ?? '', '/etc/chromium/policies/managed');
  const install = {
    installation_mode: 'force_installed',
    update_url: `${server.address}/update.xml`,
    override_update_url: true,
  };
  etc.write('jaga-jempol.json', {
    ExtensionSettings: { [signer.id]: install },
    '3rdparty': { extensions: { [signer.id]: SETTINGS } },
    // So that the picture can be taken.
    DeveloperToolsAvailability: 1,
  });
  const browser = await startManagedChromium(etc.program, 0);
  try {
    const { page } = browser;
    const status = `chrome-extension://${signer.id}/src/status/index.html`;
    const isThere = () => page.goto(status).then(Boolean, () => false);
    await until('the extension', isThere, 60);
    await until('its settings', async () => /packs\[0\]/.test(await page.innerText('body')), 60);
    await page.screenshot({ path: file, fullPage: true });
  } finally {
    await browser.close();
    await server.close();
    etc.remove();
  }
}
