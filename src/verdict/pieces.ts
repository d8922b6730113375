import { accountWord } from './names.ts';
import { normalise, type Token } from './normalise.ts';
import { ballotNumber } from './numbers.ts';
import { type Known, plainSpelling } from './spelling.ts';
import { looksBallot } from './telling.ts';

/** What matters of a piece of a text, which is a stretch without spaces or the usual punctuation. */
export interface Piece {
  written: string;
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
}

/** More than the words of a long feed; a page that never repeats one only pushes others out. A power of two. */
const PLACES = 1 << 13;

/** Pieces that were looked at lately, found by a hash of their letters and compared letter by letter: no text is made to find one. */
export class Pieces {
  readonly #read: (written: string) => Piece;
  readonly #places: (Piece | undefined)[] = new Array(PLACES).fill(undefined);

  constructor(read: (written: string) => Piece) {
    this.#read = read;
  }

  /** The piece of `text` from `start` up to `end`; `hash` is the same for the same letters. */
  at(text: string, start: number, end: number, hash: number): Piece {
    const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
    const known = this.#places[place];
    if (known !== undefined && isWritten(known.written, text, start, end)) return known;
    const piece = this.#read(text.slice(start, end));
    this.#places[place] = piece;
    return piece;
  }
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++) {
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

const NONE: readonly string[] = [];
const PLAIN_WORD = /^[A-Z]?[a-z]+$/;

/** Most pieces are words in small letters: there is nothing to undo but their spelling. */
export function wordPiece(written: string, known: Known): Piece {
  if (written.length < 2 || !PLAIN_WORD.test(written)) return readPiece(written, known, false);
  const letters = written.toLowerCase();
  const word = plainSpelling(letters, known);
  return pieceOf(written, withAccount(known(word) ? [word] : NONE, letters, known), {
    isCapital: letters !== written,
    lead: '',
    trail: '',
    isSpelt: false,
    isNumber: ballotNumber(word) !== undefined,
    isShown: false,
  });
}

/** What follows `@`, or may: a hashtag is read in the same way. */
export function handlePiece(written: string, known: Known): Piece {
  return readPiece(written, known, true);
}

function readPiece(written: string, known: Known, tag: boolean): Piece {
  const tokens = normalise(written, known, tag);
  const plain = tokens.map(({ word }) => word);
  const isLonger = ({ word, gesture }: Token): boolean => gesture || word.length > 1;
  const [first, last] = [tokens.findIndex(isLonger), tokens.findLastIndex(isLonger)];
  return pieceOf(written, withAccount(plain.filter(known), written, known), {
    isCapital: written !== written.toLowerCase() || tokens.some(({ capitals }) => capitals),
    lead: plain.slice(0, first < 0 ? plain.length : first).join(''),
    trail: plain.slice(last + 1).join(''),
    isSpelt: first < 0,
    isNumber: tokens.some(({ number }) => number !== undefined),
    isShown: tokens.some((token) => token.number !== undefined && looksBallot(token)),
  });
}

function withAccount(words: readonly string[], written: string, known: Known): readonly string[] {
  const account = accountWord(written.endsWith('.') ? written.replace(/\.+$/, '') : written);
  return known(account) ? [...words, account] : words;
}

function pieceOf(
  written: string,
  words: readonly string[],
  rest: Omit<Piece, 'written' | 'isOrdinary' | 'words'>,
): Piece {
  const { lead, trail, isSpelt, isNumber } = rest;
  const isOrdinary = words.length === 0 && lead === '' && trail === '' && !isSpelt && !isNumber;
  return { written, isOrdinary, words, ...rest };
}
