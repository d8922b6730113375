import { isNamedWhere, isSurelyNamed, type Judgement } from './judgement.ts';
import { type MaskedText, PEOPLE } from './masks.ts';
import type { Reading } from './reading.ts';
import type { Suspect } from './signals.ts';
import { hasCapital, isAddressed, isCapitals, isInTag } from './written.ts';

/**
 * What is seen of a post beside its words, as learnt weights know it: what the rules say of it, who writes, how it is written. Only of a name that
 * is somebody else's as well it is told what kind of a name it is: all who are surely named are weighed alike.
 */
export function traitsOf(judgement: Judgement, texts: readonly MaskedText[]): string[] {
  const writer = `by ${writerOf(judgement.readings)}`;
  const place = placeOfNames(judgement);
  const traits = [
    ...ofRuling(judgement),
    ...ofNames(judgement),
    ...ofDoubtfulNames(judgement),
    place,
    writer,
    `ruled ${judgement.verdict?.level} ${writer}`,
  ];
  if (judgement.signals.neutral.length > 0) traits.push('neutral');
  if (judgement.readings.some(({ where }) => where === 'context')) traits.push('answers');
  for (const number of ofNumbers(judgement)) traits.push(number, `${number} ${writer}`);
  for (const text of texts) if (text.reading.where === 'text') traits.push(...ofStyle(text, writer, place));
  return traits;
}

function ofRuling({ verdict, isWeak, scene, confirmed, maybe }: Judgement): string[] {
  const traits = [`ruled ${verdict?.level} ${isWeak}`, ...confirmed.map(({ scope }) => `scope ${scope}`)];
  for (const { kind } of verdict?.evidence ?? []) traits.push(`because of ${kind}`);
  if (scene) traits.push('scene');
  if (confirmed.length > 0) return [...traits, 'sure'];
  for (const { names } of maybe)
    if (names.some(({ meaning }) => meaning.kind === 'number')) traits.push('by number');
  if (maybe.length > 0) return [...traits, 'maybe'];
  return [...traits, scene ? 'in scene' : 'nobody'];
}

function ofNames({ signals: { suspects }, confirmed }: Judgement): string[] {
  const traits: string[] = [];
  for (const suspect of suspects) {
    const isSure = confirmed.includes(suspect);
    for (const name of suspect.names) {
      traits.push(`named in ${name.reading.where}${isSure ? ' surely' : ''}`);
      if (isAddressed(name)) traits.push('addressed');
    }
  }
  const contests = new Set(confirmed.map(({ contest }) => contest));
  traits.push(`contests ${Math.min(3, contests.size)}`, confirmed.length > contests.size ? 'several' : 'one');
  if (areRivals(suspects.filter(({ scope }) => scope === 'mine'))) traits.push('rivals');
  return traits;
}

/** Whether what is said names them, or only what it stands in and who writes it. */
function placeOfNames(judgement: Judgement): string {
  return isNamedWhere(judgement, (where) => where === 'text') ? 'in it' : 'elsewhere';
}

/** How numbers are shown that may be a ballot's, and whether they are those of whom the post is, or may be, about. */
function ofNumbers({ confirmed, maybe, signals }: Judgement): string[] {
  const about = confirmed.length > 0 ? confirmed : maybe;
  const traits: string[] = [];
  for (const { number, gesture, from, to, reading } of signals.numbers) {
    if (number > 0 && gesture) traits.push(`hand ${reading.where}`);
    else if (to - from > 1) traits.push(`numbered ${reading.where}`);
    if (number > 0 && about.length > 0 && reading.where === 'text') {
      const isTheirs = about.some(({ contestant }) => contestant.number === number);
      traits.push(isTheirs ? `theirs ${gesture}` : 'others');
    }
  }
  return traits;
}

/** How somebody is called who may be somebody else: a full name after `Pak` in a sentence says more than one word of it in a hashtag. */
function ofDoubtfulNames(judgement: Judgement): string[] {
  const { confirmed, maybe } = judgement;
  const names = (confirmed.length > 0 ? confirmed : maybe).flatMap((suspect) => suspect.names);
  if (names.length === 0 || isSurelyNamed(judgement)) return [];
  const traits = [`called ${Math.min(3, names.length)} times`];
  for (const name of names) {
    const { reading, from, to, meaning } = name;
    traits.push(`called ${meaning.kind} ${meaning.joined} ${to - from > 1} ${isAddressed(name)}`);
    traits.push(`called in ${reading.where} ${hasCapital(name)} ${isCapitals(name)} ${isInTag(name)}`);
  }
  return traits;
}

