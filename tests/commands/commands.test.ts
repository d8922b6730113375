import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { scripts } from '../../package.json';
import { main as makeArchives } from '../../scripts/archives/archives.ts';
import { main as measureArchives } from '../../scripts/archives/measure.ts';
import { readBaseline } from '../../scripts/bench/figures.ts';
import { main as bench } from '../../scripts/bench.ts';
import { main as captures } from '../../scripts/captures/captures.ts';
import { compare } from '../../scripts/captures/compare.ts';
import { readIndex, type SavedPage } from '../../scripts/captures/saved.ts';
import { main as evaluate } from '../../scripts/evaluate.ts';
import { main as judge } from '../../scripts/judge.ts';
import { readCorrections, readLabelled } from '../../scripts/judging/labelled.ts';
import { main as makeRelease } from '../../scripts/package/package.ts';
import { main as train } from '../../scripts/train.ts';
import { readLessons } from '../../scripts/training/rows.ts';

const ROOT = join(import.meta.dirname, '../..');
// Each run starts a Node of its own.
vi.setConfig({ testTimeout: 60_000 });

const RUN = 'node scripts/run.mjs ';
const COMMANDS = Object.entries(scripts).flatMap(([name, line]): [string, string][] =>
  line.startsWith(RUN) ? [[name, line.slice(RUN.length)]] : [],
);

test.each(COMMANDS)('npm run %s says how it is used', (name, file) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const [, usage = ''] = /^export const USAGE =([\s\S]*?)['`];$/m.exec(source) ?? [];
  expect(usage).toContain(name === 'start' ? 'npm start' : name);
});

test.each(Object.entries(scripts).filter(([name]) => name.startsWith('pre')))(
  '%s builds nothing: it runs before anybody has read --help',
  (_, line) => {
    expect(line).toMatch(/^node scripts\/setup\.mjs( --browser)?( --firefox)?( 1>&2)?$/);
  },
);

test.each([
  ['test.mjs', 'npm test'],
  ['e2e.mjs', 'npm run e2e'],
  ['fuzz.mjs', 'npm run fuzz'],
  ['build.mjs', 'node scripts/build.mjs'],
])('%s says with --help how it is used, and does nothing', async (script, name) => {
  const ended = await run(['--help'], script);
  expect(ended.said).toMatch(new RegExp(`^usage: ${name}[^\\n]*\\n[^\\n]+\\n$`));
  expect(ended.code).toBe(0);
});

describe('a command', () => {
  let folder: string;
  let command: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'command-'));
    command = join(folder, 'command.ts');
    writeFileSync(
      command,
      `import { readFileSync } from 'node:fs';
      import { parseArgs } from 'node:util';
      export const USAGE = 'usage: npm run invented -- [--loud] FILE';
      export function main(args: string[]): number {
        const { positionals } = parseArgs({ args, allowPositionals: true, options: { loud: { type: 'boolean' } } });
        const [folder] = positionals;
        if (folder === 'damaged') throw Object.assign(new Error('pages: expected a list'), { name: 'Unreadable' });
        readFileSync(folder === undefined ? 'not/named/by/anybody' : folder + '/index.json');
        return 0;
      }`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['is told how it is used by --help', ['--help'], 0, /^usage: npm run invented -- \[--loud\] FILE\n$/],
    ['names a wrong option and says how it is used', ['--lout'], 2, /^Unknown option '--lout'.*\nusage: /],
    [
      'names a file that is not there',
      ['/nowhere'],
      1,
      /\/nowhere\/index\.json: there is no such file or folder\n$/,
    ],
    [
      'names a file that was taken for a folder',
      ['package.json'],
      1,
      /^package\.json\/index\.json: there is no such file or folder\n$/,
    ],
    ['says what cannot be read in a file', ['damaged'], 1, /^pages: expected a list\n$/],
    ['keeps the trace of its own mistakes', [], 1, /not\/named\/by\/anybody[\s\S]*\n +at .*command\.ts/],
  ])('%s', async (_, args, code, said) => {
    const ended = await run([command, ...args]);
    expect(ended.said).toMatch(said);
    expect(ended.code).toBe(code);
  });
});

