import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../scripts/judging/explain.ts';
import { judgesWith, openJudgingPacks } from '../../scripts/judging/judges.ts';
import { readRow } from '../../scripts/judging/row.ts';
import { policyOn } from '../../src/policy/policy.ts';
import { contestantsBody } from '../packs/invented.ts';

const CAMPAIGN = '2024-10-25';

describe('a pack that is named', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'judging-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const [first] = contestantsBody().contests;
  const contest = { ...first, id: 'pilkada-2024-invented', election: 'pilkada-2024', region: '17.07' };

  function pack(name: string, contests: unknown[]): string {
    const file = join(folder, name);
    const body = { ...contestantsBody(), contests };
    const issued = '2024-01-01';
    writeFileSync(file, JSON.stringify({ kind: 'contestants', format: 1, edition: 1, issued, body }));
    return file;
  }

  test('counts whatever its edition when it only adds, as in the extension', () => {
    const packs = openJudgingPacks([pack('adds.json', [contest])]);
    const { post } = readRow({ id: 'a', text: `Ayo dukung ${contest.contestants?.[0]?.names[0]?.text}` });
    expect(judgesWith(packs)(CAMPAIGN, ['17.07'])(post)).toMatchObject({ contest: contest.id });
  });

  test.each<[what: string, file: () => string, why: string]>([
    [
      'takes the place of something without being newer',
      () => 'src/packs/bundled/regions.json',
      'edition: expected more than',
    ],
    ['is older than the bundled model', () => 'src/packs/bundled/model.json', 'edition: expected more than'],
    [
      'is wrong',
      () => pack('wrong.json', [{ ...contest, region: 17 }]),
      'body.contests[0].region: expected a region',
    ],
    [
      'names what nobody knows',
      () => pack('stranger.json', [{ ...contest, id: 'pilkada-2024-77', region: '77' }]),
      'body.contests[0].region: pilkada-2024-77 is in region 77, which no pack has',
    ],
    ['is not there', () => join(folder, 'missing.json'), 'there is no such file'],
    ['is a folder', () => folder, 'is a folder, not a file'],
    [
      'says nothing about verdicts',
      () => 'src/packs/bundled/answers.json',
      'kind: a verdict does not depend on packs of answers',
    ],
  ])('is refused with its file when it %s', (_, make, why) => {
    const file = make();
    expect(() => openJudgingPacks([pack('right.json', [contest]), file])).toThrow(`${file}: ${why}`);
  });
});

describe('a post that does not count is explained by what was in force', () => {
  const { calendar: elections, contestants: contests } = openJudgingPacks([]);
  const row = readRow({ id: 'a', text: 'Pasar ramai' });

  test.each<[date: string, regions: string[], why: string]>([
    ['2026-11-25', ['17.07'], 'no election in force in 17.07 on 2026-11-25'],
    ['2025-04-10', ['51'], 'no election in force in 51 on 2025-04-10'],
    [CAMPAIGN, ['17.07'], `nothing in it counts; in force in 17.07 on ${CAMPAIGN}: pilkada-2024 (campaign)`],
    [
      CAMPAIGN,
      [],
      `no election in force for the whole nation on ${CAMPAIGN}; a region is named with --region`,
    ],
  ])('on %s in %j', (date, regions, why) => {
    const policy = policyOn(date, regions, { elections, contests });
    expect(explain(row, 'none', undefined, policy)).toBe(`a  none: Pasar ramai\n  ${why}`);
  });
});
