import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import npmPackage from '../../package.json' with { type: 'json' };
import { adml, admx } from './admx.ts';
import { billOfMaterials, notices } from './bill.ts';
import { crx3, type Signer } from './crx3.ts';
import { chromiumPolicy, firefoxPolicy, googleAdminPolicy, plist, type Source } from './policies.ts';
import { installReg, removeReg } from './registry.ts';
import { updatesJson, updateXml } from './updates.ts';
import { type Files, zip } from './zip.ts';

/** What a release is made from. */
export interface Ingredients {
  root: string;
  /** The built extensions. */
  chromium: string;
  firefox: string;
  /** The archive of the sources, where there is one. */
  source?: Buffer;
  /** Signs the CRX; without it there is none, and the policy files are those for the store. */
  signer?: Signer;
  /** The https address of the folder on the agency's own server, without a slash at the end. */
  server: string;
  /** The id that the store gave, for the policy files of a release without a key. */
  storeId: string;
}

/** The store's own address for updates, for releases without a key. */
const STORE_UPDATES = 'https://clients2.google.com/service/update2/crx';

/** All files of a release by their path. The same ingredients give the same bytes. */
export function release(ingredients: Ingredients): Files {
  const { root, signer, server, source } = ingredients;
  const { version } = npmPackage;
  const name = `jaga-jempol-${version}`;
  const chromium = filesIn(ingredients.chromium);
  const firefox = filesIn(ingredients.firefox);
  const from: Source = {
    chromiumId: signer?.id ?? ingredients.storeId,
    updateUrl: signer ? `${server}/update.xml` : STORE_UPDATES,
    firefoxId: geckoId(firefox),
    xpiUrl: `${server}/${name}-firefox.xpi`,
  };
  const files: Files = new Map();
  files.set(`${name}-chromium.zip`, zip(chromium));
  files.set(`${name}-firefox.xpi`, zip(withUpdates(firefox, 'firefox', `${server}/updates.json`)));
  if (source) files.set(`${name}-source.zip`, source);
  if (signer) {
    const crx = crx3(zip(withUpdates(chromium, 'chromium', from.updateUrl)), signer);
    files.set(`${name}.crx`, crx);
    const url = `${server}/${name}.crx`;
    files.set('update.xml', text(updateXml(from, { version, url, sha256: sha256(crx) })));
  }
  const xpi = files.get(`${name}-firefox.xpi`) ?? Buffer.alloc(0);
  files.set('updates.json', json(updatesJson(from, { version, url: from.xpiUrl, sha256: sha256(xpi) })));
  for (const [path, content] of policyFiles(root, from)) files.set(path, content);
  files.set('sbom.cdx.json', json(billOfMaterials()));
  files.set('THIRD-PARTY-NOTICES.txt', text(notices(root)));
  files.set('SHA256SUMS', text(sums(files)));
  return files;
}

function policyFiles(root: string, from: Source): Files {
  const files: Files = new Map();
  for (const browser of ['chrome', 'edge'] as const) {
    files.set(`policies/${browser}/jaga-jempol.json`, json(chromiumPolicy(from, browser)));
    files.set(`policies/windows/${browser}-pasang.reg`, installReg(from, browser));
    files.set(`policies/windows/${browser}-copot.reg`, removeReg(from, browser));
  }
  files.set('policies/firefox/policies.json', json(firefoxPolicy(from)));
  files.set('policies/google-admin/jaga-jempol.json', json(googleAdminPolicy()));
  files.set(`policies/macos/com.google.Chrome.extensions.${from.chromiumId}.plist`, text(plist()));
  files.set('policies/admx/jaga-jempol.admx', text(admx(from.chromiumId)));
  files.set('policies/admx/id-ID/jaga-jempol.adml', text(adml(from.chromiumId, 'id')));
  files.set('policies/admx/en-US/jaga-jempol.adml', text(adml(from.chromiumId, 'en')));
  for (const script of ['pasang.ps1', 'periksa.ps1', 'copot.ps1']) {
    const template = readFileSync(join(root, 'scripts/package/windows', script), 'utf8');
    const filled = template
      .replaceAll('@CHROMIUM_ID@', from.chromiumId)
      .replaceAll('@FIREFOX_ID@', from.firefoxId);
    // Windows PowerShell 5 reads a file without the mark in the local code page.
    files.set(`policies/windows/${script}`, text(`\ufeff${filled.replaceAll('\n', '\r\n')}`));
  }
  return files;
}

/** Self-hosted copies look for updates on the agency's server; what goes to the stores must not name one. */
function withUpdates(files: Files, browser: 'chromium' | 'firefox', url: string): Files {
  const manifest = manifestOf(files);
  const gecko = manifest.browser_specific_settings?.gecko;
  const changed =
    browser === 'chromium'
      ? { ...manifest, update_url: url }
      : {
          ...manifest,
          browser_specific_settings: {
            ...manifest.browser_specific_settings,
            gecko: { ...gecko, update_url: url },
          },
        };
  return new Map([...files, ['manifest.json', json(changed)]]);
}

interface Manifest {
  browser_specific_settings?: { gecko: { id: string } };
}

function manifestOf(files: Files): Manifest {
  return JSON.parse(String(files.get('manifest.json')));
}

function geckoId(files: Files): string {
  const id = manifestOf(files).browser_specific_settings?.gecko.id;
  if (!id) throw new Error('The Firefox build has no id');
  return id;
}

function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    // Vite's own list of what it built; no browser reads it.
    .filter((path) => !path.startsWith('.vite'));
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
}

function sums(files: Files): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${sha256(content)}  ${path}\n`)
    .join('');
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function json(value: object): Buffer {
  return text(`${JSON.stringify(value, null, 2)}\n`);
}

function text(value: string): Buffer {
  return Buffer.from(value);
}
