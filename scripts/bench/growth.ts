import { compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { seasonAt } from '../../src/briefing/season.ts';
import { readBriefing } from '../../src/briefing/wire.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { type Figure, short, spreadOf } from './figures.ts';

/** How one cost follows one number. */
export interface Growth {
  /** What is counted along the bottom, and what is measured. */
  along: string;
  measured: string;
  unit: string;
  points: { at: number; value: number }[];
}

const NOW = Date.parse('2024-10-15T03:00:00Z');

/** What follows the number of names and posts, from what a run has measured. */
export function growthIn(figures: Figure[]): Growth[] {
  const along = (name: string, measured: string, unit: string, pattern: RegExp): Growth => ({
    along: name,
    measured,
    unit,
    points: figures.flatMap(({ what, lane, values }) => {
      const found = lane === 'jaga-jempol' ? pattern.exec(what)?.[1] : undefined;
      return found === undefined ? [] : [{ at: Number(found), value: spreadOf(values).median }];
    }),
  });
  return [
    along('names', 'judging a post of 300 characters', 'µs', /^judge, 300 characters, plain, (\d+) names$/),
    along(
      'characters',
      'judging a post that counts among 5,000 names',
      'µs',
      /^judge, (\d+) characters, counting, 5000 names$/,
    ),
    along(
      'posts',
      'extension code per 1,000 posts, X',
      'ms',
      /^extension code per 1,000, (\d+) posts, X append$/,
    ),
    along(
      'posts',
      'extension code per 1,000 posts, Facebook',
      'ms',
      /^extension code per 1,000, (\d+) posts, Facebook append$/,
    ),
  ].filter(({ points }) => points.length > 1);
}

/** What follows the numbers of regions chosen and of packs that IT brings: making the briefing, and making a page ready with it. */
export function benchGrowth(repeat: number): Growth[] {
  const regions = openBundled()
    .regions()
    .body.map(({ code }) => code);
  const chosen = [1, 5, 20, 100].map((count) => regions.filter((code) => code.length === 5).slice(0, count));
  const ready = chosen.map((codes) => ({ at: codes.length, value: time(repeat, readying(codes)) }));
  const packs = [0, 1, 3, 9].map((count) => ({ at: count, value: time(repeat, compiling(count)) }));
  return [
    { along: 'regions', measured: 'briefing to a page that can judge', unit: 'ms', points: ready },
    {
      along: 'packs brought by IT',
      measured: 'packs opened and briefing compiled',
      unit: 'ms',
      points: packs,
    },
  ];
}

function readying(codes: string[]): () => void {
  const text = writeBriefing(
    compileBriefing(openPacks({ packs: [] }), { ...DEFAULTS, regions: codes }, NOW, 'id'),
  );
  return () => {
    const briefing = readBriefing(text);
    judgeFor(seasonAt(briefing, NOW).policy, briefing.lexicon, briefing.model, briefing.names);
  };
}

function compiling(count: number): () => void {
  const { body, ...envelope } = openBundled().lexicon();
  const packs = Array.from({ length: count }, (_, n) =>
    JSON.stringify({ ...envelope, kind: 'lexicon', edition: envelope.edition + n + 1, body }),
  );
  return () => {
    writeBriefing(compileBriefing(openPacks({ packs }), { ...DEFAULTS, regions: ['17.07'] }, NOW, 'id'));
  };
}

/** Milliseconds of processor time, the middle of `repeat` turns after one that does not count. */
function time(repeat: number, work: () => void): number {
  work();
  const times = Array.from({ length: repeat }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return spreadOf(times).median;
}

/** `flat`, or how much more for how much more of it: the exponent of the power law through the first and the last point. */
export function lawOf({ points }: Growth): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.at === 0 || first.value === 0) {
    return first && last ? `× ${short(last.value / first.value)} in all` : '';
  }
  const exponent = Math.log(last.value / first.value) / Math.log(last.at / first.at);
  if (Math.abs(exponent) < 0.1) return 'flat';
  return Math.abs(exponent - 1) < 0.15 ? 'linear' : `as the power ${exponent.toFixed(2)}`;
}

export function growthTable(growths: Growth[]): string {
  const rows = growths.map((growth) => [
    growth.along,
    growth.measured,
    growth.points.map(({ at, value }) => `${at}: ${short(value)} ${growth.unit}`).join(', '),
    lawOf(growth),
  ]);
  const head = ['with more', 'measured', 'points', 'growth'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const WIDTH = 340;
const HEIGHT = 210;
const EDGE = 44;

/** The growths as one picture, a small chart each, both axes logarithmic where the first number is no zero. */
export function growthPicture(growths: Growth[]): string {
  const columns = 2;
  const rows = Math.ceil(growths.length / columns);
  const charts = growths.map((growth, index) => {
    const [x, y] = [(index % columns) * WIDTH, Math.floor(index / columns) * HEIGHT];
    return `<g transform="translate(${x} ${y})">${chartOf(growth)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns * WIDTH} ${rows * HEIGHT}" font-family="system-ui, sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${charts.join('\n')}
</svg>
`;
}

function chartOf(growth: Growth): string {
  const xs = growth.points.map(({ at }) => Math.log10(at + 1));
  const most = Math.max(...growth.points.map(({ value }) => value)) * 1.15;
  const [least = 0, greatest = 1] = [Math.min(...xs), Math.max(...xs)];
  const place = ({ at, value }: { at: number; value: number }) => {
    const x = EDGE + ((Math.log10(at + 1) - least) / (greatest - least || 1)) * (WIDTH - 2 * EDGE);
    const y = HEIGHT - 36 - (value / most) * (HEIGHT - 95);
    return { x: x.toFixed(1), y: y.toFixed(1) };
  };
  const dots = growth.points.map((point) => {
    const { x, y } = place(point);
    return `<circle cx="${x}" cy="${y}" r="3.5" fill="#5a2e6b"/><text x="${x}" y="${Number(y) - 8}" text-anchor="middle" fill="#222">${short(point.value)}</text><text x="${x}" y="${HEIGHT - 20}" text-anchor="middle" fill="#555">${point.at}</text>`;
  });
  const line = growth.points
    .map(place)
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
  return `<text x="${WIDTH / 2}" y="18" text-anchor="middle" fill="#222" font-weight="600">${growth.measured}, ${growth.unit}</text>
<text x="${WIDTH / 2}" y="33" text-anchor="middle" fill="#555">${lawOf(growth)}</text>
<line x1="${EDGE - 14}" y1="${HEIGHT - 36}" x2="${WIDTH - EDGE + 14}" y2="${HEIGHT - 36}" stroke="#999"/>
<polyline points="${line}" fill="none" stroke="#5a2e6b" stroke-width="1.5"/>
${dots.join('')}
<text x="${WIDTH / 2}" y="${HEIGHT - 5}" text-anchor="middle" fill="#555">${growth.along}</text>`;
}
