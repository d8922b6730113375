import type { Head, Model, Question } from '../../verdict/model.ts';
import { weightsIn } from '../../verdict/weights.ts';
import { list, type Reader, record, text, textLike, Unreadable, whole } from '../read.ts';
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

/** A head as text: `weights` are the bytes in base64. */
export interface HeadTexts extends Omit<Head, 'weights'> {
  weights: string;
}

/** A model as text. */
export type ModelTexts = Omit<Model, Question> & Record<Question, HeadTexts>;

/** The most and the fewest weights that a head can have: 2^8 to 2^14, three of which are less than 64 KiB. */
const LEAST = 2 ** 8;
const MOST = 2 ** 14;

const base64 = textLike(
  (value) => value.length % 4 === 0 && /^[A-Za-z\d+/]+={0,2}$/.test(value),
  'bytes in base64',
);

/** A number as JSON has it. */
const real: Reader<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable(path, 'expected a number');
  return value;
};

const headTexts = record<HeadTexts>({ weights: base64, unit: real, bias: real });

/** Reads the shape of a model as text; `readModelTexts` reads it whole. */
export const modelTexts: Reader<ModelTexts> = record<ModelTexts>({
  urges: headTexts,
  meant: headTexts,
  calls: headTexts,
  lifts: real,
  lowers: real,
  clears: real,
  scenes: real,
  holds: real,
  adds: real,
  doubts: real,
  marks: real,
});

/**
 * Reads a model: each head a power of two of weights, 2^8 to 2^14, the heaviest of them 127 or -127, and a positive unit; no threshold that
 * takes back above the one that gives.
 */
export const readModelTexts: Reader<Model> = (value, path) => {
  const read = modelTexts(value, path);
  for (const [takes, gives] of BELOW) {
    if (read[takes] > read[gives]) throw new Unreadable(`${path}.${takes}`, `expected no more than ${gives}`);
  }
  const head = (question: Question) => headFrom(read[question], `${path}.${question}`);
  return { ...read, urges: head('urges'), meant: head('meant'), calls: head('calls') };
};

/** Thresholds that take back, each with the one that it must not be above. */
const BELOW = [
  ['lowers', 'lifts'],
  ['clears', 'lowers'],
  ['doubts', 'holds'],
] as const;

function headFrom(texts: HeadTexts, path: string): Head {
  const weights = weightsIn(texts.weights);
  if (weights.length < LEAST || weights.length > MOST || (weights.length & (weights.length - 1)) !== 0) {
    throw new Unreadable(`${path}.weights`, `expected a power of two of bytes, ${LEAST} to ${MOST}`);
  }
  const heaviest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  if (heaviest !== 127) throw new Unreadable(`${path}.weights`, 'expected 127 as the heaviest weight');
  if (texts.unit <= 0) throw new Unreadable(`${path}.unit`, 'expected more than 0');
  return { ...texts, weights };
}

const card: Reader<ModelCard> = record<ModelCard>({
  sources: list(record({ name: text, licence: text, rows: whole(1, 10_000_000) }), 1),
  trained: civilDate,
  figures: list(record({ measure: text, value: real }), 1),
  failures: list(text, 1),
});

/** Reads the body of a `model` pack, `{model, card}`. */
export const readModel: Reader<ModelPack> = record<ModelPack>({ model: readModelTexts, card });
