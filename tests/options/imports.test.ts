import { describe, expect, test } from 'vitest';
import { openPacks } from '../../src/briefing/packs.ts';
import { importedPacks, tryImport } from '../../src/options/imports.ts';
import type { Additions } from '../../src/settings/settings.ts';
import { calendarBody, changed, circularsBody, contestantsBody, regionsBody } from '../packs/invented.ts';

const NONE: Additions = { packs: [] };
const BUNDLED = openPacks(NONE);
const HERE = changed(circularsBody(), [0, 'region'], '17.07');

function pack(edition: number, body: unknown = HERE, kind = 'circulars'): string {
  return JSON.stringify({ kind, format: 1, edition, issued: '2030-01-01', body });
}

describe('a file that is right', () => {
  test('is accepted, is in force, and says where it comes from', () => {
    const imported = tryImport(pack(1002), NONE);
    expect(imported).toEqual({ is: 'accepted', kind: 'circulars', texts: [pack(1002)] });
    const inForce = openPacks({ packs: [], imported: [pack(1002)] });
    expect(inForce.problems).toEqual([]);
    expect(inForce.circulars.map(({ id }) => id)).toContain('edaran-77');
    expect(inForce.editions.find(({ kind }) => kind === 'circulars')?.origin).toBe('imported');
    expect(inForce.changes).toEqual([
      ...BUNDLED.changes,
      { kind: 'circulars', how: 'added', id: 'edaran-77', name: { id: 'Teks', en: 'Text' } },
    ]);
  });

  test('takes the place of the one of its kind imported before', () => {
    const sites = pack(1009, undefined, 'sites');
    const imported = tryImport(pack(1003), { packs: [], imported: [pack(1002), sites] });
    expect(imported).toMatchObject({ is: 'accepted', texts: [sites, pack(1003)] });
  });

  test('is found again, and without it all is as before', () => {
    expect(importedPacks({ packs: [], imported: [pack(1002)] })).toEqual([
      { kind: 'circulars', edition: 1002, issued: '2030-01-01' },
    ]);
    expect(openPacks({ packs: [], imported: [] }).changes).toEqual(BUNDLED.changes);
  });
});

describe('a file that is wrong is refused whole, with the field', () => {
  test.each<[string, string, Additions, string, RegExp]>([
    ['no JSON', '{', NONE, '', /JSON/],
    ['another kind', pack(1002, {}, 'diary'), NONE, 'kind', /one of (?!.*lexicon)/],
    ['words of the judge', pack(1002, {}, 'lexicon'), NONE, 'kind', /one of/],
    [
      'in the place of a bundled circular, and not newer',
      pack(1, openPacks(NONE).circulars.slice(0, 1)),
      NONE,
      'edition',
      /more than \d/,
    ],
    [
      'not newer than the agency’s',
      pack(1004),
      { packs: [pack(1004, changed(HERE, [0, 'id'], 'edaran-instansi'))] },
      'edition',
      /more than 1004/,
    ],
    [
      'in the place of a circular of the agency',
      pack(1002),
      { packs: [], circulars: HERE },
      'body[0].id',
      /from the agency/,
    ],
    [
      'a wrong field',
      pack(1002, changed(HERE, [0, 'rules', 1, 'stages', 0], 'someday')),
      NONE,
      'body[0].rules[1].stages[0]',
      /one of/,
    ],
    ['a region that nobody knows', pack(1002, circularsBody()), NONE, 'body[0].region', /which no pack has/],
  ])('%s', (_, text, additions, path, reason) => {
    const before = openPacks(additions).circulars;
    expect(tryImport(text, additions)).toMatchObject({
      is: 'refused',
      problem: { path, reason: expect.stringMatching(reason) },
    });
    const after = openPacks({ ...additions, imported: [text] });
    expect(after.circulars).toEqual(before);
    expect(importedPacks({ ...additions, imported: [text] })[0]?.problem?.path).toBe(path);
  });

  test.each([
    [pack(1002, {}, 'lexicon'), 'lexicon'],
    [pack(1002, {}, 'diary'), undefined],
  ])('and with the kind that it says it is: %s', (text, kind) => {
    expect(tryImport(text, NONE)).toHaveProperty('is', 'refused');
    expect(tryImport(text, NONE)).toEqual(
      kind ? expect.objectContaining({ kind }) : expect.not.objectContaining({ kind: expect.anything() }),
    );
  });

  describe('beside others that build on what it replaces', () => {
    const [election] = calendarBody();
    const contestants = pack(1002, contestantsBody(), 'contestants');
    const imported = [pack(1002, regionsBody(), 'regions'), pack(1002, [election], 'calendar'), contestants];
    const other = [{ ...election, id: 'pilkada-2033' }];

    test('none that is in force goes out of it', () => {
      expect(importedPacks({ packs: [], imported }).filter(({ problem }) => problem)).toEqual([]);
      expect(tryImport(pack(1003, other, 'calendar'), { packs: [], imported })).toMatchObject({
        is: 'ousting',
        kind: 'contestants',
        problem: { path: 'body.contests[0].election' },
      });
    });

    test('what is wrong with the file itself comes first', () => {
      const wrong = pack(1003, changed(other, [0, 'id'], ''), 'calendar');
      expect(tryImport(wrong, { packs: [], imported })).toMatchObject({ is: 'refused', kind: 'calendar' });
    });

    test('one that is out of force already is in nobody’s way', () => {
      const alone = { packs: [], imported: [contestants] };
      expect(tryImport(pack(1003, other, 'calendar'), alone)).toHaveProperty('is', 'accepted');
    });
  });

  test('more than the browser keeps', () => {
    expect(tryImport(' '.repeat(2_000_001), NONE)).toEqual({ is: 'too-large' });
  });
});

describe('answers that a legal desk has checked', () => {
  const [first] = openPacks(NONE).answers;
  if (!first) throw new Error('no answers');

  test('take the place of those that nobody has', () => {
    const { answers, changes, problems } = openPacks({
      packs: [pack(1002, [{ ...first, reviewed: true }], 'answers')],
    });
    expect(problems).toEqual([]);
    expect(answers.find(({ id }) => id === first.id)?.reviewed).toBe(true);
    expect(answers).toHaveLength(openPacks(NONE).answers.length);
    expect(changes).toEqual([
      ...BUNDLED.changes,
      { kind: 'answers', how: 'changed', id: first.id, name: first.question },
    ]);
  });

  test('cannot say yes where no rule does', () => {
    const yes = { ...first, answer: 'allowed', confidence: 'single', rules: ['skb-2022 B.6'] };
    const { problems, answers } = openPacks({ packs: [pack(1002, [yes], 'answers')] });
    expect(problems[0]?.path).toBe('packs[0].body[0].rules');
    expect(answers).toBe(openPacks(NONE).answers);
  });
});
