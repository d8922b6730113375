import { oneOf, Unreadable } from '../packs/read.ts';
import type { Contest, Contestant, ContestantName } from '../policy/contest.ts';
import { CONFIDENCES } from '../policy/fact.ts';
import { type NameWords, plainWords, wordsOfNames } from '../verdict/names.ts';

/*
 * Contests as text: all those of the nation have to fit into a briefing (≤ 150 kB). Blocks with an empty line between them:
 *
 *   pilkada-2024 regent single⇥Pemilihan Bupati % 2024⇥Election of the regent of % 2024
 *
 *   0 17.03 Bengkulu Utara
 *   Arie Septia Adinata⇥!Sumarno⇥+Arie-Sumarno⇥!^ASA⇥"Arie Sumarno Amanah⇥@x arie_uji single
 *   _Kolom kosong⇥!kolom kosong
 *
 * The first block has a line for each sort of contest: its election, office and confidence, then its name in both languages with `%` for
 * the place. Every other block is a contest: which sort, the region and the place (and, after a tab, an id that is not election and region),
 * then a line for each contestant, in the order of the ballot. What follows from the rest, as a title made of the names, is left out.
 */

/** What contests share. `id` and `en` are the contest's name with `%` for the place. */
interface Sort extends Pick<Contest, 'election' | 'office' | 'confidence'> {
  id: string;
  en: string;
}

/** Stand before a title. That of a pair is left out when it is made of the full names. */
const TITLES = { pair: '=', party: '#', 'empty-column': '_' } as const;
/** Stand before a name; a full one that begins with a letter or a digit has none. */
const NAMES = { full: '*', short: '~', pair: '+', acronym: '^', slogan: '"' } as const;
const AMBIGUOUS = '!';
const ACCOUNT = '@';
const PLACE = '%';
const OFFICES = ['president', 'governor', 'regent', 'mayor', 'legislature'] as const;

