import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build } from 'vite';
import { list, oneOf, whole } from '../src/packs/read.ts';
import { startSites } from '../tests/e2e/stage.ts';
import { benchActs } from './bench/acts.ts';
import { benchFeed } from './bench/feed.ts';
import { type Figure, readBaseline, tableOf } from './bench/figures.ts';
import { benchGrowth, growthIn, growthPicture, growthTable } from './bench/growth.ts';
import { closeLanes, type Lane, openLanes } from './bench/lane.ts';
import { benchMemory } from './bench/memory.ts';
import { benchSizes } from './bench/sizes.ts';
import { benchStart } from './bench/start.ts';
import { buildFirst } from './fresh-build.mjs';

const PARTS = ['feed', 'text', 'start', 'act', 'memory', 'size', 'growth'] as const;
const count = whole(1, 1_000_000);
const BASELINE = 'scripts/bench/baseline.json';
export const USAGE = `usage: npm run bench -- [--only ${PARTS.join(',')}] [--repeat 7] [--posts 1000,10000] [--tabs 30]
  [--against DIR]...   other unpacked extensions, measured in turns with ours
  [--json FILE]        all values of the run
  [--growth FILE.svg]  the picture of what grows with what
  [--baseline FILE]    what to compare with; ${BASELINE} unless given
  [--save]             make this run the baseline`;

/** `npm run bench`: what the extension in `dist/chromium` costs, measured in a real Chromium on the local sites. */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (!options) return 2;
  const { values, parts, repeat, tabs, feeds } = options;
  // Before hours of measuring, so that they are not lost to it; the one that this run makes is not there yet.
  const baseline = values.save && !existsSync(values.baseline) ? [] : await readBaseline(values.baseline);
  const failed = buildFirst('chromium');
  if (failed) return failed;
  const figures = [
    ...(parts.includes('size') ? await benchSizes(repeat) : []),
    ...(parts.includes('text') ? await textFigures(repeat) : []),
  ];
  const measure = async (lanes: Lane[], [ours]: Lane[]) => {
    for (const posts of parts.includes('feed') ? feeds : []) {
      figures.push(...(await benchFeed(lanes, posts, repeat)));
    }
    if (parts.includes('memory')) figures.push(...(await benchMemory(lanes, tabs)));
    if (ours && parts.includes('act')) figures.push(...(await benchActs(ours, repeat)));
    if (ours && parts.includes('start')) figures.push(...(await benchStart(ours, repeat)));
  };
  if (parts.some((part) => ['feed', 'memory', 'act', 'start'].includes(part))) {
    await inBrowsers(values.against, measure);
  }
  const growths = parts.includes('growth') ? [...growthIn(figures), ...benchGrowth(repeat)] : [];
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? ''}, ${repeat} repetitions; times are processor time unless painted\n`,
  );
  console.log(tableOf(figures, baseline));
  if (growths.length > 0) console.log(`\n${growthTable(growths)}`);
  if (values.json) await save(values.json, `${JSON.stringify({ figures, growths }, null, 1)}\n`);
  if (values.growth) await save(values.growth, growthPicture(growths));
  if (values.save) await save(values.baseline, `${JSON.stringify({ figures })}\n`);
  return 0;
}

function optionsFrom(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: PARTS.join(',') },
      repeat: { type: 'string', default: '7' },
      posts: { type: 'string', default: '1000,10000' },
      tabs: { type: 'string', default: '30' },
      against: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      growth: { type: 'string' },
      baseline: { type: 'string', default: BASELINE },
      save: { type: 'boolean', default: false },
    },
  });
  try {
    return {
      values,
      parts: list(oneOf(PARTS))(values.only.split(','), '--only'),
      repeat: count(Number(values.repeat), '--repeat'),
      tabs: count(Number(values.tabs), '--tabs'),
      feeds: list(count)(values.posts.split(',').map(Number), '--posts'),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return undefined;
  }
}

/** Of the judge in one file, as a content script has it: where each import is looked up anew, every letter costs a call more. */
async function textFigures(repeat: number): Promise<Figure[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'jaga-jempol-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: 'scripts/bench/text-main.ts',
        outDir,
        rolldownOptions: { output: { entryFileNames: 'text.mjs' } },
      },
    });
    const { stdout } = await promisify(execFile)(process.execPath, [join(outDir, 'text.mjs'), `${repeat}`]);
    return JSON.parse(stdout);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

async function inBrowsers(
  against: string[],
  measure: (lanes: Lane[], ours: Lane[]) => Promise<void>,
): Promise<void> {
  const server = await startSites();
  const lanes = await openLanes(server.port, against);
  try {
    console.error(`Chromium ${lanes[0]?.browser.context.browser()?.version()}`);
    await measure(
      lanes,
      lanes.filter(({ ours }) => ours),
    );
  } finally {
    await closeLanes(lanes);
    await server.close();
  }
}

async function save(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
