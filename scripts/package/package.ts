import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unreadable } from '../../src/packs/read.ts';
import { reasonIn } from '../../src/words/reasons.ts';
import { wordsIn } from '../../src/words/words.ts';
import { type Ingredients, release } from './contents.ts';
import { type Signer, signerOf } from './crx3.ts';
import { writeWhole } from './folder.ts';
import { type Options, optionsFrom } from './options.ts';
import { readPolicyValues } from './settings.ts';
import { sourceArchive, uncommitted } from './source.ts';
import { EXAMPLE, type PolicyValues } from './values.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What stands in a release where the agency has not said its own. */
const PLACEHOLDERS = {
  server: 'https://ekstensi.example.go.id/jaga-jempol',
  storeId: 'ID-DARI-CHROME-WEB-STORE',
};

export const USAGE = `npm run package -- [--settings FILE.json] [--out DIR] [--server URL] [--store-id ID] [--edge-store-id ID] [--firefox-id ID]
npm run package -- --settings FILE.json --check

  --settings       your values for all policy files: an object with the managed keys of docs/admin.md, section 4. "circulars",
                   "contestants" and the entries of "packs" may stand in it as they are. A mistake is said, and nothing is written
  --check          only looks whether that file is right
  --out            where the release goes, an empty folder or one that is not there yet; default: dist/release, where a release that
                   was made before gives way, unless somebody has changed it
  --server         the https folder on your own server that will hold the files; with a key it must be given
  --store-id       the id that the Chrome Web Store gave, for policy files without a key of your own
  --edge-store-id  the id that Edge Add-ons gave, which is another one; without it there are no policy files for Edge
  --firefox-id     your own id for the XPI, such as jaga-jempol@instansi.go.id, because AMO takes each id only once

  JAGA_JEMPOL_CRX_KEY  an RSA key, as PEM text or as the path of a file. With it there is a CRX, whose id follows from the key;
                       without it the policy files are those for the store. Make one: openssl genrsa -out kunci.pem 2048`;

/** Builds both extensions and writes everything that an agency needs to install them. */
export function main(args: string[]): number {
  const options = optionsFrom(args);
  if (!options) return 2;
  const values = options.settings === undefined ? EXAMPLE : valuesFrom(options.settings);
  if (!values) return 1;
  if (options.check) {
    console.log(`All in order: ${Object.keys(values).join(', ')}`);
    return 0;
  }
  const signer = signerFromEnvironment();
  if (signer && !options.server) {
    console.error('With JAGA_JEMPOL_CRX_KEY, --server must name the https folder that will hold the files');
    return 2;
  }
  const changed = uncommitted(ROOT);
  make(options, values, signer);
  for (const line of remarks(options, signer)) console.log(line);
  if (changed.length > 0) {
    console.error(
      `Not committed: ${changed.join(', ')}. What was built has these changes, -source.zip has not: AMO would find that they differ. Commit, and make the release again before you upload it.`,
    );
  }
  return 0;
}

/** What whoever made the release has to know besides: the id, and everything that is not theirs yet. */
function remarks({ server, storeId, edgeStoreId, settings }: Options, signer: Signer | undefined): string[] {
  const store = [
    'No JAGA_JEMPOL_CRX_KEY: no CRX, policy files for the stores.',
    storeId ? '' : `Not filled in: ${PLACEHOLDERS.storeId} in the policy files of Chrome; give --store-id.`,
    edgeStoreId ? '' : 'No --edge-store-id: no policy files for Edge.',
    server
      ? ''
      : `Not filled in: ${PLACEHOLDERS.server} in updates.json, in the XPI and in Firefox's policies.json; give --server.`,
  ];
  const lines = [
    ...(signer ? [`Extension id: ${signer.id}`] : store),
    settings
      ? ''
      : `Not filled in: regions ${EXAMPLE.regions.join(', ')}, ${EXAMPLE.agencyName} and other values of an example in all policy files; give --settings.`,
  ];
  return lines.filter((line) => line !== '');
}

/** What the file of settings says, or nothing when something in it is wrong: that is said, in Indonesian, too. */
function valuesFrom(file: string): PolicyValues | undefined {
  const { values, problems } = readPolicyValues(file, contentOf(file), Date.now());
  for (const { path, reason } of problems)
    console.error(`${file}: ${path}: ${reason}\n  ${path}: ${reasonIn(wordsIn('id'), reason)}`);
  if (problems.length === 0) return values;
  console.error(`${problems.length} wrong, nothing was written.`);
  return undefined;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Unreadable(file, 'there is no such file, or it cannot be read');
  }
}

function make(options: Options, values: PolicyValues, signer: Signer | undefined): void {
  const {
    out,
    server = PLACEHOLDERS.server,
    storeId = PLACEHOLDERS.storeId,
    edgeStoreId,
    firefoxId,
  } = options;
  const source = sourceArchive(ROOT);
  // Apart from dist/, which tests and people may be using.
  const build = mkdtempSync(join(tmpdir(), 'jaga-jempol-package-'));
  try {
    buildInto(build);
    const ingredients: Ingredients = {
      root: ROOT,
      chromium: join(build, 'chromium'),
      firefox: join(build, 'firefox'),
      server,
      storeId,
      values,
      ...(edgeStoreId ? { edgeStoreId } : {}),
      ...(firefoxId ? { firefoxId } : {}),
      ...(signer ? { signer } : {}),
      ...(source ? { source } : {}),
    };
    const files = release(ingredients);
    writeWhole(files, out);
    for (const [path, { length }] of files) console.log(`${String(length).padStart(9)}  ${join(out, path)}`);
  } finally {
    rmSync(build, { recursive: true });
  }
}

function buildInto(folder: string): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--out', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The key of the agency, or nothing without one. What it holds is told to nobody. */
function signerFromEnvironment(): Signer | undefined {
  const given = process.env.JAGA_JEMPOL_CRX_KEY;
  if (!given) return undefined;
  const isFile = existsSync(given);
  try {
    return signerOf(isFile ? readFileSync(given, 'utf8') : given);
  } catch {
    throw new Unreadable(
      'JAGA_JEMPOL_CRX_KEY',
      isFile
        ? `${given} holds no PEM RSA key, or one with a password`
        : 'is neither a file nor a PEM RSA key',
    );
  }
}
