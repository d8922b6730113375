/**
 * The possible roots of an Indonesian word, itself among them: `menyukai`, `disukai` and `suka` have `suka` in common. Affixes are taken
 * off without a dictionary (Nazief and Adriani's rules, the ambiguous ones both ways), so some roots are no words; two words
 * belong together when they share one. English endings come off too.
 */
export function rootsOf(word: string): Set<string> {
  const roots = new Set([word]);
  for (const ending of [PARTICLES, SUFFIXES, ENGLISH]) grow(roots, ending);
  grow(roots, PREFIXES);
  grow(roots, PREFIXES);
  return roots;
}

/** Whether two words have a root in common. */
export function areFamily(a: Set<string>, b: Set<string>): boolean {
  return [...a].some((root) => b.has(root));
}

/** What is taken off, and what may have stood there instead. */
type Affix = [pattern: RegExp, instead: string[]];

const PARTICLES: Affix[] = [[/(lah|kah|nya|pun)$/, ['']]];

const SUFFIXES: Affix[] = [
  [/kan$/, ['']],
  [/an$/, ['']],
  [/i$/, ['']],
];

const ENGLISH: Affix[] = [
  [/(ing|ed)$/, ['', 'e']],
  [/s$/, ['']],
];

/** Before a vowel `me` and `pe` swallow the first letter of the root: `men-tulis` is `menulis`. */
const PREFIXES: Affix[] = [
  [/^[mp]eny(?=[aiueo])/, ['s']],
  [/^[mp]eng(?=[aiueo])/, ['', 'k']],
  [/^[mp]eng/, ['']],
  [/^[mp]em(?=[aiueo])/, ['p', 'm']],
  [/^[mp]em/, ['']],
  [/^[mp]en(?=[aiueo])/, ['t', 'n']],
  [/^[mp]en/, ['']],
  [/^(ber|ter|per|me|pe|di|ke|se)/, ['']],
];

/** Shorter ones would bring strangers together. */
const SHORTEST = 4;

function grow(roots: Set<string>, affixes: Affix[]): void {
  for (const word of [...roots]) {
    for (const [pattern, instead] of affixes) {
      if (!pattern.test(word)) continue;
      for (const letters of instead) {
        const root = word.replace(pattern, letters);
        if (root.length >= SHORTEST) roots.add(root);
      }
    }
  }
}
