import type { NameMeaning } from './names.ts';
import type { Token } from './normalise.ts';
import type { Found } from './phrases.ts';
import type { Meaning } from './vocabulary.ts';

/** A phrase that stands in a post, or may stand in it. */
type Clue = Pick<Found<Meaning>, 'meaning' | 'number'>;

/** So many cues of every day make a post worth weighing that names nobody and speaks of no election. */
export const HINTS = 2;

/**
 * Adds up what a post says until there is enough to judge. Alone are enough: a clear cue, a word of elections, a party, a name where the
 * contest is the person's own or the nation's. A name from elsewhere, or cut short, is with any second sign, an everyday cue with another one or, where it
 * calls, with a number as ballots show it. Of less no rule makes a verdict.
 */
export class Tally {
  #isEnough = false;
  #hints = 0;
  #calls = false;
  #names = false;
  #signs = false;
  #shows = false;

  /** `isCapital`: it is written with a capital. */
  add({ meaning }: Clue, isCapital: boolean): void {
    switch (meaning.is) {
      case 'name':
        if (isCapital || !needsCapital(meaning)) this.#addName(meaning);
        break;
      case 'party':
        if (isCapital || !meaning.weak) this.#isEnough = true;
        break;
      case 'cue':
        if (!meaning.weak) this.#isEnough = true;
        if (meaning.kind === 'call') this.#calls = true;
        this.#hints += 1;
        break;
      case 'race':
        if (!meaning.weak) this.#isEnough = true;
        this.#signs = true;
        break;
      case 'account':
        this.#isEnough = true;
        break;
      case 'region':
        this.#signs = true;
    }
  }

  /** A ballot number; `isShown`: by a hand, in a box, or as ballots write it. */
  addNumber(isShown: boolean): void {
    this.#signs = true;
    if (isShown) this.#shows = true;
  }

  #addName({ named: { scope }, kind, joined }: NameMeaning): void {
    const isCut = joined && kind === 'part';
    if ((scope === 'mine' || scope === 'national') && !isCut) this.#isEnough = true;
    else this.#names = true;
  }

  /** Whether there is enough to judge. */
  get isEnough(): boolean {
    if (this.#isEnough || this.#hints >= HINTS) return true;
    return (this.#names && this.hasSecondSign) || (this.#calls && this.#shows);
  }

  /** Whether a name from elsewhere would be enough now. */
  get hasSecondSign(): boolean {
    return this.#signs || this.#hints > 0;
  }
}

/** Whether the number of a token looks as ballots show it: by a hand, in a box, or as `02`. */
export function looksBallot({ gesture, word }: Pick<Token, 'gesture' | 'word'>): boolean {
  return gesture || word.startsWith('0');
}

/** An acronym that is a word of every day as well is a name only where it is written like one. */
function needsCapital({ kind, strength }: NameMeaning): boolean {
  return kind === 'acronym' && strength === 'weak';
}
