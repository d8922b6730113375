// @vitest-environment happy-dom
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import npmPackage from '../../package.json' with { type: 'json' };
import { release } from '../../scripts/package/contents.ts';
import { signerOf } from '../../scripts/package/crx3.ts';
import { CHOICES, EXAMPLE } from '../../scripts/package/values.ts';
import type { Files } from '../../scripts/package/zip.ts';
import { MANAGED_KEYS, readManaged } from '../../src/settings/managed.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SERVER = 'https://ekstensi.contoh.example/jaga';
const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
});
const signer = signerOf(String(KEY));

let folder = '';
let files: Files;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaga-jempol-release-'));
  for (const browser of ['chromium', 'firefox']) {
    mkdirSync(join(folder, browser));
    const gecko = { browser_specific_settings: { gecko: { id: 'a@b.example' } } };
    writeFileSync(
      join(folder, browser, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, ...(browser === 'firefox' ? gecko : {}) }),
    );
  }
  files = make(true);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('with a key: what people upload, what they host, what they deploy', () => {
  expect(
    [...files.keys()].map((path) => path.replace(/\d+\.\d+\.\d+/, 'V').replace(signer.id, 'ID')).sort(),
  ).toEqual([
    'SHA256SUMS',
    'THIRD-PARTY-NOTICES.txt',
    'jaga-jempol-V-chromium.zip',
    'jaga-jempol-V-firefox.xpi',
    'jaga-jempol-V.crx',
    'policies/admx/en-US/jaga-jempol.adml',
    'policies/admx/id-ID/jaga-jempol.adml',
    'policies/admx/jaga-jempol.admx',
    'policies/chrome/jaga-jempol.json',
    'policies/edge/jaga-jempol.json',
    'policies/firefox/policies.json',
    'policies/google-admin/jaga-jempol.json',
    'policies/macos/com.google.Chrome.extensions.ID.plist',
    'policies/windows/chrome-copot.reg',
    'policies/windows/chrome-pasang.reg',
    'policies/windows/copot.ps1',
    'policies/windows/edge-copot.reg',
    'policies/windows/edge-pasang.reg',
    'policies/windows/pasang.ps1',
    'policies/windows/periksa.ps1',
    'sbom.cdx.json',
    'update.xml',
    'updates.json',
  ]);
});

