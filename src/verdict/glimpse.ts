import { accountWord } from './names.ts';
import { normalise } from './normalise.ts';
import type { Phrases } from './phrases.ts';
import { type Known, plainSpelling } from './spelling.ts';
import type { Meaning } from './vocabulary.ts';

/**
 * Whether a post can count in which these words stand, in whatever order: never `false` where a judge would have a verdict. `words` are those of
 * all its texts, and its addresses as handles.
 */
export type Glimpse = (words: string) => boolean;

/** A piece of a text without spaces, as far as it matters. */
interface Piece {
  /** Its words that occur in any phrase. */
  words: readonly string[];
  /** How many single letters or digits it has, and how many of them are letters. */
  singles: number;
  letters: number;
  /** It is nothing but signs. */
  empty: boolean;
}

const ORDINARY: Piece = { words: [], singles: 0, letters: 0, empty: false };
/** Words repeat so much that few of them have to be read anew; a page that never repeats one must not fill the memory. */
const REMEMBERED = 20_000;
/** So many single letters in a row may be a word that is spelt out (`c o b l o s`), if not all of them are figures. */
const SPELT_OUT = 4;
/** Handles, without those that are mere numbers of posts, and what stands between spaces and the usual punctuation. */
const PIECES = /@(?!\d+(?:\s|$))[^\s,;:()"]+|[^\s.,;:()"@]+/g;
const PLAIN_WORD = /^[A-Z]?[a-z]+$/;

export function glimpseFor(phrases: Phrases<Meaning>): Glimpse {
  const known = new Map<string, Piece>();

  return (words) => {
    const bag = new Set<string>();
    let singles = 0;
    let letters = 0;
    for (const written of words.match(PIECES) ?? []) {
      const piece = known.get(written) ?? remember(written);
      if (piece === ORDINARY) singles = letters = 0;
      else {
        for (const word of piece.words) bag.add(word);
        if (piece.singles === 0 && !piece.empty) singles = letters = 0;
        singles += piece.singles;
        letters += piece.letters;
        if (singles >= SPELT_OUT && letters > 1) return true;
      }
    }
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
  const isHandle = written.startsWith('@');
  const tokens = normalise(written, phrases.known, isHandle).filter(({ gesture }) => !gesture);
  const singles = tokens.filter(({ word }) => word.length === 1);
  const words = [...tokens.map(({ word }) => word), accountWord(written.replace(/\.+$/, ''))];
  const piece: Piece = {
    words: words.filter(phrases.known),
    singles: singles.length,
    letters: singles.filter(({ word }) => !/\d/.test(word)).length,
    empty: tokens.length === 0,
  };
  return piece.words.length + piece.singles > 0 || piece.empty ? piece : ORDINARY;
}

/** Most pieces are such words: there is nothing to undo but their spelling. */
function plainPieceOf(letters: string, known: Known): Piece {
  const words = [plainSpelling(letters, known), `@${letters}`].filter(known);
  return words.length > 0 ? { ...ORDINARY, words } : ORDINARY;
}

/** A region, an office or an organiser's phrase alone makes no verdict, whatever else is weighed. */
function canTell(meaning: Meaning): boolean {
  if (meaning.is === 'race') return !meaning.weak;
  return meaning.is !== 'region' && meaning.is !== 'neutral';
}
