import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/train.ts';
import { readLessons } from '../../scripts/training/rows.ts';
import { READERS } from '../../src/packs/readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'jaga-train-'));
afterAll(() => rmSync(folder, { recursive: true }));
vi.spyOn(console, 'log').mockImplementation(() => undefined);

const PACKS = ['regions.json', 'contestants.json'].map((file) =>
  join(import.meta.dirname, '../evaluation', file),
);

/** Invented rows of three sources about invented contestants, who are called by their full name, a common one, or not at all; of the last the licence does not let anything ship. */
function rows(): object[] {
  const calls = ['pilih', 'dukung', 'menangkan', 'coblos'];
  const chores = ['cuci', 'masak', 'sapu', 'jemur'];
  const names = ['Yohanis Benu Lake', 'Melki', 'jagoan kita'];
  return ['pasar', 'ladang', 'kebun'].flatMap((source, at) =>
    Array.from({ length: 24 }, (_, index) => [
      { text: `ayo ${calls[index % 4]} ${names[index % 3]} di ${source} ke ${index}`, label: 'campaign' },
      { text: `hari ini Melki ${chores[index % 4]} lagi di ${source} ke ${index}`, label: 'negative' },
      { text: `debat ${names[index % 3]} di ${source} ke ${index} berlangsung`, label: 'news' },
    ])
      .flat()
      .map((row, index) => ({
        ...row,
        id: `${source}-${index}`,
        source,
        licence: 'CC0',
        shippable: at < 2,
        date: '2024-10-15',
        region: '97',
      })),
  );
}

async function train(name: string, given: object[]): Promise<string> {
  const [from, out] = [join(folder, `${name}.jsonl`), join(folder, `${name}.json`)];
  writeFileSync(from, given.map((row) => JSON.stringify(row)).join('\n'));
  const packs = PACKS.flatMap((pack) => ['--pack', pack]);
  expect(await main([from, ...packs, '--date', '2027-01-01', '--bits', '9', '--out', out])).toBe(0);
  return readFileSync(out, 'utf8');
}

describe('a row that somebody has read', () => {
  it('is what was read, and counts no more than others of its source', () => {
    const row = JSON.stringify({
      id: 'a',
      text: 'survei terbaru',
      label: 'partisan',
      platform: 'X',
      year: 2023,
    });
    const [given] = readLessons(row, new Map());
    const [read] = readLessons(row, new Map([['a', 'news']]));
    expect(given).toMatchObject({ campaigns: true, isNews: false, isFine: false });
    expect(read).toMatchObject({ campaigns: false, isNews: true, isFine: false });
  });
});

describe('npm run train', () => {
  it('writes the same bytes for the same rows, a pack that can be read', async () => {
    const [first, second] = [await train('first', rows()), await train('second', rows())];
    expect(second).toBe(first);
    const { model, card } = READERS.model(first).body;
    expect(model.urges.weights).toHaveLength(512);
    expect(model.meant.weights).toHaveLength(256);
    expect(card.sources.map(({ name, rows }) => `${name} ${rows}`)).toEqual(['ladang 72', 'pasar 72']);
    const [ranking] = card.figures;
    expect(ranking?.value).toBeGreaterThan(0.95);
  });

  it('lets nothing shape the weights whose licence does not allow it', async () => {
    const shippable = rows().filter((row) => 'shippable' in row && row.shippable);
    const weightsOf = (content: string) => READERS.model(content).body.model.calls.weights;
    expect(weightsOf(await train('only', shippable))).toEqual(weightsOf(await train('all', rows())));
  });

  it('says which of its heads has nothing to learn from', async () => {
    const nameless = [
      { id: 'a', text: 'ayo coblos', label: 'campaign', shippable: true, source: 'a', year: 2024 },
    ];
    await expect(train('nameless', nameless)).rejects.toThrow('urges: no row');
  });

  it('names the line that it cannot read', async () => {
    await expect(train('broken', [{ id: 'a', text: 'b', label: 'maybe' }])).rejects.toThrow('line 1: label');
  });
});
