import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import npmPackage from '../../package.json' with { type: 'json' };
import { adml, admx } from './admx.ts';
import { billOfMaterials, notices } from './bill.ts';
import { crx3, type Signer } from './crx3.ts';
import { chromiumPolicy, firefoxPolicy, googleAdminPolicy, plist, type Sources } from './policies.ts';
import { installReg, removeReg } from './registry.ts';
import { sha256, sumLine } from './sums.ts';
import { updatesJson, updateXml } from './updates.ts';
import { EXAMPLE, type PolicyValues } from './values.ts';
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
  /** The id that the Chrome Web Store gave, for the policy files of a release without a key. */
  storeId: string;
  /** The id that Edge Add-ons gave; without it a release without a key has no files for Edge. */
  edgeStoreId?: string;
  /** The agency's own id at AMO, which takes each only once; without it the one that was built in. */
  firefoxId?: string;
  /** What the policy files say; without them, the example. */
  values?: PolicyValues;
}

/** The stores' own addresses for updates, for releases without a key. */
const CHROME_STORE = 'https://clients2.google.com/service/update2/crx';
const EDGE_STORE = 'https://edge.microsoft.com/extensionwebstorebase/v1/crx';

/** All files of a release by their path. The same ingredients give the same bytes. */
export function release(ingredients: Ingredients): Files {
  const { root, signer, server, source, values = EXAMPLE } = ingredients;
  const { version } = npmPackage;
  const name = `jaga-jempol-${version}`;
  const chromium = filesIn(ingredients.chromium);
  const built = filesIn(ingredients.firefox);
  const { firefoxId = geckoId(built) } = ingredients;
  const from: Sources = {
    ...chromiumSources(ingredients),
    firefox: { id: firefoxId, xpiUrl: `${server}/${name}-firefox.xpi` },
  };
  const files: Files = new Map();
  files.set(`${name}-chromium.zip`, zip(chromium));
  files.set(`${name}-firefox.xpi`, zip(forFirefox(built, firefoxId, `${server}/updates.json`)));
  if (source) files.set(`${name}-source.zip`, source);
  if (signer) {
    const crx = crx3(zip(forChromium(chromium, from.chrome.updateUrl)), signer);
    files.set(`${name}.crx`, crx);
    const url = `${server}/${name}.crx`;
    files.set('update.xml', text(updateXml(signer.id, { version, url, sha256: sha256(crx) })));
  }
  files.set('updates.json', json(updatesJson(from.firefox.id, { version, url: from.firefox.xpiUrl })));
  for (const [path, content] of policyFiles(root, from, values)) files.set(path, content);
  files.set('sbom.cdx.json', json(billOfMaterials()));
  files.set('THIRD-PARTY-NOTICES.txt', text(notices(root)));
  files.set('SHA256SUMS', text(sums(files)));
  return files;
}

function chromiumSources({ signer, server, storeId, edgeStoreId }: Ingredients): Omit<Sources, 'firefox'> {
  if (signer) {
    const own = { id: signer.id, updateUrl: `${server}/update.xml` };
    return { chrome: own, edge: own };
  }
  return {
    chrome: { id: storeId, updateUrl: CHROME_STORE },
    ...(edgeStoreId ? { edge: { id: edgeStoreId, updateUrl: EDGE_STORE } } : {}),
  };
}

function policyFiles(root: string, from: Sources, values: PolicyValues): Files {
  const files: Files = new Map();
  for (const browser of ['chrome', 'edge'] as const) {
    const source = from[browser];
    if (!source) continue;
    files.set(`policies/${browser}/jaga-jempol.json`, json(chromiumPolicy(source, browser, values)));
    files.set(`policies/windows/${browser}-pasang.reg`, installReg(source, browser, values));
    files.set(`policies/windows/${browser}-copot.reg`, removeReg(source, browser));
  }
  files.set('policies/firefox/policies.json', json(firefoxPolicy(from.firefox, values)));
  files.set('policies/google-admin/jaga-jempol.json', json(googleAdminPolicy(values)));
  files.set(`policies/macos/com.google.Chrome.extensions.${from.chrome.id}.plist`, text(plist(values)));
  files.set('policies/admx/jaga-jempol.admx', text(admx(from)));
  files.set('policies/admx/id-ID/jaga-jempol.adml', text(adml(from, 'id')));
  files.set('policies/admx/en-US/jaga-jempol.adml', text(adml(from, 'en')));
  for (const script of ['pasang.ps1', 'periksa.ps1', 'copot.ps1']) {
    const template = readFileSync(join(root, 'scripts/package/windows', script), 'utf8');
    const filled = template
      .replaceAll('@CHROME_ID@', from.chrome.id)
      .replaceAll('@EDGE_ID@', from.edge?.id ?? '')
      .replaceAll('@FIREFOX_ID@', from.firefox.id);
    // Windows PowerShell 5 reads a file without the mark in the local code page.
    files.set(`policies/windows/${script}`, text(`\ufeff${filled.replaceAll('\n', '\r\n')}`));
  }
  return files;
}

/** Self-hosted copies look for updates on the agency's server; what goes to the stores must not name one. */
function forChromium(files: Files, updateUrl: string): Files {
  return withManifest(files, { ...manifestOf(files), update_url: updateUrl });
}

function forFirefox(files: Files, id: string, updateUrl: string): Files {
  const manifest = manifestOf(files);
  const { browser_specific_settings: specific } = manifest;
  const gecko = { ...specific?.gecko, id, update_url: updateUrl };
  return withManifest(files, { ...manifest, browser_specific_settings: { ...specific, gecko } });
}

function withManifest(files: Files, manifest: Manifest & { update_url?: string }): Files {
  return new Map([...files, ['manifest.json', json(manifest)]]);
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
    .map(([path, content]) => `${sumLine(path, content)}\n`)
    .join('');
}

function json(value: object): Buffer {
  return text(`${JSON.stringify(value, null, 2)}\n`);
}

function text(value: string): Buffer {
  return Buffer.from(value);
}