describe('without a key', () => {
  test('there is no CRX, and the policies are those for the stores, each with its id and its address', () => {
    const store = make(false, { edgeStoreId: 'b'.repeat(32) });
    const settings = (browser: string) =>
      JSON.parse(String(store.get(`policies/${browser}/jaga-jempol.json`))).ExtensionSettings;
    expect([...store.keys()].filter((path) => /crx|update\.xml/.test(path))).toEqual([]);
    expect(settings('chrome')['a'.repeat(32)].update_url).toBe(
      'https://clients2.google.com/service/update2/crx',
    );
    expect(settings('edge')['b'.repeat(32)].update_url).toBe(
      'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    );
    expect(String(store.get('policies/windows/edge-pasang.reg')?.toString('utf16le'))).toContain(
      'b'.repeat(32),
    );
    expect(String(store.get('policies/admx/jaga-jempol.admx'))).toMatch(/Microsoft\\Edge\\.*b{32}/);
  });

  test('and without an id of Edge’s store nothing points Edge to that of Chrome', () => {
    const store = make(false);
    expect([...store.keys()].filter((path) => path.includes('edge'))).toEqual([]);
    expect(String(store.get('policies/admx/jaga-jempol.admx'))).not.toContain('Edge');
    for (const script of ['pasang', 'periksa', 'copot'])
      expect(String(store.get(`policies/windows/${script}.ps1`))).not.toMatch(/@[A-Z_]+@/);
  });
});

test('the same ingredients give the same bytes', () => {
  expect([...make(true)]).toEqual([...files]);
});

test('the example in every policy file is a policy that is read without a complaint', () => {
  expect(readManaged(EXAMPLE).problems).toEqual([]);
});

test('Chrome and Edge differ in how the button is kept in sight', () => {
  const settings = (browser: string) =>
    JSON.parse(read(`policies/${browser}/jaga-jempol.json`)).ExtensionSettings[signer.id];
  expect(settings('chrome')).toEqual({
    installation_mode: 'force_installed',
    update_url: `${SERVER}/update.xml`,
    override_update_url: true,
    toolbar_pin: 'force_pinned',
  });
  expect(settings('edge')).toMatchObject({ toolbar_state: 'force_shown' });
  expect(settings('edge')).not.toHaveProperty('toolbar_pin');
});

test('an add-on id of the agency takes the place of ours wherever Firefox is told of one', () => {
  const own = make(true, { firefoxId: 'jaga-jempol@instansi.example' });
  const xpi = own.get(`jaga-jempol-${npmPackage.version}-firefox.xpi`) ?? Buffer.from('');
  const packed = xpi.subarray(
    30 + 'manifest.json'.length,
    30 + 'manifest.json'.length + xpi.readUInt32LE(18),
  );
  expect(JSON.parse(String(inflateRawSync(packed))).browser_specific_settings.gecko).toEqual({
    id: 'jaga-jempol@instansi.example',
    update_url: `${SERVER}/updates.json`,
  });
  for (const path of [
    'updates.json',
    'policies/firefox/policies.json',
    'policies/windows/pasang.ps1',
    'policies/windows/periksa.ps1',
    'policies/windows/copot.ps1',
  ])
    expect(String(own.get(path))).toContain('jaga-jempol@instansi.example');
  for (const [path, content] of own)
    if (!path.includes('jaga-jempol-')) expect(String(content)).not.toContain('a@b.example');
});

test('Firefox writes Extensions with a capital letter', () => {
  const { policies } = JSON.parse(read('policies/firefox/policies.json'));
  expect(policies['3rdparty'].Extensions['a@b.example']).toEqual(EXAMPLE);
  expect(policies.ExtensionSettings['a@b.example'].install_url).toMatch(/-firefox\.xpi$/);
});

test('the registry file keeps to its own keys, with lists as keys of their own', () => {
  const reg = files.get('policies/windows/chrome-pasang.reg')?.toString('utf16le') ?? '';
  const policy = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${signer.id}\\policy`;
  expect(reg.startsWith('\ufeffWindows Registry Editor Version 5.00\r\n')).toBe(true);
  expect(reg).toContain(`[${policy}\\regions]\r\n"1"="17.07"\r\n"2"="17"\r\n`);
  expect(reg).toContain('"hideWelcome"=dword:00000001');
  expect(reg).toContain('"pauseSeconds"="1.5"');
  expect(reg).toContain(`[${policy}\\defaults]\r\n"language"="id"`);
  for (const [key] of reg.matchAll(/^\[.*$/gm)) expect(key).toContain(signer.id);
});

test('the registry file empties its values before it writes them, so that what is no longer named is gone', () => {
  const reg = files.get('policies/windows/edge-pasang.reg')?.toString('utf16le') ?? '';
  const policy = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${signer.id}\\policy`;
  expect(reg.indexOf(`[-${policy}]`)).toBeGreaterThan(0);
  expect(reg.indexOf(`[-${policy}]`)).toBeLessThan(reg.indexOf(`[${policy}]`));
});

test('what the registry gives back is read as it was meant', () => {
  const raw = { ...EXAMPLE, regions: { 1: '17.07', 2: '17' }, hideWelcome: 1, pauseSeconds: '1.5' };
  expect(readManaged(raw)).toEqual(readManaged(EXAMPLE));
});

describe('the administrative template', () => {
  test.each(['chrome', 'edge'])('has a policy for every key that can be set, in %s', (browser) => {
    const values = [...read('policies/admx/jaga-jempol.admx').matchAll(/<policy name="(\w+)"/g)].map(
      ([, name]) => name,
    );
    const prefix = browser === 'chrome' ? 'Chrome' : 'Edge';
    for (const key of MANAGED_KEYS.filter((one) => one !== 'defaults'))
      expect(values).toContain(`${prefix}_${key}`);
    expect(values).toContain(`${prefix}_defaults_regions`);
  });

  test.each(['id-ID', 'en-US'])('has every text and every form it names, in %s', (language) => {
    const template = read('policies/admx/jaga-jempol.admx');
    const texts = read(`policies/admx/${language}/jaga-jempol.adml`);
    const named = [...template.matchAll(/\$\((string|presentation)\.(\w+)\)/g)];
    expect(named.length).toBeGreaterThan(100);
    for (const [, kind, id] of named) expect(texts).toContain(`<${kind} id="${id}"`);
    const boxes = [...texts.matchAll(/refId="(\w+)"/g)].map(([, id]) => id);
    for (const id of boxes) expect(template).toContain(` id="${id}"`);
  });

  test.each(Object.entries(CHOICES))('offers the words that %s takes, all of them', (key, words) => {
    const { problems } = readManaged({ [key]: 'another' });
    expect(problems).toEqual([{ path: key, reason: `expected one of ${words.join(', ')}` }]);
    const template = read('policies/admx/jaga-jempol.admx');
    for (const word of words) expect(template).toContain(`$(string.Chrome_defaults_${key}_${word})`);
  });

  test('says in each language what the schema says in it', () => {
    expect(read('policies/admx/id-ID/jaga-jempol.adml')).toContain('>Keketatan<');
    expect(read('policies/admx/en-US/jaga-jempol.adml')).toContain('>Strictness<');
  });

  test.each(['jaga-jempol.admx', 'id-ID/jaga-jempol.adml', 'en-US/jaga-jempol.adml'])(
    '%s is well-formed',
    (file) => {
      const parsed = new DOMParser().parseFromString(read(`policies/admx/${file}`), 'application/xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(parsed.documentElement.tagName).toMatch(/^policyDefinition/);
    },
  );
});

test('update manifests name the file and its version, and its digest where nobody signs it afterwards', () => {
  const crx = /(\w{64}) {2}(jaga-jempol-.*\.crx)/.exec(read('SHA256SUMS'));
  expect(read('update.xml')).toContain(`codebase="${SERVER}/${crx?.[2]}"`);
  expect(read('update.xml')).toContain(`hash_sha256="${crx?.[1]}"`);
  const [update] = JSON.parse(read('updates.json')).addons['a@b.example'].updates;
  expect(update).toEqual({
    version: npmPackage.version,
    update_link: `${SERVER}/jaga-jempol-${npmPackage.version}-firefox.xpi`,
  });
});

test('the scripts for Windows have no gap left and begin with the mark that old PowerShell needs', () => {
  for (const script of ['pasang', 'periksa', 'copot']) {
    const text = read(`policies/windows/${script}.ps1`);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).not.toMatch(/@[A-Z_]+@|[^\r]\n/);
  }
});

test.each(['pasang', 'periksa', 'copot'])('%s.ps1 says a wrong browser with a code of its own', (script) => {
  const text = read(`policies/windows/${script}.ps1`);
  // A `ValidateSet` would end with 1, which means something else.
  expect(text).not.toContain('ValidateSet');
  expect(text).toMatch(/^#.* 4 nama peramban salah/m);
  expect(text).toContain('exit 4');
});

test.each(['pasang', 'copot'])(
  '%s.ps1 splits `Chrome,Edge`, which `powershell -File` passes as one text',
  (script) => {
    const text = read(`policies/windows/${script}.ps1`);
    expect(text).toContain("$Browser -split ','");
    expect(text).toContain('foreach ($one in $names)');
  },
);

test('periksa.ps1 finds the extension in a key of its own and in the JSON text that group policy writes', () => {
  const text = read('policies/windows/periksa.ps1');
  expect(text).toContain('Get-ItemProperty "$root\\ExtensionSettings\\$id"');
  expect(text).toContain('(Get-ItemProperty $root -ErrorAction SilentlyContinue).ExtensionSettings');
  expect(text).toContain('$entry = $all.$id');
});

describe.each(['pasang', 'copot'])('%s.ps1', (script) => {
  const PARTLY = /^#.* 5 sebagian dengan tangan \/ partly by hand/m;

  test('says what is left to do by hand with a code of its own, after what failed', () => {
    const text = read(`policies/windows/${script}.ps1`);
    expect(text).toMatch(PARTLY);
    expect(text).toMatch(/if \(\$failed\) \{ exit 3 \}\r\n(.*\r\n)?if \(\$byHand\) \{ exit 5 \}\r\nexit 0/);
  });

  test('and so it does where the release has no file for a browser', () => {
    expect(read(`policies/windows/${script}.ps1`)).toMatch(
      /tidak memuat berkasnya, dilewati\."; \$byHand = \$true; continue \}/,
    );
  });
});

test('copot.ps1 leaves Firefox to be done by hand, and pasang.ps1 a policies.json of others', () => {
  expect(read('policies/windows/copot.ps1')).toMatch(/saat dibuka lagi\."\r\n +\$byHand = \$true/);
  expect(read('policies/windows/pasang.ps1')).toMatch(/dengan tangan\."\r\n +\$byHand = \$true/);
});

test.each(['admin.md', 'admin.en.md'])('docs/%s names the code for what is left to do by hand', (guide) => {
  expect(readFileSync(join(ROOT, 'docs', guide), 'utf8')).toMatch(
    /\b5 (sebagian dengan tangan|partly by hand)/,
  );
});

test('installing again keeps a copy of policies.json, and keeps away from one with other policies', () => {
  const text = read('policies/windows/pasang.ps1');
  expect(text).toContain("'a@b.example'");
  expect(text.indexOf('Get-OtherNames $target')).toBeLessThan(text.indexOf('Copy-Item $source $target'));
  expect(text.indexOf('.bak')).toBeLessThan(text.indexOf('Copy-Item $source $target'));
});

test('the bill of materials has exactly what is built in', () => {
  const { components } = JSON.parse(read('sbom.cdx.json'));
  expect(components.map(({ name }: { name: string }) => name)).toEqual([
    '@zip.js/zip.js',
    'dom-serializer',
    'domelementtype',
    'domhandler',
    'domutils',
    'entities',
    'htmlparser2',
    'preact',
    'webextension-polyfill',
  ]);
  for (const { hashes } of components) expect(hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  expect(read('THIRD-PARTY-NOTICES.txt')).toContain('Mozilla Public License');
});

function make(signed: boolean, more: { edgeStoreId?: string; firefoxId?: string } = {}): Files {
  return release({
    root: ROOT,
    chromium: join(folder, 'chromium'),
    firefox: join(folder, 'firefox'),
    server: SERVER,
    storeId: 'a'.repeat(32),
    ...more,
    ...(signed ? { signer } : {}),
  });
}

function read(path: string): string {
  return files.get(path)?.toString() ?? '';
}
