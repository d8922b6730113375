import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVERYDAY } from '../../scripts/bench/texts.ts';
import { readRow } from '../../scripts/judging/row.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Glance } from '../../src/sites/site.ts';
import { glanceOf } from '../../src/verdict/glimpse.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;
const judge = judgeFor(policyIn(['98.01']), lexicon);

const rows = readFileSync(new URL('posts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => readRow(JSON.parse(line)));

test('no post with a verdict is passed over, in whatever order its words come', () => {
  const judged = rows.filter(({ post }) => judge(post));
  expect(judged.length).toBeGreaterThan(100);
  for (const { post } of judged) {
    const { texts, addresses } = glanceOf(post);
    expect(judge.mayCount({ texts, addresses }), JSON.stringify(post)).toBe(true);
    expect(judge.mayCount({ texts: texts.toReversed(), addresses }), JSON.stringify(post)).toBe(true);
  }
});

test.each([
  ['digits and signs for letters', 'c0bl*s darsono'],
  ['letters with spaces between', 'c o b l o s'],
  ['the same with signs between', 'c - o - b - l - o - s'],
  ['the same up to another word', 'c o b l o s-itu'],
  ['the same with a sign of a mention between', 'c @ o b l o s'],
  ['letters and a mark in place of one', 'p!lih nomor 2 c!blos c0bl!s'],
  ['an invisible letter in a word', 'cob\ufefflos'],
  ['a word behind a dash', 'makan—coblos'],
  ['words behind the sign of a mention and a question mark', '@?coblosnomordua'],
  ['a handle behind a dash', '@makan—@rumahrimurni'],
  ['the same with a ballot number after a word of every day', 'w i s   w a y a h e 0 2'],
  ['the same with the day of voting', 't g l   2 7 pelanggar ham'],
  ['letters of other alphabets', '𝗖𝗼𝗯𝗹𝗼𝘀 nomor 2'],
  ['a hashtag without capitals', '#coblosnomordua'],
  ['a known account, in an address', '@rumahrimurni'],
  ['a known account, before a full stop', 'dari @rumahrimurni.'],
  ['a known account without its sign', 'rumahrimurni'],
])('it sees through %s', (_, words) => {
  expect(mayCount(words)).toBe(true);
});

test('most of what people write is passed over', () => {
  const seen = EVERYDAY.filter((text) => mayCount(text));
  expect(seen.length).toBeLessThan(EVERYDAY.length / 5);
});

test('single figures, an office and a region are nothing', () => {
  for (const words of ['1 2 3 4 5', 'bupati Muara Intan']) {
    expect(mayCount(words), words).toBe(false);
  }
});

test.each([
  ['a name from elsewhere', 'Darsono Puguh makan bakso', false],
  ['the same with its region', 'Darsono Puguh makan bakso di Muara Intan', false],
  ['the same with a word of elections', 'Cabup Darsono Puguh makan bakso', true],
])('%s is seen where it is judged', (_, text, counts) => {
  const far = judgeFor(policyIn(['97.01']), lexicon);
  expect(far(postOf({ text, paid: true })) !== undefined).toBe(counts);
  expect(far.mayCount(saying(text))).toBe(counts);
});

test('a judge for whom nothing is in force passes over everything', () => {
  expect(judgeFor(policyIn(['98.01'], '2031-06-01'), lexicon).mayCount(saying('coblos nomor 1'))).toBe(false);
  expect(judge(postOf({ text: 'coblos nomor 1' }))).toBeDefined();
});

function saying(text: string): Glance {
  return { texts: [text], addresses: [] };
}

function mayCount(text: string): boolean {
  return judge.mayCount(saying(text));
}