/** Two of one contest are named, however weakly. */
function areRivals(suspects: readonly Suspect[]): boolean {
  return new Set(suspects.map(({ contest }) => contest)).size < suspects.length;
}

const MEDIA = wordsOf(
  'news pos post today ekspres express kabar tv radio media harian koran warta berita info jurnalis wartawan reporter redaksi fm times ' +
    'online daily tribun suara fakta liputan portal',
);
const OFFICIAL = wordsOf(
  'dinas kpu bawaslu polres polresta polda bkpsdm pemkab pemkot pemprov humas kecamatan kelurahan diskominfo puskesmas rsud satpol bpbd ' +
    'kpps panwaslu desa',
);

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Whether an office writes, the press, or somebody, by the name of the account. */
export function writerOf(readings: readonly Reading[]): 'office' | 'press' | 'somebody' {
  const words = readings
    .filter(({ where }) => where === 'author')
    .flatMap(({ tokens }) => tokens.map(({ word }) => word));
  if (words.some((word) => OFFICIAL.has(word))) return 'office';
  return words.some((word) => MEDIA.has(word)) ? 'press' : 'somebody';
}

const EMOJI = /\p{Extended_Pictographic}/gu;
/** What of a text its style is told by. */
const ENOUGH = 2000;
/**
 * Letters repeated, laughter, a small letter first, a stop last, trailing off, shares, exclamations, questions, hashtags, quotations. Weights are
 * learnt by how they are written, so a build has to leave them as they are: ASCII only.
 */
export const SIGNS: readonly RegExp[] = [
  /([a-z])\1\1/i,
  /\b(?:wk|ha){2,}/i,
  /^\s*[a-z]/,
  /\.\s*$/,
  /\.\.|\u2026/,
  /\d ?(?:persen|%)/,
  /!/,
  /\?/,
  /#/,
  /["\u201c][^"\u201d]{40}/,
  /["\u201c]/,
];

/**
 * How a text is written, by the words that are no names, so that long ones and those in capitals count like others. A question says one thing in
 * a comment of three words and another in a report: so each sign stands also with how long it is, who writes and where somebody is named.
 */
function ofStyle({ reading, words }: MaskedText, writer: string, place: string): string[] {
  const text = withoutNames(reading, words).slice(0, ENOUGH);
  const emoji = text.match(EMOJI) ?? [];
  const plain = words.filter(({ mask }) => mask === undefined);
  const share = (those: number): number => those / Math.max(1, plain.length);
  const capital = plain.filter(({ from }) => isCapital(reading, from)).length;
  const named = words.filter(({ mask }) => mask && PEOPLE.has(mask)).length;
  const length = `words ${Math.floor(Math.log2(1 + Math.min(63, words.length)))}`;
  const signs = SIGNS.filter((sign) => sign.test(text)).map(String);
  const counts = [`emoji ${Math.min(3, emoji.length)}`, `names ${Math.min(4, named)}`];
  const shape = [length, ...signs, ...counts, `titled ${reading.titled} ${reading.shouted}`];
  const traits = [...shape, `capitals ${Math.floor(5 * share(capital))}`];
  if (plain.some(({ from }) => reading.tokens[from]?.capitals)) traits.push('capitals');
  for (const one of new Set(emoji)) traits.push(`emoji ${one}`);
  return [
    ...traits,
    ...beside([...signs, ...counts], length),
    ...beside([length, ...signs], place),
    ...beside(shape, writer),
  ];
}

function beside(traits: readonly string[], other: string): string[] {
  return traits.map((one) => `${one}, ${other}`);
}

/** A text with of every name its first letter alone: nobody's style is told by how a contestant is spelt. */
function withoutNames({ text, tokens }: Reading, words: MaskedText['words']): string {
  let kept = '';
  let at = 0;
  for (const { mask, from, to } of words) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!mask || !PEOPLE.has(mask) || !first || !last) continue;
    kept += text.slice(at, first.start + 1);
    at = last.end;
  }
  return kept + text.slice(at);
}

function isCapital({ tokens, text }: Reading, at: number): boolean {
  const first = text.charAt(tokens[at]?.start ?? 0);
  return first !== first.toLowerCase();
}
