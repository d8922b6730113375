import {
  list,
  oneOf,
  optional,
  type Reader,
  record,
  text,
  textLike,
  Unreadable,
  whole,
} from '../packs/read.ts';
import type { Contest, Contestant, ContestantName } from '../policy/contest.ts';
import { CONFIDENCES } from '../policy/fact.ts';

/**
 * Contests as rows of texts: all those of the nation have to fit into a briefing (≤ 150 kB). What contests share stands once in `types`;
 * what follows from the rest (an id, a title made of the names) is left out.
 */
export interface ContestRows {
  types: ContestType[];
  rows: ContestRow[];
}

/** `id` and `en` are the contest's name with `%` in place of what the names in both languages have in common. */
interface ContestType extends Pick<Contest, 'election' | 'office' | 'confidence'> {
  id: string;
  en: string;
}

/** `t` is an index in `types`, `r` the region, `p` what stands for `%`, `b` the ballot. Without `i` the id is election and region. */
interface ContestRow {
  t: number;
  r: string;
  p: string;
  b: string[][];
  i?: string;
}

/** The first letter of every text on a ballot says what it is; a capital one marks an ambiguous name. */
const TITLES = { p: 'pair', y: 'party', e: 'empty-column' } as const;
const NAMES = { f: 'full', s: 'short', p: 'pair', a: 'acronym', g: 'slogan' } as const;
const ACCOUNT = '@';
const PLACE = '%';

export function toRows(contests: Contest[]): ContestRows {
  const types: ContestType[] = [];
  const rows = contests.map((contest): ContestRow => {
    const place = sharedPart(contest.name.id, contest.name.en);
    const type = typeOf(contest, place);
    let t = types.findIndex((known) => JSON.stringify(known) === JSON.stringify(type));
    if (t < 0) t = types.push(type) - 1;
    const { id, region: r, contestants } = contest;
    return {
      t,
      r,
      p: place,
      b: contestants.map(toTexts),
      ...(id === usualId(type.election, r) ? {} : { i: id }),
    };
  });
  return { types, rows };
}

export function fromRows({ types, rows }: ContestRows): Contest[] {
  return rows.map(({ t, r, p, b, i }, index) => {
    const type = types[t];
    if (!type) throw new Unreadable(`contests.rows[${index}].t`, 'expected an index of types');
    const { election, office, confidence } = type;
    return {
      id: i ?? usualId(election, r),
      election,
      office,
      region: r,
      name: { id: type.id.replace(PLACE, () => p), en: type.en.replace(PLACE, () => p) },
      contestants: b.map((texts, place) => fromTexts(texts, place + 1, confidence)),
      confidence,
      sources: [],
    };
  });
}

export const readRows: Reader<ContestRows> = record<ContestRows>({
  types: list(
    record<ContestType>({
      election: text,
      office: oneOf(['president', 'governor', 'regent', 'mayor', 'legislature']),
      confidence: oneOf(CONFIDENCES),
      id: text,
      en: text,
    }),
  ),
  rows: list(
    record<ContestRow>({
      t: whole(0, 10_000),
      r: text,
      p: textLike(() => true, 'a text'),
      b: ballot,
      i: optional(text),
    }),
  ),
});

/** Thousands of texts on every page: checked without making a path for each. */
function ballot(value: unknown, path: string): string[][] {
  if (!Array.isArray(value) || !value.every(isTexts)) throw new Unreadable(path, 'expected lists of texts');
  return value;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '');
}

function typeOf({ election, office, confidence, name }: Contest, place: string): ContestType {
  return { election, office, confidence, id: cut(name.id, place), en: cut(name.en, place) };
}

function cut(name: string, place: string): string {
  return place === '' ? name : name.replace(place, PLACE);
}

function usualId(election: string, region: string): string {
  return `${election}-${region}`;
}

function toTexts({ kind, title, names, accounts = [] }: Contestant): string[] {
  return [
    letterOf(TITLES, kind) + (title === joined(names) ? '' : title),
    ...names.map(({ kind, text, ambiguous }) => {
      const key = letterOf(NAMES, kind);
      return (ambiguous ? key.toUpperCase() : key) + (kind === 'pair' && text === title ? '' : text);
    }),
    ...accounts.map(({ site, handle, confidence }) => `${ACCOUNT}${site} ${handle} ${confidence}`),
  ];
}

function fromTexts(texts: string[], number: number, confidence: Contest['confidence']): Contestant {
  const [first = '', ...others] = texts;
  const given = others.filter((one) => !one.startsWith(ACCOUNT)).map((one) => nameFrom(one, confidence));
  const title = first.slice(1) || joined(given);
  const accounts = others.filter((one) => one.startsWith(ACCOUNT)).map(accountFrom);
  return {
    number,
    title,
    kind: meaningOf(TITLES, first),
    names: given.map((name) => (name.text === '' ? { ...name, text: title } : name)),
    ...(accounts.length > 0 ? { accounts } : {}),
  };
}

function nameFrom(one: string, confidence: Contest['confidence']): ContestantName {
  const kind = meaningOf(NAMES, one.toLowerCase());
  const ambiguous = one.charAt(0) !== one.charAt(0).toLowerCase();
  return { text: one.slice(1), kind, confidence, sources: [], ...(ambiguous ? { ambiguous } : {}) };
}

function accountFrom(one: string): NonNullable<Contestant['accounts']>[number] {
  const [site = '', handle = '', confidence] = one.slice(1).split(' ');
  return { site, handle, confidence: oneOf(CONFIDENCES)(confidence, 'account'), sources: [] };
}

/** A pair's usual title: the full names of both. */
function joined(names: ContestantName[]): string {
  return names
    .filter(({ kind }) => kind === 'full')
    .map(({ text }) => text)
    .join(' – ');
}

function letterOf<T extends string>(table: Record<string, T>, value: T): string {
  return Object.keys(table).find((key) => table[key] === value) ?? '';
}

function meaningOf<T extends string>(table: Record<string, T>, one: string): T {
  const value = table[one.charAt(0)];
  if (value === undefined) throw new Unreadable('contests', `"${one}" does not say what it is`);
  return value;
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
