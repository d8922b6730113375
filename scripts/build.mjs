import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const USAGE = `usage: node scripts/build.mjs [--only chromium|firefox] [--out DIR]
Builds both extensions, or one; default: dist/chromium, dist/firefox.`;

const { only, out } = optionsFrom();

if (only) await buildOne(only);
else await buildBoth();

async function buildOne(target) {
  // What vitest or a shell sets would make another build.
  process.env.NODE_ENV = 'production';
  process.env.TARGET = target;
  const outDir = join(out, target);
  await quietly(() => build({ root: join(import.meta.dirname, '..'), logLevel: 'warn', build: { outDir } }));
  console.log(`Built ${outDir}:`);
  for (const line of sizes(outDir)) console.log(`  ${line}`);
}

/** Each in a process of its own, because one core is busy all the time. */
async function buildBoth() {
  const builds = ['chromium', 'firefox'].map((target) =>
    promisify(execFile)(process.execPath, [import.meta.filename, '--only', target, '--out', out]),
  );
  for (const { status, value, reason } of await Promise.allSettled(builds)) {
    const { stdout, stderr, code } = status === 'fulfilled' ? value : reason;
    process.stdout.write(stdout ?? '');
    process.stderr.write(stderr ?? `${reason}\n`);
    if (status === 'rejected') process.exitCode = typeof code === 'number' ? code : 1;
  }
}

function optionsFrom() {
  const options = {
    only: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    help: { type: 'boolean', default: false },
  };
  try {
    const { values } = parseArgs({ options });
    const isKnown = values.only === undefined || ['chromium', 'firefox'].includes(values.only);
    if (isKnown && !values.help) return values;
    console.log(USAGE);
    process.exit(values.help ? 0 : 2);
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

/** The inner build of the content scripts by @crxjs/vite-plugin knows no log level, and warns of an option that the plugin itself gives it. */
async function quietly(work) {
  const { log } = console;
  const { stderr } = process;
  console.log = () => {};
  stderr.write = (text, ...more) =>
    String(text).includes('inlineDynamicImports') ||
    Object.getPrototypeOf(stderr).write.call(stderr, text, ...more);
  try {
    await work();
  } finally {
    console.log = log;
    delete stderr.write;
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
