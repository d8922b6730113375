/** The most weights that a head can have. */
export const MOST = 2 ** 15;

/** The heaviest weight, to either side: with fifteen steps a head ranks posts as well as with 255. */
export const HEAVIEST = 7;

/** So many weights of 0 before another one stand in its letter. */
const RUN = 6;

/** The first letter, and the one that stands for the backslash, of which JSON would make two. */
const FIRST = 35;
const BACKSLASH = 92;
const INSTEAD = 122;

/**
 * The `size` weights in `text`, most of which are 0. A letter is `RUN` of these, or one that is not, of -7 to 7, after none to five of them;
 * what is left is 0. Throws a `RangeError` with the place of a letter that is none of these, or of a weight beyond `size`.
 */
export function weightsIn(text: string, size: number): Int8Array {
  const weights = new Int8Array(size);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const sign = (code === INSTEAD ? BACKSLASH : code) - FIRST;
    if (sign < 0 || sign > ZEROS) throw new RangeError(`weight ${index}`);
    at += Math.floor(sign / STEPS);
    if (sign === ZEROS) continue;
    const step = sign % STEPS;
    if (at >= size) throw new RangeError(`weight ${index}`);
    weights[at++] = step < HEAVIEST ? step - HEAVIEST : step - HEAVIEST + 1;
  }
  return weights;
}

const STEPS = 2 * HEAVIEST;
const ZEROS = RUN * STEPS;

/** The text of `weights`, none of which is heavier than `HEAVIEST`, as `weightsIn` reads it. */
export function textOfWeights(weights: Int8Array): string {
  const letters: number[] = [];
  let zeros = 0;
  for (const weight of weights) {
    if (weight === 0) zeros++;
    else {
      for (; zeros >= RUN; zeros -= RUN) letters.push(ZEROS);
      letters.push(zeros * STEPS + weight + HEAVIEST - (weight > 0 ? 1 : 0));
      zeros = 0;
    }
  }
  return String.fromCharCode(
    ...letters.map((letter) => (letter + FIRST === BACKSLASH ? INSTEAD : letter + FIRST)),
  );
}
