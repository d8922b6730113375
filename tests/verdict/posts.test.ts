import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRow } from '../../scripts/judging/row.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';
import { policyIn } from './contests.ts';

const lexicon = openBundled().lexicon().body;
const judges = new Map<string, Judge>();

function judgeOn(date: string, regions: string[]): Judge {
  const key = `${date} ${regions}`;
  const judge = judges.get(key) ?? judgeFor(policyIn(regions, date), lexicon);
  judges.set(key, judge);
  return judge;
}

/** Posts of our own about invented contests, with the level that each must have for a person in `region` on `date`. */
const posts = readFileSync(new URL('posts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => ({ ...readRow(JSON.parse(line)), expected: expectedIn(line) }));

function expectedIn(line: string): string {
  return /"expect": "(\w+)"/.exec(line)?.[1] ?? 'no expectation';
}

describe('the level of a post', () => {
  it('has at least 400 rows', () => {
    expect(posts.length).toBeGreaterThanOrEqual(400);
  });

  it.each(posts.map((row) => [row.expected, row.id, row.post.text, row] as const))(
    '%s: %s %s',
    (expected, _id, _text, { post, date = '', regions = [] }) => {
      const verdict = judgeOn(date, regions)(post);
      expect(verdict?.level ?? 'none', JSON.stringify(verdict)).toBe(expected);
    },
  );

  it('comes with evidence that stands in the post', () => {
    for (const { id, post, date = '', regions = [] } of posts) {
      const verdict = judgeOn(date, regions)(post);
      const shown = JSON.stringify([
        post.text,
        post.author,
        post.images,
        post.context,
        post.links,
        post.quoted,
      ]);
      for (const { words, where } of verdict?.evidence ?? []) {
        expect(words, id).not.toBe('');
        if (where !== 'link') expect(shown, id).toContain(JSON.stringify(words).slice(1, -1));
      }
    }
  });
});
