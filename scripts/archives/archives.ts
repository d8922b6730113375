import { createWriteStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { ALL_SITES, inParts, type Plan, plan, writeZip } from './make.ts';
import { packs, REGION } from './world.ts';

export const USAGE = `usage: npm run archives -- --site SITE --size SIZE --out DIR [--variant VARIANT] [--parts N] [--seed N]
Writes an archive of SITE (${ALL_SITES.map(({ site }) => site).join(', ')}) of about SIZE (1kB to 4GB; 10MB, 1GB …) with an invented person, invented
contestants and what touches them, in every VARIANT that the site has had unless one is named, in N zips each. Beside it DIR/….truth.json says
what a check has to find, and DIR/packs holds the invented region (${REGION}), election and contestants, for the managed key "packs".`;

const UNITS: Record<string, number> = { '': 1, kb: 1e3, mb: 1e6, gb: 1e9 };

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      size: { type: 'string', default: '100kB' },
      out: { type: 'string' },
      variant: { type: 'string' },
      parts: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
    },
  });
  const site = ALL_SITES.find((one) => one.site === values.site);
  const size = bytesIn(values.size);
  const [parts, seed] = [Number(values.parts), Number(values.seed)];
  if (!site || values.out === undefined || size === undefined || !(parts >= 1) || Number.isNaN(seed)) {
    console.error(USAGE);
    return 2;
  }
  const names = site.variants.map(({ name }) => name);
  const variants = names.filter((name) => (values.variant ?? name) === name);
  if (variants.length === 0) {
    console.error(`--variant: ${values.variant} is none of ${names.join(', ')}`);
    return 2;
  }
  await mkdir(join(values.out, 'packs'), { recursive: true });
  for (const [index, text] of packs().entries()) {
    await writeFile(join(values.out, 'packs', `${index + 1}.json`), `${text}\n`);
  }
  for (const variant of variants) await write(plan(site, variant, size, seed), values.out, parts);
  return 0;
}

async function write({ site, variant, files, expected }: Plan, out: string, count: number): Promise<void> {
  const name = join(out, `${site}-${variant.name}`);
  for (const [index, part] of inParts(files, count).entries()) {
    const file = count === 1 ? `${name}.zip` : `${name}-${String(index + 1).padStart(3, '0')}.zip`;
    await writeZip(part, Writable.toWeb(createWriteStream(file)));
    console.log(`${((await stat(file)).size / 1e6).toFixed(3)} MB  ${file}`);
  }
  await writeFile(
    `${name}.truth.json`,
    `${JSON.stringify({ site, variant: variant.name, expected }, null, 1)}\n`,
  );
}

function bytesIn(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kMG]?B)?$/i.exec(text) ?? [];
  const factor = UNITS[unit.toLowerCase().replace(/^b$/, '')];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
