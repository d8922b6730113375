import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import npmPackage from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };

interface Component {
  name: string;
  /** Where it lies below the root. */
  path: string;
  version: string;
  license: string;
  /** SHA-512 of the package as the registry has it, in base64. */
  integrity: string;
}

/** What the lock file says of a package. */
interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
}

const PACKAGES: Record<string, Locked> = lock.packages;

/** What is built into the extension and was written by others, as CycloneDX. The tools that build it are not in it. */
export function billOfMaterials(): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: npmPackage.name,
        version: npmPackage.version,
        licenses: [{ license: { id: npmPackage.license } }],
      },
    },
    components: components().map(({ name, version, license, integrity }) => ({
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name}@${version}`,
      licenses: [{ license: { id: license } }],
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
      ],
    })),
  };
}

/** The licences of what is built in, in full, after our own notice about data of others. */
export function notices(root: string): string {
  const texts = components().map(({ name, path, version, license }) => {
    const folder = join(root, path);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : license;
    return `${name} ${version} (${license})\n\n${text.trim()}`;
  });
  return `${[readFileSync(join(root, 'NOTICE'), 'utf8').trim(), ...texts].join('\n\n---\n\n')}\n`;
}

/** What the extension's own dependencies are, and theirs in turn. */
function components(): Component[] {
  const found = new Map<string, Component>();
  const add = (name: string, within: string) => {
    const path = placesOf(name, within).find((one) => one in PACKAGES);
    const { version = '', license = '', integrity = '', dependencies = {} } = PACKAGES[path ?? ''] ?? {};
    if (path === undefined || found.has(path)) return;
    found.set(path, { name, path, version, license, integrity });
    for (const needed of Object.keys(dependencies)) add(needed, path);
  };
  for (const name of Object.keys(npmPackage.dependencies)) add(name, '');
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where a package that the one at `within` needs can lie: in it, or beside it or one around it. */
function placesOf(name: string, within: string): string[] {
  const around = within.split('/node_modules/').slice(0, -1).join('/node_modules/');
  const here = within === '' ? `node_modules/${name}` : `${within}/node_modules/${name}`;
  return within === '' ? [here] : [here, ...placesOf(name, around)];
}
