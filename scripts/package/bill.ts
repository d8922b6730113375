import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import npmPackage from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };

interface Component {
  name: string;
  version: string;
  license: string;
  /** SHA-512 of the package as the registry has it, in base64. */
  integrity: string;
}

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
  const texts = components().map(({ name, version, license }) => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : license;
    return `${name} ${version} (${license})\n\n${text.trim()}`;
  });
  return `${[readFileSync(join(root, 'NOTICE'), 'utf8').trim(), ...texts].join('\n\n---\n\n')}\n`;
}

function components(): Component[] {
  const packages: Record<string, { version?: string; license?: string; integrity?: string }> = lock.packages;
  return Object.keys(npmPackage.dependencies).map((name) => {
    const { version = '', license = '', integrity = '' } = packages[`node_modules/${name}`] ?? {};
    return { name, version, license, integrity };
  });
}
