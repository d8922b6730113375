import { hashOn } from './word-filter.ts';

const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));
const HYPHEN = 45;
const NOTHING = 0;

function classOf(character: string): number {
  if (/[a-z]/.test(character)) return SMALL;
  if (/[A-Z]/.test(character)) return CAPITAL;
  return /[0-9]/.test(character) ? DIGIT : OTHER;
}

/** Whether a word of a hash may be known. */
type MayHave = (hash: number) => boolean;

/**
 * Whether the piece of `text` from `start` up to `end` has nothing but words, or numbers of three digits and more, that cannot be known in any
 * spelling. `false` where that would take a closer look: at signs, at capitals after small letters, at single letters, at letters that are
 * there three times. What spellings there are says `plainSpelling`.
 */
export function isUnknown(text: string, start: number, end: number, mayHave: MayHave): boolean {
  let from = start;
  let before = NOTHING;
  let hash = 0;
  let once = 0;
  let repeats = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : HYPHEN;
    if (code === HYPHEN) {
      const isShort = at - from < (before === DIGIT ? 3 : 2);
      if (isShort || mayHave(hash) || (repeats > 0 && mayHave(once))) return false;
      if (mayHaveStem(text, from, at, mayHave)) return false;
      from = at + 1;
      before = NOTHING;
      hash = 0;
      once = 0;
      repeats = 0;
      continue;
    }
    const kind = code < 128 ? (CLASSES[code] ?? OTHER) : OTHER;
    if (kind === OTHER || (kind === CAPITAL && before === SMALL)) return false;
    if (before !== NOTHING && (kind === DIGIT) !== (before === DIGIT)) return false;
    const isRepeated = at > from && (code | 32) === (text.charCodeAt(at - 1) | 32);
    if (isRepeated && at > from + 1 && (code | 32) === (text.charCodeAt(at - 2) | 32)) return false;
    before = kind;
    hash = hashOn(hash, code);
    if (isRepeated) repeats++;
    else once = hashOn(once, code);
  }
  return true;
}

const [A, H, K, L, N, Y] = Array.from('ahklny', (letter) => letter.charCodeAt(0));
/** Of four letters at least, before a particle of three. */
const SHORTEST = 7;

/** Whether what stands before `-lah`, `-nya` or `-kah` may be known. */
function mayHaveStem(text: string, start: number, end: number, mayHave: MayHave): boolean {
  if (end - start < SHORTEST) return false;
  const last = text.charCodeAt(end - 1) | 32;
  if (last !== A && last !== H) return false;
  const [first, second] = [text.charCodeAt(end - 3) | 32, text.charCodeAt(end - 2) | 32];
  const isParticle = last === H ? second === A && (first === L || first === K) : second === Y && first === N;
  if (!isParticle) return false;
  let hash = 0;
  for (let at = start; at < end - 3; at++) hash = hashOn(hash, text.charCodeAt(at));
  return mayHave(hash);
}
