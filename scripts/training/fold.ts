import { bucketsOf, type Head, type Question } from '../../src/verdict/model.ts';
import { learn, rounded, type Sample } from './learn.ts';
import type { Lesson } from './rows.ts';
import { answerTo, isAsked, isOrdinary, type Studied } from './study.ts';

/** A lesson as one head sees it. */
export interface Taught extends Sample {
  studied: Studied;
}

/** A lesson, and what a head says to it that has seen nothing of its source. */
export interface Unseen {
  studied: Studied;
  score: number;
}

/** Rows whose label does not tell campaign from news together count at most as this many, of one source and one answer. */
const COARSE_TOGETHER = 60;
/** And one of them at most this much. */
const COARSE = 0.3;

/** How much a post counts for `urges` in which the rules see no call. */
const UNRULED = 2;

/** How a head is made. */
export interface Shape {
  /** How many weights it has. */
  size: number;
  /** How many lessons have to have a feature that it learns. */
  least: number;
}

/** How many lessons have to have a feature, by how many ask a head: ordinary posts are many, and few of them are asked what is said of contestants. */
const LEAST: Record<Question, number> = { urges: 9, meant: 20, calls: 110 };

/** The shape of the head for `question`: 2^`bits` weights for what is said of contestants, half as many for each of the others. */
export function shapeOf(question: Question, bits: number): Shape {
  return { size: 2 ** (question === 'urges' ? bits : bits - 1), least: LEAST[question] };
}

/** The lessons of one head of that shape; one whose label was derived from its source counts little. */
export function lessonsFor(question: Question, studied: readonly Studied[], { size }: Shape): Taught[] {
  const asked = studied.filter((one) => isAsked(question, one));
  const kind = ({ source, campaigns, isNews }: Lesson): string => `${source} ${campaigns} ${isNews}`;
  const counts = new Map<string, number>();
  for (const { lesson } of asked) counts.set(kind(lesson), (counts.get(kind(lesson)) ?? 0) + 1);
  return asked.map((one) => ({
    studied: one,
    buckets: bucketsOf(one.hashes, size),
    isYes: answerTo(question, one.lesson),
    weight: isCertain(question, one.lesson)
      ? weightOf(question, one)
      : Math.min(COARSE, COARSE_TOGETHER / (counts.get(kind(one.lesson)) ?? 1)),
  }));
}

/** Where the rules see no call, wording decides alone: such posts count more for what is said of contestants. */
function weightOf(question: Question, { level }: Studied): number {
  return question === 'urges' && level !== 'campaign' ? UNRULED : 1;
}

/** Whether its label answers the question: that an ordinary post means nobody who stands somewhere needs no second look. */
function isCertain(question: Question, lesson: Lesson): boolean {
  return lesson.isFine || (question === 'meant' && isOrdinary(lesson));
}

/** What is learnt from the shippable ones of `lessons`; nothing is, a bias of 0, where there is none. */
export function headFrom(lessons: readonly Taught[], { size, least }: Shape): Head {
  const { weights, bias } = learn(
    lessons.filter(({ studied }) => studied.lesson.shippable),
    size,
    least,
  );
  return { ...rounded({ weights, bias }), bias: cut(bias) };
}

/** In so many parts the sources are left out. */
const PARTS = 8;

/** Leaves out one part of the sources after the other: each is scored by a head that learnt from the shippable rows of the other parts. */
export function unseenScores(lessons: readonly Taught[], shape: Shape): Unseen[] {
  const sources = [...new Set(lessons.map(({ studied }) => studied.lesson.source))];
  return Array.from({ length: Math.min(PARTS, sources.length) }).flatMap((_, part) => {
    const left = new Set(sources.filter((_, at) => at % PARTS === part));
    const isOf = ({ studied }: Taught) => left.has(studied.lesson.source);
    const head = headFrom(
      lessons.filter((one) => !isOf(one)),
      shape,
    );
    return lessons.filter(isOf).map(({ studied, buckets }) => ({ studied, score: scoreIn(buckets, head) }));
  });
}

function scoreIn(buckets: readonly number[], { weights, unit, bias }: Head): number {
  if (buckets.length === 0) return bias;
  const sum = buckets.reduce((before, bucket) => before + (weights[bucket] ?? 0), 0);
  return bias + (sum * unit) / Math.sqrt(buckets.length);
}

/** To four decimals, as the pack has it. */
export function cut(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The chance that a row of which `isYes` is true scores higher than another one: 0.5 is guessing, 1 is perfect. */
export function rankingOf(unseen: readonly Unseen[], isYes: (lesson: Lesson) => boolean): number {
  const sorted = [...unseen].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (const [index, { studied }] of sorted.entries()) {
    if (!isYes(studied.lesson)) continue;
    ranks += index + 1;
    positives++;
  }
  const others = sorted.length - positives;
  return positives === 0 || others === 0
    ? 0
    : (ranks - (positives * (positives + 1)) / 2) / (positives * others);
}
