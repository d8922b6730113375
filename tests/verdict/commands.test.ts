import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const root = new URL('../..', import.meta.url);

function run(script: string, args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/run.mjs', `scripts/${script}`, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { lines: stdout.trim().split('\n'), errors: stderr, status };
}

function jsonLines(rows: object[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

// Each run starts a Node of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('npm run judge', () => {
  const options = ['--date', '2024-10-15', '--region', '17,17.07'];

  it('writes one line a post in the order of input, and a post’s own day and regions win', () => {
    const input = jsonLines([
      { id: 'a', text: 'Coblos nomor 1 Helmi-Mian' },
      { id: 2, text: 'Pasar ramai sekali pagi ini' },
      { id: 'c', text: 'Coblos nomor 1 Helmi-Mian', date: '2026-01-05' },
      { id: 'd', text: 'Azhari bertemu petani kopi', context: 'Pilbup Lebong' },
      { id: 'e', text: 'Kopli Ansori makan siang', region: '32' },
      { id: 'f', text: '', alts: ['teks: DUKUNG ROHIDIN-MERIANI'], author: 'Warga', handle: 'warga' },
    ]);
    const { lines, status, errors } = run('judge.ts', options, input);
    const rows = lines.map((line) => JSON.parse(line));
    expect(errors).toBe('');
    expect(rows.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'a campaign',
      '2 none',
      'c none',
      'd participant',
      'e none',
      'f campaign',
    ]);
    expect(Object.keys(rows[0])).toEqual(['id', 'verdict', 'evidence']);
    expect(rows[0].evidence[0]).toMatchObject({
      kind: 'name',
      words: 'Helmi-Mian',
      contest: 'pilkada-2024-17',
    });
    expect(status).toBe(0);
  });

  it('names broken lines, judges the others and ends with 1', () => {
    const input = [
      '{"id":"a","text":"x"}',
      'oops',
      '{"id":"b"}',
      '{"text":"x"}',
      '{"id":"c","text":"y","date":"soon"}',
      '{"id":"d","text":"z"}',
    ].join('\n');
    const { lines, errors, status } = run('judge.ts', options, input);
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'd']);
    expect(errors.trim().split('\n')).toEqual([
      'line 2: is not JSON',
      'line 3: text: expected a text',
      'line 4: id: expected a text',
      'line 5: date: expected a date (YYYY-MM-DD)',
      '4 of 6 lines could not be read',
    ]);
    expect(status).toBe(1);
  });

  it('explains for people, and counts less or more under another strictness', () => {
    const input = jsonLines([{ id: 'a', text: 'Rohidin Mersyah hadiri maulid' }]);
    const { lines } = run('judge.ts', [...options, '--explain', '--strictness', 'text'], input);
    expect(lines[0]).toBe('a  possible, about pilkada-2024-17 number 2: Rohidin Mersyah hadiri maulid');
    expect(lines[1]).toBe('  name in the text: "Rohidin Mersyah" → pilkada-2024-17 number 2');
  });

  it('explains why a post does not count, also one that Windows has saved with a byte order mark', () => {
    const input = `\uFEFF${jsonLines([{ id: 'a', text: 'Pasar ramai', date: '2026-11-25' }])}`;
    const { lines, errors } = run('judge.ts', [...options, '--explain'], input);
    expect(errors).toBe('');
    expect(lines).toEqual(['a  none: Pasar ramai', '  no election in force in 17, 17.07 on 2026-11-25']);
  });

  it('judges nothing beside a pack that is not in force', () => {
    const args = [...options, '--pack', 'src/packs/bundled/regions.json'];
    const { lines, errors, status } = run('judge.ts', args, jsonLines([{ id: 'a', text: 'x' }]));
    expect(errors).toMatch(
      /^src\/packs\/bundled\/regions\.json: edition: expected more than \d+, which is in force\n$/,
    );
    expect(lines).toEqual(['']);
    expect(status).toBe(1);
  });

  it('says how it is used, and what a strictness does', () => {
    const { lines, status } = run('judge.ts', ['--help']);
    expect(lines[0]).toMatch(/^usage: npm run -s judge/);
    expect(lines.join(' ')).toMatch(/--strictness, which is about the act/);
    expect(lines.join(' ')).toMatch(/by default today/);
    expect(status).toBe(0);
  });

  it('says how it is used when an option is wrong', () => {
    const { errors, status } = run('judge.ts', ['--date', 'tomorrow']);
    expect(errors).toContain('--date: tomorrow is not a date');
    expect(errors).toContain('usage:');
    expect(status).toBe(2);
  });
});

describe('npm run evaluate', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jaga-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints precision and recall by source', () => {
    const file = join(folder, 'rows.jsonl');
    const rows = [
      { id: '1', text: 'Coblos nomor 1 Helmi-Mian', label: 'partisan', source: 'ours', year: 2024 },
      { id: '2', text: 'Rohidin Mersyah hadiri maulid', label: 'partisan', source: 'ours', year: 2024 },
      { id: '3', text: 'Pasar ramai sekali', label: 'other', source: 'ours', year: 2024 },
      { id: '4', text: 'Dukung Rohidin-Meriani', label: 'other', source: 'ours', year: 2024 },
    ];
    writeFileSync(file, jsonLines(rows));
    const { lines, status } = run('evaluate.ts', ['--region', '17', file]);
    expect(status).toBe(0);
    expect(lines.filter((line) => line.startsWith('ours | 4 | 2 |'))).toEqual([
      expect.stringContaining('| 0.500 | 0.500 | 0.500'),
      expect.stringContaining('| 0.667 | 1.000 | 0.800'),
      expect.stringContaining('| 0.667 | 1.000 | 0.800'),
    ]);
    expect(lines).toContain('other | 2 | 1 | 0 | 0 | 1');
    expect(lines.join('\n')).toContain('4 (other) campaign: Dukung Rohidin-Meriani');
  });

  it('refuses a file that is not there, rather than judge what is left', () => {
    const { errors, status } = run('evaluate.ts', [join(folder, 'none.jsonl')]);
    expect(errors).toContain('none.jsonl: there is no such file or folder');
    expect(status).toBe(1);
  });
});
