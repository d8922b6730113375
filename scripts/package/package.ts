import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Unreadable } from '../../src/packs/read.ts';
import { type Ingredients, release } from './contents.ts';
import { type Signer, signerOf } from './crx3.ts';
import { refusalOf, writeWhole } from './folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'dist', 'release');

/** How Chromium writes the id of an extension. */
const STORE_ID = /^[a-p]{32}$/;

export const USAGE = `npm run package -- [--out DIR] [--server URL] [--store-id ID] [--edge-store-id ID]

  --out            where the release goes, an empty folder or one that is not there yet; default: dist/release, where a release that
                   was made before gives way, unless somebody has changed it
  --server         the https folder on your own server that will hold the files; default: https://ekstensi.example.go.id/jaga-jempol
  --store-id       the id that the Chrome Web Store gave, for policy files without a key of your own
  --edge-store-id  the id that Edge Add-ons gave, which is another one; without it there are no policy files for Edge

  JAGA_JEMPOL_CRX_KEY  an RSA key, as PEM text or as the path of a file. With it there is a CRX, whose id follows from the key;
                       without it the policy files are those for the store. Make one: openssl genrsa -out kunci.pem 2048`;

/** Builds both extensions and writes everything that an agency needs to install them. */
export function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: OUT },
      server: { type: 'string', default: 'https://ekstensi.example.go.id/jaga-jempol' },
      'store-id': { type: 'string' },
      'edge-store-id': { type: 'string' },
    },
  });
  if (!values.server.startsWith('https://')) {
    console.error(`--server must be an https address, not ${values.server}`);
    return 2;
  }
  for (const option of ['store-id', 'edge-store-id'] as const) {
    const id = values[option];
    if (id === undefined || STORE_ID.test(id)) continue;
    console.error(`--${option} must be 32 letters from a to p, as the store shows it, not ${id}`);
    return 2;
  }
  const out = resolve(values.out);
  const refusal = refusalOf(out, out === OUT);
  if (refusal) {
    console.error(`--out: ${refusal}`);
    return 2;
  }
  const signer = signerFromEnvironment();
  const source = sourceArchive();
  // Apart from dist/, which tests and people may be using.
  const build = mkdtempSync(join(tmpdir(), 'jaga-jempol-package-'));
  try {
    buildInto(build);
    const ingredients: Ingredients = {
      root: ROOT,
      chromium: join(build, 'chromium'),
      firefox: join(build, 'firefox'),
      server: values.server.replace(/\/$/, ''),
      storeId: values['store-id'] ?? 'ID-DARI-CHROME-WEB-STORE',
      ...(values['edge-store-id'] ? { edgeStoreId: values['edge-store-id'] } : {}),
      ...(signer ? { signer } : {}),
      ...(source ? { source } : {}),
    };
    const files = release(ingredients);
    writeWhole(files, out);
    for (const [path, { length }] of files) console.log(`${String(length).padStart(9)}  ${join(out, path)}`);
  } finally {
    rmSync(build, { recursive: true });
  }
  console.log(
    signer ? `Extension id: ${signer.id}` : 'No JAGA_JEMPOL_CRX_KEY: no CRX, policy files for the stores.',
  );
  if (!signer && !values['edge-store-id']) console.log('No --edge-store-id: no policy files for Edge.');
  return 0;
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

/** What is committed, as AMO's reviewers need it to build the same; nothing outside of a repository. */
function sourceArchive(): Buffer | undefined {
  if (!existsSync(join(ROOT, '.git'))) return undefined;
  return execFileSync('git', ['archive', '--format=zip', '--prefix=jaga-jempol/', 'HEAD'], {
    cwd: ROOT,
    maxBuffer: 200_000_000,
  });
}
