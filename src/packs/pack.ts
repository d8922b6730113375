import { isCivilDate } from '../policy/date.ts';
import { edition } from './kinds/facts.ts';
import { fromJson, oneOf, type Reader, record, textLike, Unreadable, whole } from './read.ts';

/** What packs there are; one kind, one type of body. */
export const PACK_KINDS = [
  'regions',
  'calendar',
  'contestants',
  'circulars',
  'answers',
  'lexicon',
  'model',
  'sites',
] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** The envelope of all packs: a file of values, never of steps. */
export interface Pack<Body> {
  kind: PackKind;
  /** The version of the shape of `body`; an extension refuses a format that it does not know. */
  format: number;
  /** Counts up; of two readable packs of a kind the one with the higher edition is in force. */
  edition: number;
  /** The day on which this edition was made, `YYYY-MM-DD`. */
  issued: string;
  body: Body;
}

export const FORMAT = 1;

/**
 * Reads the text of a pack of `kind` whole, or throws `Unreadable` with the path of the first field that is wrong.
 * Nothing of a pack that fails is used.
 */
export function readPack<Body>(content: string, kind: PackKind, body: Reader<Body>): Pack<Body> {
  return readParsed(fromJson(content, ''), kind, body);
}

/** The same for a pack that is a value already. */
export function readParsed<Body>(value: unknown, kind: PackKind, body: Reader<Body>): Pack<Body> {
  const envelope = record<Pack<object>>({
    kind: oneOf([kind]),
    format: whole(FORMAT, FORMAT),
    edition,
    issued: textLike(isCivilDate, 'a date (YYYY-MM-DD)'),
    body: anyObject,
  })(value, '');
  return { ...envelope, body: body(envelope.body, 'body') };
}

/** The kind that the text of a pack says it is, or `Unreadable` when it is none that is known here. */
export function kindOf(content: string): PackKind {
  return kindAmong(PACK_KINDS, content);
}

/** The same where not every kind may come. */
export function kindAmong<const Kind extends PackKind>(kinds: readonly Kind[], content: string): Kind {
  const value = fromJson(content, '');
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return oneOf(kinds)(kind, 'kind');
}

/** What the text of a pack says about itself; its body is not read. */
export function envelopeOf(content: string): Omit<Pack<object>, 'body'> {
  const { kind, format, edition, issued } = readPack(content, kindOf(content), anyObject);
  return { kind, format, edition, issued };
}

const anyObject: Reader<object> = (value, path) => {
  if (typeof value !== 'object' || value === null) throw new Unreadable(path, 'expected an object or a list');
  return value;
};
