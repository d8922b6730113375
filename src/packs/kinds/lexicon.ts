import { CUE_KINDS, type Cue, type CueKind, type Lexicon } from '../../verdict/lexicon.ts';
import { flag, list, optional, type Reader, record, textLike, Unreadable, url } from '../read.ts';
import { confidence, refuseTwins } from './facts.ts';

/**
 * Reads the body of a `lexicon` pack, `{sources, cues, race, neutral, parties, choices, others}`. A page that phrases were seen on stands once in `sources`
 * under a key, and the phrases name the key. A phrase is in plain form (lower case, letters and digits, single spaces, `#` for a ballot
 * number after the first word) and has one meaning; only an unverified one may go without a source.
 */
export const readLexicon: Reader<Lexicon> = (value, path) => {
  const { sources, ...parts } = record<{ sources: AddressBook } & Record<keyof Lexicon, object>>({
    sources: addressBook,
    cues: anything,
    race: anything,
    neutral: anything,
    parties: anything,
    choices: anything,
    others: anything,
  })(value, path);
  const phrases = list(phrase(sources));
  const lexicon: Lexicon = {
    cues: record<Lexicon['cues']>(eachKind(() => phrases))(parts.cues, `${path}.cues`),
    race: phrases(parts.race, `${path}.race`),
    neutral: phrases(parts.neutral, `${path}.neutral`),
    parties: phrases(parts.parties, `${path}.parties`),
    choices: phrases(parts.choices, `${path}.choices`),
    others: phrases(parts.others, `${path}.others`),
  };
  for (const kind of CUE_KINDS)
    refuseTwins(lexicon.cues[kind], `${path}.cues.${kind}`, 'phrase', ({ phrase }) => phrase);
  for (const part of ['race', 'neutral', 'parties', 'choices', 'others'] as const) {
    refuseTwins(lexicon[part], `${path}.${part}`, 'phrase', ({ phrase }) => phrase);
  }
  refuseTwins(
    CUE_KINDS.flatMap((kind) => lexicon.cues[kind]),
    `${path}.cues`,
    'phrase',
    ({ phrase }) => phrase,
  );
  return lexicon;
};

type AddressBook = Map<string, string>;

const anything: Reader<object> = (value, path) => {
  if (typeof value !== 'object' || value === null) throw new Unreadable(path, 'expected an object or a list');
  return value;
};

const addressBook: Reader<AddressBook> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(path, 'expected an object');
  }
  return new Map(Object.entries(value).map(([key, page]) => [key, url(page, `${path}.${key}`)]));
};

const plainPhrase = textLike(
  (value) => /^[\p{Ll}\p{Lo}\d]+( ([\p{Ll}\p{Lo}\d]+|#))*$/u.test(value),
  'a phrase in plain form (lower case, letters and digits, single spaces)',
);

function phrase(book: AddressBook): Reader<Cue> {
  const page: Reader<string> = (value, path) => {
    const known = typeof value === 'string' ? book.get(value) : undefined;
    if (known === undefined) throw new Unreadable(path, `"${String(value)}" is not a key of body.sources`);
    return known;
  };
  const cue = record<Cue>({ phrase: plainPhrase, weak: optional(flag), confidence, sources: list(page) });
  return (value, path) => {
    const read = cue(value, path);
    if (read.sources.length === 0 && read.confidence !== 'unverified') {
      throw new Unreadable(`${path}.sources`, `expected a source, because the phrase is ${read.confidence}`);
    }
    return read;
  };
}

function eachKind<T>(make: () => T): Record<CueKind, T> {
  return { call: make(), support: make(), attack: make(), event: make(), team: make(), gesture: make() };
}
