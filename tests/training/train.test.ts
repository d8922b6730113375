import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/train.ts';
import { lessonsFor, shapeOf } from '../../scripts/training/fold.ts';
import { type Lesson, readLessons } from '../../scripts/training/rows.ts';
import type { Studied } from '../../scripts/training/study.ts';
import { READERS } from '../../src/packs/readers.ts';
import type { Question } from '../../src/verdict/model.ts';
import { postOf } from '../verdict/post.ts';

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

async function train(name: string, given: object[], ...more: string[]): Promise<string> {
  const [from, out] = [join(folder, `${name}.jsonl`), join(folder, `${name}.json`)];
  writeFileSync(from, given.map((row) => JSON.stringify(row)).join('\n'));
  const packs = PACKS.flatMap((pack) => ['--pack', pack]);
  expect(await main([from, ...packs, ...more, '--date', '2027-01-01', '--bits', '9', '--out', out])).toBe(0);
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
    const [given] = readLessons('rows.jsonl', row, new Map());
    const [read] = readLessons('rows.jsonl', row, new Map([['a', 'news']]));
    expect(given).toMatchObject({ campaigns: true, isNews: false, isFine: false });
    expect(read).toMatchObject({ campaigns: false, isNews: true, isFine: false });
  });
});

describe('a post in which the rules see no call', () => {
  const lesson: Lesson = {
    id: 'a',
    post: postOf({ text: 'a' }),
    campaigns: true,
    isNews: false,
    isFine: true,
    shippable: true,
    source: 'pasar',
    licence: 'CC0',
    date: '2024-10-15',
    regions: [],
  };
  const post: Studied = {
    lesson,
    case: 'sure',
    level: 'participant',
    isWeak: false,
    isDoubtful: false,
    speaksItself: true,
    more: 0,
    isByNumber: false,
    isSettled: false,
    hashes: [1],
  };
  const weightOf = (question: Question, given: Partial<Studied>) =>
    lessonsFor(question, [{ ...post, ...given }], shapeOf(question, 9)).map(({ weight }) => weight);

  it('counts twice for what is said of contestants, and once for the others', () => {
    expect(weightOf('urges', {})).toEqual([2]);
    expect(weightOf('urges', { level: 'campaign' })).toEqual([1]);
    expect(weightOf('calls', {})).toEqual([1]);
  });

  it('counts little, as all do, where its label was derived from its source', () => {
    expect(weightOf('urges', { lesson: { ...lesson, isFine: false } })).toEqual([0.3]);
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

  it('takes what somebody said of a row in place of its label, where it is told to', async () => {
    const given = rows();
    const readings = join(folder, 'readings.tsv');
    const ids = given.flatMap((row) => ('id' in row ? [String(row.id)] : []));
    writeFileSync(readings, ids.map((id) => `${id}\tnegative`).join('\n'));
    const { urges } = READERS.model(await train('told', given, '--readings', readings)).body.model;
    const { urges: own } = READERS.model(await train('untold', given)).body.model;
    expect(own.weights.some((weight) => weight > 0)).toBe(true);
    expect(urges.weights.every((weight) => weight <= 0)).toBe(true);
    await expect(train('nowhere', given, '--readings', `${readings}.none`)).rejects.toThrow('no such file');
  });

  it('names the line that it cannot read', async () => {
    await expect(train('broken', [{ id: 'a', text: 'b', label: 'maybe' }])).rejects.toThrow('line 1: label');
  });
});