const HEAD = /^(\d+) (ID|\d\d(?:\.\d\d)?)(?: ([^\t\n]+))?(?:\t(\S+))?$/;
const NAME = /^(!?)([*~+^"]?)(.+)$/;
/** A name whose words are also looked for written together, an account, or a letter that is written as its number. */
const MORE_THAN_WORDS = /[\t\n]!?\+|\t@|\\/;

/** The text of `contests`; it has no letters beyond Latin-1, so that every page can keep it with one byte a letter. */
export function writeContests(contests: readonly Contest[]): string {
  const sorts: string[] = [];
  const blocks = contests.map((contest) => {
    const place = placeIn(contest.name.id, contest.name.en);
    const sort = sortLine(contest, place);
    const at = sorts.indexOf(sort);
    const number = at < 0 ? sorts.push(sort) - 1 : at;
    return [headLine(contest, number, place), ...contest.contestants.map(toLine)].join('\n');
  });
  return [sorts.join('\n'), ...blocks].join('\n\n').replaceAll(/[^\n\t -[\]-ÿ]/g, toNumber);
}

/** Reads what `writeContests` wrote. Contestants are read when somebody asks for them: of most contests nobody does. */
export function readContests(text: string): { contests: Contest[]; nameWords: NameWords } {
  const [first = '', ...blocks] = text.split('\n\n');
  const sorts = first === '' ? [] : first.split('\n').map(readSort);
  const ballots = new Map<Contest, string>();
  for (const [index, block] of blocks.entries()) {
    const head = block.indexOf('\n');
    if (head < 0) throw new Unreadable(`contests[${index}]`, 'expected contestants');
    const ballot = block.slice(head + 1);
    ballots.set(readContest(fromNumbers(block.slice(0, head)), ballot, sorts, `contests[${index}]`), ballot);
  }
  return { contests: [...ballots.keys()], nameWords: (contest) => wordsOn(ballots.get(contest), contest) };
}

function wordsOn(ballot: string | undefined, contest: Contest): readonly string[] {
  return ballot === undefined || MORE_THAN_WORDS.test(ballot) ? wordsOfNames(contest) : plainWords(ballot);
}

function readContest(head: string, ballot: string, sorts: readonly Sort[], path: string): Contest {
  const [, number, region, place = '', id] = HEAD.exec(head) ?? [];
  const sort = number === undefined ? undefined : sorts[Number(number)];
  if (!sort || region === undefined) throw new Unreadable(path, 'expected a sort of contest and a region');
  const { election, office, confidence } = sort;
  let contestants: Contestant[] | undefined;
  return {
    id: id ?? usualId(election, region),
    election,
    office,
    region,
    name: { id: withPlace(sort.id, place), en: withPlace(sort.en, place) },
    get contestants() {
      contestants ??= ballot.split('\n').map((line, at) => fromLine(line, at + 1, confidence));
      return contestants;
    },
    confidence,
    sources: [],
  };
}

function sortLine({ election, office, confidence, name }: Contest, place: string): string {
  const names = [name.id, name.en].map((one) => withoutPlace(one, place));
  return [`${election} ${office} ${confidence}`, ...names].join('\t');
}

function readSort(line: string, index: number): Sort {
  const path = `contests.sorts[${index}]`;
  const [shared = '', id, en, more] = fromNumbers(line).split('\t');
  const [election, office, confidence] = shared.split(' ');
  if (!election || !id || !en || more !== undefined) throw new Unreadable(path, 'expected a sort of contest');
  return {
    election,
    office: oneOf(OFFICES)(office, path),
    confidence: oneOf(CONFIDENCES)(confidence, path),
    id,
    en,
  };
}

function headLine({ id, election, region }: Contest, sort: number, place: string): string {
  const head = `${sort} ${region}${place && ` ${place}`}`;
  return id === usualId(election, region) ? head : `${head}\t${id}`;
}

function usualId(election: string, region: string): string {
  return `${election}-${region}`;
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

function withPlace(name: string, place: string): string {
  return place === '' ? name : name.replace(PLACE, () => place);
}

function toLine({ kind, title, names, accounts = [] }: Contestant): string {
  const isUsual = kind === 'pair' && title === joined(names);
  const texts = [
    ...(isUsual ? [] : [TITLES[kind] + title]),
    ...names.map((name) => (name.ambiguous ? AMBIGUOUS : '') + markOf(name) + name.text),
    ...accounts.map(({ site, handle, confidence }) => `${ACCOUNT}${site} ${handle} ${confidence}`),
  ];
  return texts.map(oneLine).join('\t');
}

function markOf({ kind, text }: ContestantName): string {
  return kind === 'full' && /^[\p{L}\d]/u.test(text) ? '' : NAMES[kind];
}

function fromLine(line: string, number: number, confidence: Contest['confidence']): Contestant {
  const texts = fromNumbers(line).split('\t');
  const titled = kindOf(TITLES, texts[0]);
  const given = titled ? texts.slice(1) : texts;
  const names = given.filter((one) => !one.startsWith(ACCOUNT)).map((one) => nameFrom(one, confidence));
  const accounts = given.filter((one) => one.startsWith(ACCOUNT)).map(accountFrom);
  const title = titled && texts[0] ? texts[0].slice(1) : joined(names);
  return { number, title, kind: titled ?? 'pair', names, ...(accounts.length > 0 ? { accounts } : {}) };
}

function nameFrom(one: string, confidence: Contest['confidence']): ContestantName {
  const [, ambiguous, , text] = NAME.exec(one) ?? [];
  if (text === undefined) throw new Unreadable('contests', 'expected a name');
  const kind = kindOf(NAMES, ambiguous ? one.slice(1) : one) ?? 'full';
  return { text, kind, confidence, sources: [], ...(ambiguous ? { ambiguous: true } : {}) };
}

function accountFrom(one: string): NonNullable<Contestant['accounts']>[number] {
  const [, site = '', handle = '', confidence] = /^@(.+) (\S+) (\S+)$/.exec(one) ?? [];
  return { site, handle, confidence: oneOf(CONFIDENCES)(confidence, 'contests'), sources: [] };
}

/** A pair's usual title: the full names of both. */
function joined(names: ContestantName[]): string {
  return names
    .filter(({ kind }) => kind === 'full')
    .map(({ text }) => text)
    .join(' – ');
}

/** What the sign at the beginning of `one` stands for. */
function kindOf<T extends string>(signs: Record<T, string>, one = ''): T | undefined {
  for (const kind in signs) if (one.startsWith(signs[kind])) return kind;
  return undefined;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** A letter beyond Latin-1, or a backslash, as JSON would have it: `\u2013`. */
function toNumber(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function fromNumbers(text: string): string {
  return text.replaceAll(/\\u([\da-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
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
