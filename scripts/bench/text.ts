import { openBundled } from '../../src/packs/bundled.ts';
import type { Contest, Contestant } from '../../src/policy/contest.ts';
import type { Policy, Scope } from '../../src/policy/policy.ts';
import type { Post } from '../../src/sites/site.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';
import { randomFrom } from '../random.ts';
import { type Figure, OURS, spreadOf } from './figures.ts';
import { EVERYDAY } from './texts.ts';

/** How many names the contests of one measurement have. */
export const SIZES = [500, 5_000, 50_000];
const LENGTHS = [30, 300, 5_000];
/** So many letters are judged for one value. */
const LETTERS = 600_000;
const FACT = { confidence: 'inferred' as const, sources: [] };

/** Different posts of one measurement: more than the judge remembers texts, so that none is one that it has just read. */
const POSTS = 200;
const KINDS = ['plain', 'styled', 'counting'] as const;
type Kind = (typeof KINDS)[number];

/**
 * What judging one post costs with more and more names and letters, everyday ones in plain and in mathematical letters and such that
 * call for a contestant of the person's own; and making the judge.
 */
export function benchText(repeat: number): Figure[] {
  const bundled = openBundled();
  const lexicon = bundled.lexicon().body;
  const { model } = bundled.model().body;
  const judges = SIZES.map((size) => {
    const policy = policyWith(size);
    const build = Array.from({ length: 3 }, () => busy(() => judgeFor(policy, lexicon, model)) / 1000);
    return { size, build, judge: judgeFor(policy, lexicon, model) };
  });
  const figures = judges.map(
    ({ size, build }): Figure => figure(`judge made for ${size} names`, 'ms', build),
  );
  for (const length of LENGTHS) {
    for (const kind of KINDS) {
      const posts = postsOf(length, kind);
      const times = judges.map((): number[] => []);
      for (let turn = 0; turn < repeat + 2; turn += 1) {
        for (const [index, { judge }] of judges.entries()) {
          const time = timeOf(judge, posts, Math.ceil(LETTERS / length / posts.length));
          // Two turns for the engine to compile what it will.
          if (turn > 1) times[index]?.push(time);
        }
      }
      for (const [index, { size }] of judges.entries()) {
        const one = figure(`judge, ${length} characters, ${kind}, ${size} names`, 'µs', times[index] ?? []);
        figures.push(length === 300 && kind === 'plain' && size === 50_000 ? { ...one, budget: 20 } : one);
      }
      if (length === 300 && kind === 'plain') figures.push(ratio(times));
    }
  }
  return figures;
}

function ratio(times: number[][]): Figure {
  const [first = [], , last = []] = times;
  const value = spreadOf(last).median / spreadOf(first).median;
  return { ...figure('judge with 50000 names to 500', 'times', [value]), budget: 1.5 };
}

function figure(what: string, unit: string, values: number[]): Figure {
  return { what, lane: OURS, unit, values };
}

function timeOf(judge: Judge, posts: Post[], rounds: number): number {
  const time = busy(() => {
    for (let round = 0; round < rounds; round += 1) for (const post of posts) judge(post);
  });
  return time / (rounds * posts.length);
}

/** Microseconds that this process computes for `work`: unlike the clock it does not run while other programs do. */
function busy(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function postsOf(length: number, kind: Kind): Post[] {
  const random = randomFrom(length);
  const call = kind === 'counting' ? ` Coblos nomor 1 ${nameOf(1)}!` : '';
  return Array.from({ length: POSTS }, () => {
    const sentences = Array.from(
      { length: Math.ceil(length / 40) },
      () => EVERYDAY[Math.floor(random() * EVERYDAY.length)],
    );
    const text = sentences.join(' ').slice(0, Math.max(0, length - call.length)) + call;
    return {
      author: { name: 'Warga Kampung', handle: 'warga' },
      text: kind === 'styled' ? text.replaceAll(/[a-z]/g, mathematical) : text,
      images: [],
      links: [],
      context: [],
    };
  });
}

function mathematical(letter: string): string {
  return String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97);
}

const SYLLABLES = 'ba ce di fo gu ha ji ka lo mu na pe ri sa to wu ya zi'.split(' ');

/** A policy whose contestants have `size` names: ten pairs of the person's own, the rest elsewhere. */
function policyWith(size: number): Policy {
  const stage = { stage: 'campaign' as const, from: '2024-09-25', to: '2024-11-23', ...FACT };
  const contests = Array.from({ length: Math.ceil(size / 4) }, (_, index) => {
    const scope: Scope = index < 5 ? 'mine' : 'elsewhere';
    return { contest: contestOf(index), stage, scope, rehearsed: false, day: stage.from };
  });
  return { date: '2024-10-15', regions: ['98'], contests };
}

function contestOf(index: number): Contest {
  return {
    id: `contest-${index}`,
    election: 'invented',
    office: 'regent',
    region: `98.${index}`,
    name: { id: `Pemilihan Bupati ${nameOf(index + 90_000)}`, en: `Election ${index}` },
    contestants: [pairOf(index, 1), pairOf(index, 2)],
    ...FACT,
  };
}

function pairOf(index: number, number: number): Contestant {
  const [first, second] = [nameOf(index * 4 + number), nameOf(index * 4 + number + 2)];
  const names = [first, second].map((text) => ({ text, kind: 'full' as const, ...FACT }));
  return { number, title: `${first} – ${second}`, kind: 'pair', names };
}

function nameOf(seed: number): string {
  return [seed * 7 + 3, seed * 13 + 11].map(wordOf).join(' ');
}

function wordOf(value: number): string {
  const syllables = Array.from({ length: 4 }, (_, place) => {
    const index = Math.floor(value / SYLLABLES.length ** place) % SYLLABLES.length;
    return SYLLABLES[index] ?? '';
  });
  const word = syllables.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
