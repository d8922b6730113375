import type { Phrases } from './phrases.ts';
import type { Piece } from './pieces.ts';
import { remember } from './remember.ts';
import type { Known } from './spelling.ts';
import { HINTS, Tally } from './telling.ts';
import type { Meaning } from './vocabulary.ts';

/** Single letters in a row are read as words from this many on, as in a text, and not where nobody would read them. */
const SHORTEST_SPELT_OUT = 4;
const LONGEST_SPELT_OUT = 60;
/** As ballots show it; single figures are numbers already. */
const BALLOT_NUMBER = /0\d/;
/** Words have three letters at least, as where letters are joined in a text; "27" is one by itself. */
const NUMBER = /^\d+$/;

/** How a word that matters stands in a post. */
interface Written {
  times: number;
  isCapital: boolean;
}

/** The words of a post that occur in any phrase, in no order, and what phrases they could make. */
export class Bag {
  readonly #phrases: Phrases<Meaning>;
  /** Sites cut what they tell of a post into letters, which are the same ones again and again. */
  readonly #wordsIn: (letters: string) => string[];
  readonly #words = new Map<string, Written>();
  #spelt = '';
  #isNumber = false;
  #isShown = false;
  #isBallot = false;

  constructor(phrases: Phrases<Meaning>) {
    this.#phrases = phrases;
    this.#wordsIn = remember((letters) => wordsInside(letters, phrases.known));
  }

  empty(): void {
    this.#words.clear();
    this.#spelt = '';
    this.#isNumber = false;
    this.#isShown = false;
    this.#isBallot = false;
  }

  /** `isTime`: its number is none as ballots write it. */
  add(piece: Piece, isTime = false): void {
    if (piece.isOrdinary) {
      if (this.#spelt !== '') this.#endSpelt();
      return;
    }
    for (const word of piece.words) this.#addWord(word, piece.isCapital);
    if (piece.isNumber) this.#isNumber = true;
    if (piece.isShown) this.#isShown = true;
    if (piece.isBallot && !isTime) this.#isBallot = true;
    this.#spelt += piece.lead;
    if (piece.isSpelt) return;
    if (this.#spelt !== '') this.#endSpelt();
    this.#spelt = piece.trail;
  }

  /** Whether phrases of the words that were added are enough to judge by. */
  isEnough(): boolean {
    if (this.#spelt !== '') this.#endSpelt();
    if (this.#isBallot) return true;
    if (this.#words.size === 0) return false;
    const tally = this.#tally();
    if (tally.isEnough || !tally.mayHoldFar) return tally.isEnough;
    // Names from elsewhere are thousands: they are made only where one of them would be enough.
    return this.#phrases.make(this.#words.keys()) && this.#tally().isEnough;
  }

  #tally(): Tally {
    const tally = new Tally();
    if (this.#isNumber) tally.addNumber(this.#isShown, this.#isBallot);
    this.#phrases.eachOf(this.#words, (found, first) => {
      if (found.number !== undefined && !this.#isNumber) return;
      const { times = 0, isCapital = false } = this.#words.get(first) ?? {};
      for (let n = 0; n < Math.min(times, HINTS); n++) tally.add(found, isCapital);
    });
    return tally;
  }

  #addWord(word: string, isCapital: boolean): void {
    const known = this.#words.get(word);
    if (!known) this.#words.set(word, { times: 1, isCapital });
    else {
      known.times += 1;
      if (isCapital) known.isCapital = true;
    }
  }

  /** Known words in single letters one after the other (`c o b l o s`), wherever among them they begin. */
  #endSpelt(): void {
    const letters = this.#spelt;
    this.#spelt = '';
    if (letters.length < SHORTEST_SPELT_OUT || letters.length > LONGEST_SPELT_OUT) return;
    if (BALLOT_NUMBER.test(letters)) {
      this.#isShown = true;
      this.#isBallot = true;
    }
    for (const word of this.#wordsIn(letters)) this.#addWord(word, true);
  }
}

/** Every known word of three letters or more in `letters`, and every number. */
function wordsInside(letters: string, known: Known): string[] {
  const words: string[] = [];
  for (let from = 0; from < letters.length; from++) {
    for (let to = from + 2; to <= letters.length; to++) {
      const word = letters.slice(from, to);
      if ((to > from + 2 || NUMBER.test(word)) && known(word)) words.push(word);
    }
  }
  return words;
}