describe('wrong input', () => {
  let said: string[];

  beforeEach(() => {
    said = [];
    vi.spyOn(console, 'error').mockImplementation((line) => said.push(String(line)));
  });
  afterEach(() => vi.restoreAllMocks());

  test.each([
    [
      'a region that no pack has',
      judge,
      ['--region', '17.07,99.99'],
      '--region: no pack has 99.99; codes are those of Kemendagri, such as 17.07',
    ],
    [
      'a store id that is none',
      makeRelease,
      ['--store-id', 'ID'],
      '--store-id must be 32 letters from a to p, as the store shows it, not ID',
    ],
    [
      'an id of the store of Edge that is none',
      makeRelease,
      ['--store-id', 'a'.repeat(32), '--edge-store-id', 'ID'],
      '--edge-store-id must be 32 letters from a to p, as the store shows it, not ID',
    ],
    [
      'a form that a site never had',
      makeArchives,
      ['--site', 'x', '--out', tmpdir(), '--variant', 'csv'],
      '--variant: csv is none of ',
    ],
    ['a region that nobody has', evaluate, ['--region', '99.99'], '--region: no pack has 99.99'],
    ['a day that is none', evaluate, ['--date', '2024-13-01'], '--date: expected a date'],
    ['a number that is none', evaluate, ['--worst', 'all'], '--worst: expected a whole number'],
    [
      'an edition that is none',
      train,
      ['a.jsonl', '--date', '2024-01-01', '--out', 'a.json', '--edition', 'new'],
      '--edition: expected a whole number',
    ],
    [
      'a place for hours of work that is none',
      train,
      ['a.jsonl', '--date', '2024-01-01', '--out', 'not/there/a.json'],
      '--out: there is no folder not/there',
    ],
    [
      'a number of repetitions that is none',
      bench,
      ['--repeat', 'often'],
      '--repeat: expected a whole number',
    ],
    ['a number of posts that is none', bench, ['--posts', '10,many'], '--posts[1]: expected a whole number'],
    ['a site without archives', measureArchives, ['--site', 'threads'], 'usage: npm run archives:measure'],
  ])('%s is refused', async (_, main, args, why) => {
    expect(await main(args)).toBe(2);
    expect(said.join('\n')).toContain(why);
  });

  test('a number of cases that is none is refused', async () => {
    const ended = await run(['--cases', 'many'], 'fuzz.mjs');
    expect(ended.said).toContain('--cases and --seed must be whole numbers');
    expect(ended.code).toBe(2);
  });

  test.each([
    ['no JSON', 'pages: []', 'index.json: is not JSON (line 1, column 1: expected a value)'],
    ['no pages', '{}', 'pages: expected a list'],
    ['a page without a file', '{"pages":[{"platform":"x"}]}', 'pages[0].file: expected a text'],
    [
      'a page of a site that is none of ours',
      '{"pages":[{"file":"a.html","platform":"twitter","posts_in_it":0,"controls_in_it":{}}]}',
      'pages[0].platform: expected one of facebook',
    ],
    [
      'words where it counts',
      '{"pages":[{"file":"a.html","platform":"x","posts_in_it":3,"controls_in_it":{"like":"three"}}]}',
      'pages[0].controls_in_it.like: expected a whole number',
    ],
  ])('an index of saved pages with %s', async (_, index, why) => {
    await withIndex(index, (folder) => expect(readIndex(folder)).rejects.toThrow(why));
  });

  test.each([
    ['that is no JSON', '{"id":"a","text":"x","label":"other"}\n\noops', 'rows.jsonl: line 3: '],
    ['with a label of its own', '\n{"id":"a","text":"x","label":"odd"}', 'line 2: label: expected one of'],
    ['without a text', '{"id":"a","label":"other"}', 'line 1: text: expected a text'],
  ])('a labelled row %s is named by its line', (_, content, why) => {
    expect(() => readLabelled('rows.jsonl', content, new Map())).toThrow(why);
    expect(() => readLessons('rows.jsonl', content, new Map())).toThrow(why);
  });

  test('labelled rows may begin with the byte order mark of Windows', () => {
    const content = '\uFEFF{"id":"a","text":"x","label":"other"}';
    expect(readLabelled('rows.jsonl', content, new Map())).toHaveLength(1);
  });

  test('corrections and a baseline that are named have to be there, and to be readable', async () => {
    const file = join(tmpdir(), 'not-there.json');
    expect(() => readCorrections(file)).toThrow('no such file');
    await expect(readBaseline(file)).rejects.toThrow('no such file');
    expect((await readBaseline('scripts/bench/baseline.json')).length).toBeGreaterThan(0);
    await expect(readBaseline('package.json')).rejects.toThrow('package.json: figures: expected a list');
  });

  test('saved pages of which none is asked for are no success', async () => {
    const index = '{"pages":[{"file":"a.html","platform":"x","posts_in_it":0,"controls_in_it":{}}]}';
    await withIndex(index, async (folder) => expect(await captures([folder, '--only', 'tiktok'])).toBe(1));
    expect(said.join()).toContain('nothing was looked at');
  });

  test.each([
    ['a page that is not there', 'b.html'],
    ['a page that is a folder', '.'],
  ])('an index that names %s is refused before anything is built', async (_, file) => {
    const page = { file, platform: 'x', posts_in_it: 0, controls_in_it: {} };
    await withIndex(JSON.stringify({ pages: [page] }), (folder) =>
      expect(captures([folder])).rejects.toThrow(`index.json: pages that are not in ${folder}: ${file}`),
    );
  });

  test('an index of saved pages may begin with the byte order mark of Windows', async () => {
    await withIndex('\uFEFF{"pages":[]}', async (folder) => expect(await readIndex(folder)).toEqual([]));
  });

  test('what was counted on a saved page but is not compared is named, and a page without selectors misses all', () => {
    const told = vi.spyOn(console, 'log').mockReturnValue();
    const page: SavedPage = {
      file: 'a.html',
      site: 'x',
      path: '/',
      posts: 2,
      controls: { like: 1, folow: 3 },
    };
    const nothing = { site: 'x', posts: [], controls: [], inAll: 0, around: 0 };
    expect(compare(page, nothing)).toBe(3);
    expect(told.mock.calls.join('\n')).toContain('not compared: folow');
    expect(compare(page, undefined)).toBe(3);
  });
});

async function withIndex(index: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  writeFileSync(join(folder, 'index.json'), index);
  await use(folder);
  rmSync(folder, { recursive: true });
}

function run(args: string[], script = 'run.mjs'): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    const program = execFile(
      process.execPath,
      [`scripts/${script}`, ...args],
      { cwd: ROOT },
      (error, out, complaints) => done({ code: Number(error?.code ?? 0), said: out + complaints }),
    );
    program.stdin?.end();
  });
}
