// Builds both extensions, or one: node scripts/build.mjs [--only chromium|firefox] [--out DIR]; default: dist/chromium, dist/firefox.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const { values } = parseArgs({
  options: { only: { type: 'string' }, out: { type: 'string', default: 'dist' } },
});

// What vitest or a shell sets would make another build.
process.env.NODE_ENV = 'production';

for (const target of values.only ? [values.only] : ['chromium', 'firefox']) {
  process.env.TARGET = target;
  const outDir = join(values.out, target);
  await quietly(() => build({ root: join(import.meta.dirname, '..'), logLevel: 'warn', build: { outDir } }));
  console.log(outDir);
  for (const line of sizes(outDir)) console.log(`  ${line}`);
}

/** The inner build of the content script by @crxjs/vite-plugin knows no log level. (Its one warning is of no consequence.) */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

function sizes(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => ['.js', '.css', '.html'].includes(extname(file)))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return `${kilobytes(bytes)} kB, gzipped ${kilobytes(gzipSync(bytes))} kB  ${file}`;
    });
}

function kilobytes(bytes) {
  return (bytes.length / 1000).toFixed(1).padStart(6);
}
