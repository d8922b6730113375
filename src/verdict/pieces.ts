import { accountWord } from './names.ts';
import { normalise, type Token } from './normalise.ts';
import { ballotNumber } from './numbers.ts';
import { type Known, spellerFor } from './spelling.ts';
import { isBallotWritten, looksBallot } from './telling.ts';

/** What matters of a piece of a text, which is a stretch without spaces or the usual punctuation. */
export interface Piece {
  /** Nothing of what follows is there. */
  isOrdinary: boolean;
  /** Its words that occur in any phrase. */
  words: readonly string[];
  /** It has a capital. */
  isCapital: boolean;
  /** The single letters and digits that it begins and ends with; with `isSpelt` it is nothing but these and signs. */
  lead: string;
  trail: string;
  isSpelt: boolean;
  /** It has a ballot number, and one as ballots show it. */
  isNumber: boolean;
  isShown: boolean;
  /** It has one as ballots write it, and is no handle. */
  isBallot: boolean;
}

/** More than the words of a long feed; a page that never repeats one only pushes others out. A power of two. */
const PLACES = 1 << 13;

/** Whether the piece of `text` from `start` up to `end` need not be made. */
type Passes = (text: string, start: number, end: number) => boolean;

/** Pieces that were looked at lately, found by a hash of their letters and compared letter by letter: no text is made to find one. */
export class Pieces {
  readonly #pieceOf: (written: string) => Piece;
  readonly #isPassed: Passes;
  readonly #written: string[] = new Array(PLACES).fill('');
  readonly #pieces: Piece[] = new Array(PLACES).fill(ORDINARY);
  /** How many have been read. */
  read = 0;

  /** `isPassed` tells by the letters that a piece is ordinary; such are not remembered, because most are new. */
  constructor(pieceOf: (written: string) => Piece, isPassed: Passes = () => false) {
    this.#pieceOf = pieceOf;
    this.#isPassed = isPassed;
  }

  /** The piece of `text` from `start` up to `end`, which is not nothing. */
  at(text: string, start: number, end: number): Piece {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
    if (isWritten(this.#written[place] ?? '', text, start, end)) return this.#pieces[place] ?? ORDINARY;
    if (this.#isPassed(text, start, end)) return ORDINARY;
    const written = apart(text.slice(start, end));
    const piece = this.#pieceOf(written);
    this.read += 1;
    this.#written[place] = written;
    this.#pieces[place] = piece.isOrdinary ? ORDINARY : piece;
    return piece;
  }
}

/** Where nothing matters; most are this one. */
export const ORDINARY: Piece = {
  isOrdinary: true,
  words: [],
  isCapital: false,
  lead: '',
  trail: '',
  isSpelt: false,
  isNumber: false,
  isShown: false,
  isBallot: false,
};

/** From this length on V8 keeps the whole text that a part was cut from. */
const SLICED = 13;

/** The same letters in a text of their own. */
function apart(letters: string): string {
  return letters.length < SLICED ? letters : ` ${letters}`.slice(1);
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++) {
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

/** Nobody needs a capital in a hashtag or a handle. */
const TAG = /[#@]/;

/** Reads a piece as a text is read, or, by `tag`, as what follows `@`, or may: a hashtag is read in the same way. */
export function pieceOf(written: string, known: Known, tag: boolean): Piece {
  return !tag && PLAIN.test(written) ? plainPiece(written, known) : cutPiece(written, known, tag);
}

/** Neither signs nor capitals inside, so that there is nothing to cut; and no single letter or digit, which the next may join. */
const PLAIN = /^(?:[A-Za-z][a-z]+|\d\d+)$/;

/** The same as `cutPiece` gives for what is `PLAIN`, as most pieces are, without cutting it. */
function plainPiece(written: string, known: Known): Piece {
  const small = written.toLowerCase();
  const word = spellerFor(known)(small);
  const words = [word, accountWord(small)].filter(known);
  const number = ballotNumber(word);
  return {
    isOrdinary: words.length === 0 && number === undefined,
    words,
    isCapital: written !== small,
    lead: '',
    trail: '',
    isSpelt: false,
    isNumber: number !== undefined,
    isShown: number !== undefined && looksBallot({ word, gesture: false }),
    isBallot: number !== undefined && isBallotWritten({ word, gesture: false }),
  };
}

function cutPiece(written: string, known: Known, tag: boolean): Piece {
  const tokens = normalise(written, known, tag);
  const plain = tokens.map(({ word }) => word);
  const isLonger = ({ word, gesture }: Token): boolean => gesture || word.length > 1;
  const [first, last] = [tokens.findIndex(isLonger), tokens.findLastIndex(isLonger)];
  const words = plain.filter(known);
  const account = accountWord(written.endsWith('.') ? written.replace(/\.+$/, '') : written);
  if (known(account)) words.push(account);
  const lead = plain.slice(0, first < 0 ? plain.length : first).join('');
  const trail = plain.slice(last + 1).join('');
  const isSpelt = first < 0;
  const isNumber = tokens.some(({ number }) => number !== undefined);
  return {
    isOrdinary: words.length === 0 && lead === '' && trail === '' && !isSpelt && !isNumber,
    words,
    isCapital:
      tag ||
      TAG.test(written) ||
      written !== written.toLowerCase() ||
      tokens.some(({ capitals }) => capitals),
    lead,
    trail,
    isSpelt,
    isNumber,
    isShown: tokens.some((token) => token.number !== undefined && looksBallot(token)),
    isBallot: !tag && tokens.some((token) => token.number !== undefined && isBallotWritten(token)),
  };
}
