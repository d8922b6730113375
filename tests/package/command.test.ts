import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../scripts/package/package.ts';

vi.mock('node:child_process', () => ({ execFileSync: vi.fn() }));

const SERVER = ['--server', 'https://ekstensi.contoh.example/jaga'];
const PKCS8 = { type: 'pkcs8', format: 'pem' } as const;
const KEY = String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(PKCS8));

let folder = '';
let out = '';
let said: string[];
/** What git says of the files. */
let status = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaga-jempol-command-'));
  out = join(folder, 'release');
  said = [];
  status = '';
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line) => said.push(String(line)));
  vi.mocked(execFileSync).mockImplementation(run);
});
afterEach(() => {
  vi.clearAllMocks();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('a key', () => {
  test.each([
    ['that is neither a file nor PEM', () => '/missing.pem', 'is neither a file nor a PEM RSA key'],
    ['whose file holds something else', () => written('a.pem', 'oops'), 'a.pem holds no PEM RSA key'],
    ['that is a folder', () => folder, 'holds no PEM RSA key'],
    ['that is not RSA', () => written('b.pem', elliptic()), 'b.pem holds no PEM RSA key'],
  ])('%s is refused before anything is built', (_, given, why) => {
    vi.stubEnv('JAGA_JEMPOL_CRX_KEY', given());
    expect(() => main(['--out', out, ...SERVER])).toThrow(/^JAGA_JEMPOL_CRX_KEY: /);
    expect(() => main(['--out', out, ...SERVER])).toThrow(why);
    expect(execFileSync).not.toHaveBeenCalled();
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['as text', () => KEY],
    ['as a file', () => written('kunci.pem', KEY)],
  ])('%s signs the release', (_, given) => {
    vi.stubEnv('JAGA_JEMPOL_CRX_KEY', given());
    expect(main(['--out', out, ...SERVER])).toBe(0);
    expect(readdirSync(out)).toContain('update.xml');
  });
});

describe('the folder of the release', () => {
  test.each([
    ['a file', () => written('afile', ''), 'afile is a file, not a folder'],
    ['below a file', () => join(written('afile', ''), 'deep/er'), 'afile is a file, not a folder'],
    ['not empty', () => join(written('full/a.txt', ''), '..'), 'full is not empty'],
  ])('that is %s is refused before anything is built', (_, path, why) => {
    expect(main(['--out', path()])).toBe(2);
    expect(said.join('\n')).toContain(why);
    expect(execFileSync).not.toHaveBeenCalled();
  });

  test('may be there, empty', () => {
    mkdirSync(out);
    expect(main(['--out', out])).toBe(0);
    expect(readdirSync(folder)).toEqual(['release']);
    expect(readdirSync(out)).toContain('policies');
  });

  test('is not there when the build fails', () => {
    vi.mocked(execFileSync).mockImplementation(() => {
      throw new Error('does not compile');
    });
    expect(() => main(['--out', out])).toThrow('does not compile');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what is not given', () => {
  test('a release with a key needs the address that its files will have', () => {
    vi.stubEnv('JAGA_JEMPOL_CRX_KEY', KEY);
    expect(main(['--out', out])).toBe(2);
    expect(said.join('\n')).toMatch(/^With JAGA_JEMPOL_CRX_KEY, --server must name the https folder/);
    expect(execFileSync).not.toHaveBeenCalled();
  });

  test('is said with the option that fills it', () => {
    expect(main(['--out', out])).toBe(0);
    const all = said.join('\n');
    expect(all).toMatch(/^Not filled in: https:\/\/ekstensi\.example\.go\.id\/jaga-jempol .*--server/m);
    expect(all).toMatch(/^Not filled in: ID-DARI-CHROME-WEB-STORE .*--store-id/m);
    expect(all).toMatch(/^Not filled in: .*BKPSDM Kabupaten Contoh.*--settings/m);
    expect(all).toContain('No --edge-store-id');
  });

  test('and nothing is said of what is given', () => {
    const settings = written('nilai.json', '{"regions":["17.07"]}');
    const ids = ['--store-id', 'a'.repeat(32), '--edge-store-id', 'b'.repeat(32)];
    expect(main(['--out', out, '--settings', settings, ...SERVER, ...ids])).toBe(0);
    expect(said.join('\n')).not.toMatch(/Not filled in|No --/);
  });
});

test('an add-on id of the agency is in the policies for Firefox', () => {
  expect(main(['--out', out, '--firefox-id', 'jaga-jempol@instansi.go.id'])).toBe(0);
  const { policies } = JSON.parse(readFileSync(join(out, 'policies/firefox/policies.json'), 'utf8'));
  expect(Object.keys(policies.ExtensionSettings)).toEqual(['jaga-jempol@instansi.go.id']);
});

describe('what is not committed', () => {
  test('is in what is built, but not in the sources: that is said', () => {
    status = [' M src/policy/date.ts', '?? public/ikon baru.png', '?? nilai.json', ''].join('\0');
    expect(main(['--out', out])).toBe(0);
    expect(said.at(-1)).toMatch(
      /^Not committed: src\/policy\/date\.ts, public\/ikon baru\.png\. .*-source\.zip/,
    );
  });

  test('does not matter where the build does not look', () => {
    status = '?? nilai.json\0';
    expect(main(['--out', out])).toBe(0);
    expect(said.join('\n')).not.toContain('Not committed');
  });
});

describe('a file of settings', () => {
  test('is in every policy file', () => {
    const file = written('nilai.json', '{"agencyName":"BKPSDM Kabupaten Lebong"}');
    expect(main(['--settings', file, '--out', out, '--edge-store-id', 'b'.repeat(32)])).toBe(0);
    for (const path of [
      'chrome/jaga-jempol.json',
      'edge/jaga-jempol.json',
      'firefox/policies.json',
      'google-admin/jaga-jempol.json',
      'windows/chrome-pasang.reg',
      'windows/edge-pasang.reg',
      'macos/com.google.Chrome.extensions.ID-DARI-CHROME-WEB-STORE.plist',
    ]) {
      const content = readFileSync(join(out, 'policies', path), path.endsWith('.reg') ? 'utf16le' : 'utf8');
      expect(content).toContain('BKPSDM Kabupaten Lebong');
      expect(content).not.toContain('Contoh');
    }
  });

  test('with mistakes has them said, and nothing is built', () => {
    const file = written('nilai.json', '{"agencyNmae":"BKPSDM","enforcement":"warnn"}');
    expect(main(['--settings', file, '--out', out])).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(
        /nilai\.json: agencyNmae: is not a setting known here\n {2}agencyNmae: Bukan nama /,
      ),
      expect.stringContaining(`${file}: enforcement: expected one of warn, mark`),
      '2 wrong, nothing was written.',
    ]);
    expect(execFileSync).not.toHaveBeenCalled();
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['that is not there', () => join(folder, 'nilai.json')],
    ['that is a folder', () => folder],
  ])('%s is said', (_, file) => {
    expect(() => main(['--settings', file(), '--out', out])).toThrow(
      `${file()}: there is no such file, or it cannot be read`,
    );
  });

  test('can be checked alone, where a release is already', () => {
    const file = written('release/nilai.json', '{"regions":["17.07"],"defaults":{"language":"id"}}');
    expect(main(['--settings', file, '--check', '--out', out])).toBe(0);
    expect(said).toEqual(['All in order: regions, defaults']);
    expect(execFileSync).not.toHaveBeenCalled();
  });

  test('has to be named where it shall be checked', () => {
    expect(main(['--check'])).toBe(2);
    expect(said).toEqual(['--check needs --settings FILE.json']);
  });
});

/** Stands in for the build and for git. */
function run(_: string, args?: readonly string[] | object): string {
  const words = Array.isArray(args) ? args.map(String) : [];
  if (!words.includes('scripts/build.mjs')) return words.includes('status') ? status : '';
  for (const browser of ['chromium', 'firefox']) {
    const gecko = { browser_specific_settings: { gecko: { id: 'a@b.example' } } };
    mkdirSync(join(words.at(-1) ?? '', browser), { recursive: true });
    writeFileSync(
      join(words.at(-1) ?? '', browser, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, ...(browser === 'firefox' ? gecko : {}) }),
    );
  }
  return '';
}

function written(path: string, content: string): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function elliptic(): string {
  return String(generateKeyPairSync('ed25519').privateKey.export(PKCS8));
}
