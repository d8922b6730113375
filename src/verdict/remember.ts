/** More than the words of a long feed; a page that never repeats one only has them looked at anew. */
const MOST = 4096;
/** Of longer words engines keep the whole text that they were cut from. */
const LONGEST = 12;

/** As `look`, which depends on the word alone, but what it found is remembered: of the words of a post nearly all have been there before. */
export function remember<T>(look: (word: string) => T): (word: string) => T {
  let found = new Map<string, T>();
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const looked = look(word);
    // Not cleared, for the memory that V8 would keep: see `readerFor`.
    if (found.size > MOST) found = new Map();
    if (word.length <= LONGEST) found.set(word, looked);
    return looked;
  };
}
