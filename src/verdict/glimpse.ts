import { accountWord } from './names.ts';
import { normalise } from './normalise.ts';
import type { Found, Phrases } from './phrases.ts';
import { type Known, plainSpelling } from './spelling.ts';
import type { Meaning } from './vocabulary.ts';

/** Whether a post with these texts, in whatever order, can count: never `false` where a judge would have a verdict. Addresses come as handles. */
export type Glimpse = (texts: readonly string[]) => boolean;

type Telling = Pick<Found<Meaning>, 'meaning' | 'number'>;

/** A piece of a text without spaces, as far as it matters. */
interface Piece {
  /** Its words that occur in any phrase. */
  words: readonly string[];
  /** Its single letters and digits, where it is nothing but these and signs. */
  singles: string | undefined;
}

const ORDINARY: Piece = { words: [], singles: undefined };
/** Words repeat so much that few of them have to be read anew; a page that never repeats one must not fill the memory. */
const REMEMBERED = 20_000;
/** Single letters in a row are read as words from this many on, as in a text, and not where nobody would read them. */
const SHORTEST_SPELT_OUT = 4;
const LONGEST_SPELT_OUT = 60;
/** Handles, and what stands between spaces and the usual punctuation. */
const PIECES = /@[^\s,;:()"]+|[^\s.,;:()"@]+/g;
const PLAIN_WORD = /^[A-Z]?[a-z]+$/;

/** `isTelling` says what a judge makes a verdict of at all. */
export function glimpseFor(phrases: Phrases<Meaning>, isTelling: (found: Telling) => boolean): Glimpse {
  const canTell = (found: Telling) => isTelling(found) || isPaidFor(found);
  const known = new Map<string, Piece>();

  return (texts) => {
    const bag = new Set<string>();
    let spelt = '';
    // Text by text: what has only Latin letters is looked up much faster than what is joined with an emoji.
    for (const text of texts) {
      for (const written of text.match(PIECES) ?? []) {
        const piece = known.get(written) ?? remember(written);
        for (const word of piece.words) bag.add(word);
        if (piece.singles !== undefined) {
          spelt += piece.singles;
          continue;
        }
        if (spelt.length > 1) addSpeltOut(spelt, phrases.known, bag);
        spelt = '';
      }
    }
    addSpeltOut(spelt, phrases.known, bag);
    return phrases.canOccur(bag, canTell);
  };

  function remember(written: string): Piece {
    if (known.size >= REMEMBERED) known.clear();
    const piece = pieceOf(written, phrases);
    known.set(written, piece);
    return piece;
  }
}

function pieceOf(written: string, phrases: Phrases<Meaning>): Piece {
  if (written.length > 1 && PLAIN_WORD.test(written))
    return plainPieceOf(written.toLowerCase(), phrases.known);
  const tokens = normalise(written, phrases.known, written.startsWith('@'));
  const plain = tokens.map(({ word }) => word);
  const isSpelt = tokens.every(({ word, gesture }) => gesture || word.length === 1);
  return {
    words: [...plain, accountWord(written.replace(/\.+$/, ''))].filter(phrases.known),
    singles: isSpelt ? plain.join('') : undefined,
  };
}

/** Known words in single letters one after the other (`c o b l o s`), wherever among them they begin. */
function addSpeltOut(letters: string, known: Known, bag: Set<string>): void {
  if (letters.length < SHORTEST_SPELT_OUT || letters.length > LONGEST_SPELT_OUT) return;
  for (let from = 0; from < letters.length; from++) {
    for (let to = from + 3; to <= letters.length; to++) {
      const word = letters.slice(from, to);
      if (known(word)) bag.add(word);
    }
  }
}

/** Most pieces are such words: there is nothing to undo but their spelling. */
function plainPieceOf(letters: string, known: Known): Piece {
  const words = [plainSpelling(letters, known), `@${letters}`].filter(known);
  return words.length > 0 ? { ...ORDINARY, words } : ORDINARY;
}

/** In a post that somebody has paid for a word of elections is enough. */
function isPaidFor({ meaning }: Telling): boolean {
  return meaning.is === 'account' || (meaning.is === 'race' && !meaning.weak);
}
