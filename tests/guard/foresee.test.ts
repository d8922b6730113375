import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Foresight } from '../../src/guard/foresee.ts';
import type { Post } from '../../src/sites/site.ts';
import type { Level, Verdict } from '../../src/verdict/verdict.ts';

let idle: (() => void)[] = [];

beforeEach(() => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
});

afterEach(() => vi.unstubAllGlobals());

test('the first post that may interrupt is told of once, when there is time', () => {
  const told: string[] = [];
  const judge = new Foresight(({ text }, { level }) => told.push(`${text} ${level}`)).over(levelOf);
  for (const text of ['', 'possible', 'participant', 'campaign', 'participant']) judge(post(text));
  expect(told).toEqual([]);
  for (const work of idle) work();
  expect(told).toEqual(['participant participant']);
});

test('verdicts are those of the judge', () => {
  const judge = new Foresight(() => {}).over(levelOf);
  for (const text of ['', 'possible', 'campaign']) expect(judge(post(text))).toEqual(levelOf(post(text)));
});

test('a new judge of the same page does not prepare again', () => {
  const told = vi.fn();
  const foresight = new Foresight(told);
  foresight.over(levelOf)(post('campaign'));
  foresight.over(levelOf)(post('campaign'));
  for (const work of idle) work();
  expect(told).toHaveBeenCalledOnce();
});

function levelOf({ text }: Post): Verdict | undefined {
  return text === '' ? undefined : { level: text as Level, numbers: [], evidence: [] };
}

function post(text: string): Post {
  return { author: { name: 'Uji', handle: 'uji' }, text, images: [], links: [], context: [] };
}
