import { oneOf, Unreadable } from '../packs/read.ts';
import { type Contest, type Contestant, type ContestantName, OFFICES } from '../policy/contest.ts';
import { CONFIDENCES } from '../policy/fact.ts';
import { NATION } from '../policy/region.ts';
import { addWord, type NameWords, type WordIndex } from '../verdict/word-index.ts';

/*
 * Contests as text: all those of the nation have to fit into a briefing (≤ 150 kB). Blocks with an empty line between them:
 *
 *   pilkada-2024 regent single⇥Pemilihan Bupati % 2024⇥Election of the regent of % 2024
 *
 *   *ariesumarno 0
 *   *@arie_uji 0
 *
 *   0 17.03 Bengkulu Utara
 *   Arie Septia Adinata⇥!*Sumarno⇥+Arie-Sumarno⇥!^ASA⇥"Arie Sumarno Amanah⇥@x arie_uji single
 *   _Kolom kosong⇥!kolom kosong
 *
 * The first block has a line for each sort of contest: its election, office and confidence, then its name in both languages with `%` for
 * the place. The second has the words by which contestants are found although no name has them letter by letter, each with the contests
 * that it belongs to and, where it is a name by itself, a `*` before it. Every other block is a contest: which sort, the region and the place
 * (and, after a tab, an id that is not election and region), then a line for each contestant, in the order of the ballot. What follows from
 * the rest, as a title made of the names, is left out.
 */

/** What contests share. `id` and `en` are the contest's name with `%` for the place. */
interface Sort extends Pick<Contest, 'election' | 'office' | 'confidence'> {
  id: string;
  en: string;
}

/** Stand before a title. That of a pair is left out when it is made of the full names. */
export const TITLES = { pair: '=', party: '#', 'empty-column': '_' } as const;
/** Stand before a name; a full one of several words that begins with a letter or a digit has none. */
export const NAMES = { full: '*', short: '~', pair: '+', acronym: '^', slogan: '"' } as const;
export const AMBIGUOUS = '!';
export const ACCOUNT = '@';
export const PLACE = '%';

/** Stands for the nation among the regions, because it is no word. */
export const WHOLE_NATION = '-';

const HEAD = /^(\d+) (-|\d\d(?:\.\d\d)?)(?: ([^\t\n]+))?(?:\t(\S+))?$/;
const NAME = /^(!?)([*~+^"]?)(.+)$/;
/** What is found of words by one pass over the text of all contests, with the sign of a name that begins with one, and what stands between two contests. */
const WORDS = /[*~^"]?[a-z][a-z\d]+|\n\n/g;
/** Stands before a word of the second block that is a name by itself. */
export const ALONE = NAMES.full;
export const BETWEEN = '\n\n';

/** Reads what `writeContests` wrote. Contestants are read when somebody asks for them: of most contests nobody does. */
export function readContests(text: string): { contests: Contest[]; names: NameWords } {
  const [first = '', others = '', ...blocks] = text.split(BETWEEN);
  const sorts = blocks.length === 0 ? [] : first.split('\n').map(readSort);
  const contests = blocks.map((block) => readContest(block, sorts));
  const start = first.length + others.length + 2 * BETWEEN.length;
  let index: WordIndex | undefined;
  return {
    contests,
    names() {
      index ??= indexOf(text.slice(start), others, contests);
      return index;
    },
  };
}

/** One pass of the browser's own code over all names: thousands of steps of ours would take ten times as long where they are not compiled yet. */
function indexOf(text: string, others: string, contests: readonly Contest[]): WordIndex {
  const index: WordIndex = { alone: new Map(), together: new Map() };
  let at = 0;
  let contest = contests[at];
  for (const word of wordsIn(text)) {
    if (word === BETWEEN) contest = contests[++at];
    else if (contest) addSigned(index, word, contest);
  }
  for (const line of fromNumbers(others).split('\n')) {
    const [word = '', ...those] = line.split(' ');
    for (const one of those) {
      const named = contests[Number(one)];
      if (named) addSigned(index, word, named);
    }
  }
  return index;
}

const SIGN = /^[*~^"]/;

/** Adds a word that names somebody together with others or, with a sign before it, may do so by itself. */
function addSigned({ alone, together }: WordIndex, word: string, contest: Contest): void {
  if (SIGN.test(word)) addWord(alone, word.slice(1), contest);
  else addWord(together, word, contest);
}

/** The words of a text of contests, in small letters, with the sign of a name that begins with one. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().replaceAll("'", '').match(WORDS) ?? [];
}

function readContest(block: string, sorts: readonly Sort[]): Contest {
  const end = block.indexOf('\n');
  const head = end < 0 ? block : block.slice(0, end);
  const [, number = '', region = '', place = '', id] = HEAD.exec(fromNumbers(head)) ?? [];
  const sort = sorts[Number(number)];
  if (!sort || number === '') throw new Unreadable('contests', head);
  return new KeptContest(sort, region === WHOLE_NATION ? NATION : region, place, id, block.slice(end + 1));
}

/** A contest of which most is read when somebody asks for it. */
class KeptContest implements Contest {
  readonly id: string;
  readonly election: string;
  readonly office: Contest['office'];
  readonly region: string;
  readonly confidence: Contest['confidence'];
  readonly sources: string[] = [];
  readonly #sort: Sort;
  readonly #place: string;
  readonly #ballot: string;
  #contestants: Contestant[] | undefined;

  constructor(sort: Sort, region: string, place: string, id: string | undefined, ballot: string) {
    this.id = id ?? usualId(sort.election, region);
    this.election = sort.election;
    this.office = sort.office;
    this.region = region;
    this.confidence = sort.confidence;
    this.#sort = sort;
    this.#place = place;
    this.#ballot = ballot;
  }

  get name(): Contest['name'] {
    return { id: withPlace(this.#sort.id, this.#place), en: withPlace(this.#sort.en, this.#place) };
  }

  get contestants(): Contestant[] {
    this.#contestants ??= this.#ballot.split('\n').map((line, at) => fromLine(line, at + 1, this.confidence));
    return this.#contestants;
  }
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

export function usualId(election: string, region: string): string {
  return `${election}-${region}`;
}

function withPlace(name: string, place: string): string {
  return place === '' ? name : name.replace(PLACE, () => place);
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
export function joined(names: ContestantName[]): string {
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

function fromNumbers(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\u([\da-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
