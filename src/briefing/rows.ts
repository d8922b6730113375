import { list, oneOf, type Reader, record, text, Unreadable } from '../packs/read.ts';
import type { Contest, Contestant, ContestantName } from '../policy/contest.ts';
import { CONFIDENCES } from '../policy/fact.ts';
import { type NameWords, plainWords, wordsOfNames } from '../verdict/names.ts';

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

/**
 * `t` is an index in `types`, `r` the region, `p` what stands for `%`, `b` the ballot: a line for each contestant, with title, names and
 * accounts between tabs. Without `i` the id is election and region.
 */
interface ContestRow {
  t: number;
  r: string;
  p: string;
  b: string;
  i?: string;
}

/** The first letter of every text on a ballot says what it is, with a space after it; a capital one marks an ambiguous name. */
const TITLES = { p: 'pair', y: 'party', e: 'empty-column' } as const;
const NAMES = { f: 'full', s: 'short', p: 'pair', a: 'acronym', g: 'slogan' } as const;
const ACCOUNT = '@';
const PLACE = '%';
const TITLE = '[pye] [^\\t\\n]*';
const NAME = '[fspagFSPAG] [^\\t\\n]*';
const OWNED = `@[^\\t\\n]+ \\S+ (?:${CONFIDENCES.join('|')})`;
const LINE = `${TITLE}(?:\\t(?:${NAME}|${OWNED}))*`;
const BALLOT = new RegExp(`^${LINE}(?:\\n${LINE})*$`);
/** A name whose words are also looked for written together, or an account. */
const MORE_THAN_WORDS = /\t(?:p |@)/i;

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
      b: contestants.map(toLine).join('\n'),
      ...(id === usualId(type.election, r) ? {} : { i: id }),
    };
  });
  return { types, rows };
}

/** Contests whose contestants are read when somebody asks for them: of most nobody does. */
export function fromRows({ types, rows }: ContestRows): Contest[] {
  return rows.map(({ t, r, p, b, i }, index) => {
    const type = types[t];
    if (!type) throw new Unreadable(`contests.rows[${index}].t`, 'expected an index of types');
    const { election, office, confidence } = type;
    let contestants: Contestant[] | undefined;
    return {
      id: i ?? usualId(election, r),
      election,
      office,
      region: r,
      name: { id: type.id.replace(PLACE, () => p), en: type.en.replace(PLACE, () => p) },
      get contestants() {
        contestants ??= b.split('\n').map((line, place) => fromLine(line, place + 1, confidence));
        return contestants;
      },
      confidence,
      sources: [],
    };
  });
}

/** The words of the names in `contests`, read off the `rows` they come from without reading the contestants. */
export function wordsFromRows({ rows }: ContestRows, contests: Contest[]): NameWords {
  const ballots = new Map(contests.map((contest, index) => [contest, rows[index]?.b ?? '']));
  return (contest) => {
    const ballot = ballots.get(contest);
    return ballot === undefined || MORE_THAN_WORDS.test(ballot) ? wordsOfNames(contest) : plainWords(ballot);
  };
}

const row: Reader<ContestRow> = (value, path) => {
  if (!isRow(value)) throw new Unreadable(path, 'expected the row of a contest');
  return value;
};

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
  rows: list(row),
});

/** Hundreds of rows on every page: looked at without making a path for each field. */
function isRow(value: unknown): value is ContestRow {
  if (typeof value !== 'object' || value === null) return false;
  if (!('t' in value && 'r' in value && 'p' in value && 'b' in value)) return false;
  const { t, r, p, b } = value;
  const i = 'i' in value ? value.i : '';
  return Number.isInteger(t) && [r, p, i].every(isString) && typeof b === 'string' && BALLOT.test(b);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
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

function toLine({ kind, title, names, accounts = [] }: Contestant): string {
  const texts = [
    letterOf(TITLES, kind) + (title === joined(names) ? '' : title),
    ...names.map(({ kind, text, ambiguous }) => {
      const key = letterOf(NAMES, kind);
      return (ambiguous ? key.toUpperCase() : key) + (kind === 'pair' && text === title ? '' : text);
    }),
    ...accounts.map(({ site, handle, confidence }) => `${ACCOUNT}${site} ${handle} ${confidence}`),
  ];
  return texts.map((one) => one.replaceAll(/\s+/g, ' ')).join('\t');
}

function fromLine(line: string, number: number, confidence: Contest['confidence']): Contestant {
  const [first = '', ...others] = line.split('\t');
  const given = others.filter((one) => !one.startsWith(ACCOUNT)).map((one) => nameFrom(one, confidence));
  const title = first.slice(2) || joined(given);
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
  return { text: one.slice(2), kind, confidence, sources: [], ...(ambiguous ? { ambiguous } : {}) };
}

function accountFrom(one: string): NonNullable<Contestant['accounts']>[number] {
  const [, site = '', handle = '', confidence] = /^@(.+) (\S+) (\S+)$/.exec(one) ?? [];
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
  return `${Object.keys(table).find((key) => table[key] === value)} `;
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
