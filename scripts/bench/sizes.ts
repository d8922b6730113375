import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { textsOfPages } from '../page-texts.ts';
import { type Figure, OURS } from './figures.ts';

const BUILT = 'dist/chromium';

/** How much is loaded where, and how long the background takes to compile the briefing of the nation from all packs. */
export async function benchSizes(repeat: number): Promise<Figure[]> {
  const content = await largestContentScript();
  const packed = await readdir(BUILT, { recursive: true });
  const scripts = packed.filter((file) => file.endsWith('.js'));
  const all = await Promise.all(
    scripts.map(async (file) => gzipSync(await readFile(join(BUILT, file))).length),
  );
  const now = Date.parse('2024-10-15T03:00:00Z');
  const settings = { ...DEFAULTS, regions: ['17.07', '17'] };
  const texts = textsOfPages().all.id;
  const styles = await readFile('src/warning/warning.css', 'utf8');
  const compile = () =>
    writeBriefing({ ...compileBriefing(openPacks({ packs: [] }), settings, now, 'id'), texts, styles });
  const times = Array.from({ length: repeat }, () => {
    const before = process.cpuUsage();
    compile();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return [
    { ...figure('largest content script, gzipped', 'kB', [content / 1000]), budget: 60 },
    figure('all scripts, gzipped', 'kB', [all.reduce((sum, size) => sum + size, 0) / 1000]),
    {
      ...figure('briefing in the campaign of 2024', 'kB', [Buffer.byteLength(compile()) / 1000]),
      budget: 150,
    },
    { ...figure('packs opened and briefing compiled', 'ms', times), budget: 250 },
  ];
}

function figure(what: string, unit: string, values: number[]): Figure {
  return { what, lane: OURS, unit, values };
}

async function largestContentScript(): Promise<number> {
  const folder = join(BUILT, 'src', 'content');
  const scripts = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  return Math.max(
    ...(await Promise.all(scripts.map(async (file) => gzipSync(await readFile(join(folder, file))).length))),
  );
}
