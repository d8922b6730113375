import type { NameMeaning } from './names.ts';
import type { Token } from './normalise.ts';
import type { Found } from './phrases.ts';
import type { Meaning } from './vocabulary.ts';

/** A phrase that stands in a post, or may stand in it. */
type Clue = Pick<Found<Meaning>, 'meaning' | 'number'>;

/**
 * How many everyday cues, such as "lanjutkan", a post needs to be judged in full although it names nobody and speaks of no election. With two, 350
 * more of 8,178 everyday posts would be judged, one of them would be marked, and of our own set not one campaign post more would be found.
 */
export const HINTS = 3;

/**
 * Adds up what a post says until there is enough to judge. Of less than this no rule makes a verdict.
 *
 * Alone are enough: a clear cue, a word of elections, a party, an account, a name where the contest is the person's own or the nation's. One
 * that we cut short is with a capital and a second sign. A number as ballots write it (`02`), which 3 of 8,178 everyday posts have. Everyday cues are where there are several, or with a number as ballots show it.
 * So is any number beside an office and a word of whom one is for, as below "Siapa bupati pilihanmu?".
 * A name from elsewhere is with what could confirm it besides a clear cue or word: a full one with an everyday cue or a number, an acronym
 * that is a word with a number, other weak ones with a number and the region or the other of the pair.
 */
export class Tally {
  #isEnough = false;
  #hints = 0;
  #calls = false;
  #office = false;
  #choice = false;
  #region = false;
  #number = false;
  #shows = false;
  #cut = false;
  #far = false;
  #farAcronym = false;
  #farWeak = 0;

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
        this.#office = true;
        break;
      case 'account':
        this.#isEnough = true;
        break;
      case 'choice':
        this.#choice = true;
        break;
      case 'region':
        this.#region = true;
    }
  }

  /** A ballot number; `isShown`: by a hand, in a box, or as ballots write it; `isBallot`: as ballots write it. */
  addNumber(isShown: boolean, isBallot: boolean): void {
    this.#number = true;
    if (isShown) this.#shows = true;
    if (isBallot) this.#isEnough = true;
  }

  #addName(meaning: NameMeaning): void {
    const { scope } = meaning.named;
    if (scope === 'mine' || scope === 'national') {
      if (isCut(meaning)) this.#cut = true;
      else this.#isEnough = true;
    } else if (meaning.strength === 'strong') this.#far = true;
    else if (meaning.kind === 'acronym') this.#farAcronym = true;
    else if (meaning.strength === 'weak') this.#farWeak += 1;
  }

  /** Whether there is enough to judge. */
  get isEnough(): boolean {
    if (this.#isEnough || this.#hints >= HINTS) return true;
    if (this.#shows && (this.#calls || this.#hints > 1)) return true;
    if (this.#number && this.#choice && this.#office) return true;
    if (this.#cut && (this.mayHoldFar || this.#office || this.#region)) return true;
    if (this.#far && this.mayHoldFar) return true;
    return this.#number && (this.#farAcronym || this.#farWeak > 1 || (this.#farWeak > 0 && this.#region));
  }

  /** Whether a name from elsewhere may be enough now. */
  get mayHoldFar(): boolean {
    return this.#number || this.#hints > 0;
  }
}

/** Whether the number of a token looks as ballots show it: by a hand, in a box, or as `02`. */
export function looksBallot(token: Pick<Token, 'gesture' | 'word'>): boolean {
  return token.gesture || isBallotWritten(token);
}

/** Whether it is written as on ballots: `02`. */
export function isBallotWritten({ gesture, word }: Pick<Token, 'gesture' | 'word'>): boolean {
  return !gesture && word.startsWith('0');
}

/** An acronym that is a word of every day as well is a name only where it is written like one; so is what we cut short ourselves. */
function needsCapital(meaning: NameMeaning): boolean {
  return (meaning.kind === 'acronym' && meaning.strength === 'weak') || isCut(meaning);
}

/** A part of a name that we cut short. */
export function isCut({ kind, joined }: NameMeaning): boolean {
  return joined && kind === 'part';
}
