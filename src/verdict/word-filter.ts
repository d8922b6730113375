/** Of so many bits the nine thousand words of the lexicon and of a nation's names set one in fifteen. */
const BITS = 17;
/** Spreads a hash over all of its bits: Knuth's golden ratio. */
const SPREAD = 0x9e3779b1;
const AT = 64;
const HYPHEN = 45;

/** Passes over most words that are not in it by a hash of their letters, without making a text of them. */
export class WordFilter {
  readonly #bits = new Uint32Array(1 << (BITS - 5));

  /** Of an account and of a word with a hyphen each stretch of letters counts. */
  add(word: string): void {
    let hash = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (code !== AT && code !== HYPHEN) {
        hash = hashOn(hash, code);
        continue;
      }
      this.#set(hash);
      hash = 0;
    }
    this.#set(hash);
  }

  /** Whether a word of this hash may be in it: never `false` for one that is. */
  mayHave(hash: number): boolean {
    const place = placeOf(hash);
    return ((this.#bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }

  #set(hash: number): void {
    const place = placeOf(hash);
    this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
}

function placeOf(hash: number): number {
  return Math.imul(hash, SPREAD) >>> (32 - BITS);
}

/** The hash of a word that goes on with the character `code` after what has `hash`; nothing has 0. Capitals are hashed as small letters. */
export function hashOn(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 32)) | 0;
}
