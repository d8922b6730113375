import type { Judgement } from './judgement.ts';
import { type Mask, type MaskedText, type MaskedWord, maskedTexts, PEOPLE } from './masks.ts';
import { remember } from './remember.ts';
import { traitsOf } from './traits.ts';

/** What of a post is weighed: its texts with names masked, and what is seen of it beside its words. */
export interface Wording {
  texts: MaskedText[];
  traits: string[];
}

export function wordingOf(judgement: Judgement): Wording {
  const texts = maskedTexts(judgement.readings, judgement.signals, judgement.confirmed);
  return { texts, traits: traitsOf(judgement, texts) };
}

/** Takes the hash of one feature and the tokens of `text`, from `from` up to, not including, `to`, that it stands for; none for the whole. */
export type TakeFeature = (hash: number, text: MaskedText | undefined, from: number, to: number) => void;

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** How many letters the pieces of a word have. */
const PIECE = 4;

const PERSON = hashOf('<person>');
const TRAIT = hashOf('<trait>');
const AROUND = hashOf('<context>');
const PAIR = hashOf('<pair>');
const PIECES = hashOf('<piece>');
const END = hashOf('<end>');

/**
 * Hands all features of a wording to `take`: words, pairs of neighbouring words, the last word of a text as such and pieces of four letters of what the post says; the masks
 * of what it stands in; what the lexicon knows in each; its traits. The name of who wrote it is no feature: names of
 * accounts are learnt by heart.
 */
export function featuresOf({ texts, traits }: Wording, take: TakeFeature): void {
  for (const text of texts) {
    const { where } = text.reading;
    if (where === 'context') eachMask(text, take);
    else if (where !== 'author') ofWhatIsSaid(text, take);
    ofPhrases(text, take);
  }
  for (const trait of traits) take(mixed(joined(TRAIT, hashOf(trait))), undefined, 0, 0);
}

function ofWhatIsSaid(text: MaskedText, take: TakeFeature): void {
  let before: MaskedWord | undefined;
  let hashBefore = 0;
  for (const word of text.words) {
    const { mask, from, to } = word;
    const { own, pieces } = mask ? hashesOfMask(mask) : hashesOfWord(word.word);
    take(mixed(own), text, from, to);
    for (const hash of pieces) take(hash, text, from, to);
    if (before) take(mixed(joined(joined(PAIR, hashBefore), own)), text, before.from, to);
    before = word;
    hashBefore = own;
  }
  // What comments end with tells much: a name after praise, a question's last word, an amen.
  if (before) take(mixed(joined(joined(PAIR, hashBefore), END)), text, before.from, before.to);
}

const hashesOfWord = remember((word) => ({ own: hashOf(word), pieces: piecesOf(word) }));

/** The pieces of a word of more letters than one piece has, its ends marked. */
function piecesOf(word: string): number[] {
  const hashes: number[] = [];
  if (word.length <= PIECE) return hashes;
  for (let at = -1; at + PIECE <= word.length + 1; at++) {
    let hash = PIECES;
    for (let place = at; place < at + PIECE; place++) {
      const code = place < 0 || place >= word.length ? 32 : word.charCodeAt(place);
      hash = Math.imul(hash ^ code, PRIME);
    }
    hashes.push(mixed(hash));
  }
  return hashes;
}

function eachMask(text: MaskedText, take: TakeFeature): void {
  for (const { mask, from, to } of text.words)
    if (mask) take(mixed(joined(AROUND, hashOf(mask))), text, from, to);
}

const UNWEIGHED: ReadonlySet<string> = new Set(['name', 'account', 'choice', 'others']);

/** What the lexicon knows in the text, by what it does: whichever words call, it is a call. Not within names: nobody is weighed by what they are called. */
function ofPhrases(text: MaskedText, take: TakeFeature): void {
  const { found, where } = text.reading;
  const place = where === 'author' || where === 'context' ? where : 'said';
  for (const { meaning, from, to } of found) {
    if (UNWEIGHED.has(meaning.is)) continue;
    if (text.words.some((name) => name.mask && PEOPLE.has(name.mask) && name.from <= from && to <= name.to))
      continue;
    const kind = meaning.is === 'cue' ? meaning.kind : meaning.is;
    const isWeak = 'weak' in meaning && meaning.weak;
    take(mixed(hashOf(`<${place} ${kind} ${isWeak}>`)), text, from, to);
  }
}

function hashesOfMask(mask: Mask): { own: number; pieces: number[] } {
  const own = hashOf(mask);
  return { own: PEOPLE.has(mask) ? PERSON : own, pieces: [mixed(own)] };
}

function hashOf(word: string): number {
  let hash = BASIS;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

function joined(one: number, other: number): number {
  return Math.imul(one ^ (other >>> 15) ^ other, PRIME);
}

/** Spreads a hash so that its lowest bits depend on all of it (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
