import type { Head, Model, Question } from '../../verdict/model.ts';
import { HEAVIEST, MOST, weightsIn } from '../../verdict/weights.ts';
import { list, type Reader, record, text, Unreadable, whole } from '../read.ts';
import { civilDate } from './facts.ts';

/** A model and what it was made of. */
export interface ModelPack {
  model: Model;
  card: ModelCard;
}

/** What stands in a model's card: enough to know what it rests on and where it fails. `docs/model.md` has it in words. */
export interface ModelCard {
  /** What shaped the weights: whose texts, under which licence, how many rows. */
  sources: { name: string; licence: string; rows: number }[];
  trained: string;
  /** What it found in rows that it had not seen, one line a measure. */
  figures: { measure: string; value: number }[];
  /** What it gets wrong, one sentence each. */
  failures: string[];
}

/** A head as text: its `size` weights as `weightsIn` reads them. */
export interface HeadTexts extends Omit<Head, 'weights'> {
  size: number;
  weights: string;
}

/** A model as text. */
export type ModelTexts = Omit<Model, Question> & Record<Question, HeadTexts>;

/** The fewest weights that a head can have, and the most of all heads together: a byte each, 64 KiB. */
const LEAST = 2 ** 8;
const TOGETHER = 2 ** 16;

/** A number as JSON has it. */
const real: Reader<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable(path, 'expected a number');
  return value;
};

const headTexts = record<HeadTexts>({ size: whole(LEAST, MOST), weights: text, unit: real, bias: real });

/** Reads the shape of a model as text; `readModelTexts` reads it whole. */
export const modelTexts: Reader<ModelTexts> = record<ModelTexts>({
  urges: headTexts,
  meant: headTexts,
  calls: headTexts,
  lifts: real,
  lowers: real,
  scenes: real,
  holds: real,
  adds: real,
  doubts: real,
  marks: real,
});

/**
 * Reads a model: each head a power of two of weights, 2^8 to 2^15, all together no more than 2^16, the heaviest of a head 7 or -7, and a positive
 * unit; no threshold that takes back above the one that gives.
 */
export const readModelTexts: Reader<Model> = (value, path) => {
  const read = modelTexts(value, path);
  for (const [takes, gives] of BELOW) {
    if (read[takes] > read[gives]) throw new Unreadable(`${path}.${takes}`, `expected no more than ${gives}`);
  }
  if (read.urges.size + read.meant.size + read.calls.size > TOGETHER)
    throw new Unreadable(path, `expected no more than ${TOGETHER} weights together`);
  const head = (question: Question) => headFrom(read[question], `${path}.${question}`);
  return { ...read, urges: head('urges'), meant: head('meant'), calls: head('calls') };
};

/** Thresholds that take back, each with the one that it must not be above. */
const BELOW = [
  ['lowers', 'lifts'],
  ['doubts', 'holds'],
] as const;

function headFrom(texts: HeadTexts, path: string): Head {
  const { size, unit, bias } = texts;
  if ((size & (size - 1)) !== 0) throw new Unreadable(`${path}.size`, 'expected a power of two');
  const weights = weightsFrom(texts, `${path}.weights`);
  const heaviest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  if (heaviest !== HEAVIEST)
    throw new Unreadable(`${path}.weights`, `expected ${HEAVIEST} as the heaviest weight`);
  if (unit <= 0) throw new Unreadable(`${path}.unit`, 'expected more than 0');
  return { weights, unit, bias };
}

function weightsFrom({ weights, size }: HeadTexts, path: string): Int8Array {
  try {
    return weightsIn(weights, size);
  } catch {
    throw new Unreadable(path, `expected the text of ${size} weights`);
  }
}

const card: Reader<ModelCard> = record<ModelCard>({
  sources: list(record({ name: text, licence: text, rows: whole(1, 10_000_000) }), 1),
  trained: civilDate,
  figures: list(record({ measure: text, value: real }), 1),
  failures: list(text, 1),
});

/** Reads the body of a `model` pack, `{model, card}`. */
export const readModel: Reader<ModelPack> = record<ModelPack>({ model: readModelTexts, card });
