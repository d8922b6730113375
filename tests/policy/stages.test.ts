import { describe, expect, test } from 'vitest';
import { type Election, nextStage, type Stage, stageOn } from '../../src/policy/calendar.ts';

const SOURCED = { confidence: 'single' as const, sources: ['https://example.org'] };
const span = (stage: Stage, from: string, to: string) => ({ stage, from, to, ...SOURCED });

const election: Election = {
  id: 'pilkada-2030',
  name: { id: 'Pilkada 2030', en: 'Regional elections 2030' },
  stages: [
    span('prospect', '2030-05-01', '2030-07-31'),
    span('nomination', '2030-08-01', '2030-08-31'),
    span('designation', '2030-09-01', '2030-09-03'),
    span('campaign', '2030-09-04', '2030-10-31'),
    span('quiet', '2030-11-01', '2030-11-03'),
    span('voting', '2030-11-04', '2030-11-04'),
    span('count', '2030-11-04', '2030-11-30'),
    span('after', '2030-12-01', '2031-02-01'),
  ],
};

describe('the day before, the first and the last day of each stage', () => {
  test.each<[date: string, stage: Stage | undefined]>([
    ['2030-04-30', undefined],
    ['2030-05-01', 'prospect'],
    ['2030-07-31', 'prospect'],
    ['2030-08-01', 'nomination'],
    ['2030-08-31', 'nomination'],
    ['2030-09-01', 'designation'],
    ['2030-09-03', 'designation'],
    ['2030-09-04', 'campaign'],
    ['2030-10-31', 'campaign'],
    ['2030-11-01', 'quiet'],
    ['2030-11-03', 'quiet'],
    ['2030-11-04', 'voting'],
    ['2030-11-05', 'count'],
    ['2030-11-30', 'count'],
    ['2030-12-01', 'after'],
    ['2031-02-01', 'after'],
    ['2031-02-02', undefined],
  ])('%s is %s', (date, stage) => {
    expect(stageOn(date, election)?.stage).toBe(stage);
  });
});

test.each<[date: string, next: Stage | undefined]>([
  ['2030-01-01', 'prospect'],
  ['2030-05-01', 'nomination'],
  ['2030-09-03', 'campaign'],
  ['2030-11-03', 'voting'],
  ['2030-11-04', 'after'],
  ['2031-02-02', undefined],
])('after %s comes %s', (date, next) => {
  expect(nextStage(date, election)?.stage).toBe(next);
});

test('between stages that do not touch there is none', () => {
  const [first, , third] = election.stages;
  const stages = [first, third].filter((one) => one !== undefined);
  expect(stageOn('2030-08-15', { ...election, stages })).toBeUndefined();
});
