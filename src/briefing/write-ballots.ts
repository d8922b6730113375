import type { Contest, Contestant, ContestantName } from '../policy/contest.ts';
import { NATION } from '../policy/region.ts';
import { namingWords } from '../verdict/word-index.ts';
import {
  ACCOUNT,
  ALONE,
  AMBIGUOUS,
  BETWEEN,
  joined,
  NAMES,
  PLACE,
  TITLES,
  usualId,
  WHOLE_NATION,
  wordsIn,
} from './ballots.ts';

/** Stand before words that the reader takes for names by themselves. */
const NAME_SIGNS = Object.values(NAMES);

/** The text of `contests`; it has no letters beyond Latin-1, so that every page can keep it with one byte a letter. */
export function writeContests(contests: readonly Contest[]): string {
  const sorts: string[] = [];
  const hidden = new Map<string, number[]>();
  const blocks = contests.map((contest, index) => {
    const place = placeIn(contest.name.id, contest.name.en);
    const sort = sortLine(contest, place);
    const at = sorts.indexOf(sort);
    const number = at < 0 ? sorts.push(sort) - 1 : at;
    const { alone, together } = namingWords(contest);
    const lines = contest.contestants.map((one) => toLine(one, alone));
    const block = inLatin([headLine(contest, number, place), ...lines].join('\n'));
    const plain = new Set(wordsIn(block));
    const isPlain = (word: string) => NAME_SIGNS.some((sign) => plain.has(sign + word));
    const wanted = [
      ...[...alone].filter((word) => !isPlain(word)).map((word) => ALONE + word),
      ...[...together].filter((word) => !plain.has(word) && !isPlain(word)),
    ];
    for (const word of wanted) hidden.set(word, [...(hidden.get(word) ?? []), index]);
    return block;
  });
  const others = [...hidden].map(([word, those]) => [word, ...those].join(' '));
  return [inLatin(sorts.join('\n')), inLatin(others.join('\n')), ...blocks].join(BETWEEN);
}

function sortLine({ election, office, confidence, name }: Contest, place: string): string {
  const names = [name.id, name.en].map((one) => withoutPlace(one, place));
  return [`${election} ${office} ${confidence}`, ...names].join('\t');
}

function headLine({ id, election, region }: Contest, sort: number, place: string): string {
  const head = `${sort} ${region === NATION ? WHOLE_NATION : region}${place && ` ${place}`}`;
  return id === usualId(election, region) ? head : `${head}\t${id}`;
}

/** What names in both languages have in common, without the year at the end; nothing where `%` would not tell where it stood. */
function placeIn(id: string, en: string): string {
  if (/[%\s]{2}|[^\S ]|%/.test(id + en)) return '';
  const place = sharedPart(id, en)
    .replace(/ ?\d*$/, '')
    .trim();
  return [id, en].every((name) => ` ${name} `.includes(` ${place} `)) ? place : '';
}

function withoutPlace(name: string, place: string): string {
  return oneLine(place === '' ? name : name.replace(place, PLACE));
}

function toLine({ kind, title, names, accounts = [] }: Contestant, alone: ReadonlySet<string>): string {
  const isUsual = kind === 'pair' && title === joined(names);
  const texts = [
    ...(isUsual ? [] : [TITLES[kind] + title]),
    ...names.map((name) => (name.ambiguous ? AMBIGUOUS : '') + markOf(name, alone) + name.text),
    ...accounts.map(({ site, handle, confidence }) => `${ACCOUNT}${site} ${handle} ${confidence}`),
  ];
  return texts.map(oneLine).join('\t');
}

function markOf({ kind, text }: ContestantName, alone: ReadonlySet<string>): string {
  const isBare = kind === 'full' && /^[\p{L}\d]/u.test(text) && !alone.has(text.toLowerCase());
  return isBare ? '' : NAMES[kind];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Letters beyond Latin-1, and backslashes, as JSON would have them: `\u2013`. */
function inLatin(text: string): string {
  return text.replaceAll(
    /[^\n\t -[\]-ÿ]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The longest text that `a` and `b` have in common. */
function sharedPart(a: string, b: string): string {
  for (let length = a.length; length > 0; length--) {
    for (let start = 0; start + length <= a.length; start++) {
      const part = a.slice(start, start + length);
      if (b.includes(part)) return part;
    }
  }
  return '';
}
