import { type Contest, type Contestant, type ContestantName, OFFICES } from '../../policy/contest.ts';
import { SITE_IDS } from '../../sites/site.ts';
import {
  flag,
  list,
  oneOf,
  optional,
  type Reader,
  record,
  text,
  textLike,
  Unreadable,
  url,
  whole,
} from '../read.ts';
import { bothLanguages, confidence, identifier, refuseTwins, regionCode, sources, vouched } from './facts.ts';

/** Pages that many facts come from, by the key under which the facts name them. */
type AddressBook = Map<string, string[]>;

/**
 * Reads the body of a `contestants` pack, `{sources, contests}`: thousands of names come from a few pages, so a page stands once
 * in `sources` under a key, and the facts name the key (or a page of their own by its address). Refuses a contest with fewer than
 * two contestants (the empty column is one), with a gap in its ballot numbers, or with contestants that do not fit its office.
 */
export const readContestants: Reader<Contest[]> = (value, path) => {
  const body = record<{ sources: AddressBook; contests: unknown[] }>({
    sources: addressBook,
    contests: list((given) => given, 1),
  })(value, path);
  const contests = list(contestReader(sourcesFrom(body.sources)))(body.contests, `${path}.contests`);
  refuseTwins(contests, `${path}.contests`, 'id', ({ id }) => id);
  for (const [index, contest] of contests.entries()) refuseUnfair(contest, `${path}.contests[${index}]`);
  return contests;
};

const addressBook: Reader<AddressBook> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(path, 'expected an object');
  }
  return new Map(Object.entries(value).map(([key, pages]) => [key, sources(pages, `${path}.${key}`)]));
};

function sourcesFrom(book: AddressBook): Reader<string[]> {
  const page: Reader<string[]> = (value, path) => {
    const known = typeof value === 'string' ? book.get(value) : undefined;
    return known ?? [address(value, path)];
  };
  const address: Reader<string> = (value, path) => {
    if (typeof value === 'string' && !value.includes(':')) {
      throw new Unreadable(path, `"${value}" is not a key of body.sources`);
    }
    return url(value, path);
  };
  return (value, path) => [...new Set(list(page, 1)(value, path).flat())];
}

function contestReader(from: Reader<string[]>): Reader<Contest> {
  const name = vouched(
    record<ContestantName>({
      text,
      kind: oneOf(['full', 'short', 'pair', 'acronym', 'slogan']),
      ambiguous: optional(flag),
      confidence,
      sources: from,
    }),
  );
  const handle = textLike((given) => /^[^\s@/]+$/.test(given), 'an account name without "@"');
  const contestant = record<Contestant>({
    number: whole(1, 99),
    title: text,
    kind: oneOf(['pair', 'party', 'empty-column']),
    names: list(name, 1),
    accounts: optional(list(vouched(record({ site: oneOf(SITE_IDS), handle, confidence, sources: from })))),
  });
  return vouched(
    record<Contest>({
      id: identifier,
      election: identifier,
      office: oneOf(OFFICES),
      region: regionCode,
      name: bothLanguages,
      contestants: list(contestant, 2),
      confidence,
      sources: from,
    }),
  );
}

function refuseUnfair({ office, contestants }: Contest, path: string): void {
  let emptyColumns = 0;
  for (const [index, { number, kind, names }] of contestants.entries()) {
    const at = `${path}.contestants[${index}]`;
    if (number !== index + 1) {
      throw new Unreadable(`${at}.number`, `expected ${index + 1}: ballot numbers run from 1 without a gap`);
    }
    if ((kind === 'party') !== (office === 'legislature')) {
      throw new Unreadable(`${at}.kind`, `a ${kind} cannot stand for ${office}`);
    }
    if (kind === 'empty-column' && ++emptyColumns > 1) {
      throw new Unreadable(`${at}.kind`, 'a ballot has one empty column at most');
    }
    refuseTwins(names, `${at}.names`, 'text', ({ text, kind }) => `${kind} ${text}`);
  }
}
