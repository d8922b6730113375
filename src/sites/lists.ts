import { isPath } from './paths.ts';
import { type Posts, postsOf } from './posts.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Recogniser } from './recognise.ts';
import type { ListSelectors, ListWay, SiteSelectors } from './selectors.ts';
import type { OwnList, Post } from './site.ts';
import type { Tables } from './tables.ts';
import { withoutInner } from './text.ts';

/** Tells whether a page is a list of what the person has done, such as their likes or the accounts that they follow. */
export interface Lists {
  /** The list that the page is; nothing where it is none, or shows nothing yet. */
  list(): OwnList | undefined;
  /** Whether the page lists what is no post of the site. */
  listsOthers(): boolean;
}

/** More accounts than an item is about. */
const MOST_ACCOUNTS = 6;
/** What no item is higher than. */
const FRAME = 'main, [role="main"], [role="dialog"]';
/** Everything in an item is told of it but its drawings. */
const DRAWING = 'svg';

/**
 * The lists that `selectors` describe, by the page's address at the time of asking. An item is read by `reading` where it is a post of the
 * site, else as the list's own selectors say, with the words of `tables`; `recogniser` tells by its follow button whether an account is followed.
 */
export function listsOf(
  selectors: SiteSelectors,
  posts: Posts,
  reading: Reading,
  recogniser: Recogniser,
  tables: Tables,
): Lists {
  const { lists = [], pressable } = selectors;
  const readers = new Map<ListSelectors, (item: Element) => Post>();

  function here(): ListSelectors | undefined {
    const { pathname, search } = location;
    return lists.find(
      (one) =>
        one.paths.some((path) => isPath(pathname, path)) &&
        (one.search?.some((piece) => search.includes(piece)) ?? true) &&
        (one.shows === undefined || document.querySelector(one.shows)),
    );
  }

  function list(): OwnList | undefined {
    const found = here();
    const all = found ? itemsBy(found.items) : [];
    const items = found?.interaction === 'follow' && !found.own ? all.filter(isFollowed) : all;
    if (!found || items.length === 0) return undefined;
    const read = readerOf(found);
    return { interaction: found.interaction, items, read: (item) => asEveryAccount(read(item)) };
  }

  function isFollowed(item: Element): boolean {
    return [item, ...item.querySelectorAll(pressable)].some((element) =>
      recogniser.first(
        element,
        ({ control, state }) => (control.interaction === 'follow' && state === 'on') || undefined,
      ),
    );
  }

  function readerOf(found: ListSelectors): (item: Element) => Post {
    const reader = readers.get(found) ?? newReader(found);
    readers.set(found, reader);
    return reader;
  }

  function newReader({ name, shape }: ListSelectors): (item: Element) => Post {
    // A post of the site stands in the item, or is it.
    if (!shape) return (item) => reading.read(posts.within(item)[0] ?? item);
    const own = { ...selectors, skip: DRAWING, shapes: [{ name, ways: [], ...shape }] };
    return readingOf(own, postsOf(own), tables).read;
  }

  return { list, listsOthers: () => here()?.shape !== undefined };
}

/** Which of the accounts that an item links to it is about is not told there: it may be any of them. */
function asEveryAccount(post: Post): Post[] {
  const linked = post.links.slice(0, MOST_ACCOUNTS).map(accountIn);
  const handles = new Set(linked.filter((handle) => handle !== '' && handle !== post.author.handle));
  return [post, ...[...handles].map((handle) => ({ ...post, author: { ...post.author, handle } }))];
}

/** The first segment of an address of this site, or the number of a profile or the name of a group in it. */
function accountIn(link: string): string {
  const { hostname, pathname, searchParams } = new URL(link, location.href);
  if (hostname !== location.hostname) return '';
  if (pathname === '/profile.php') return searchParams.get('id') ?? '';
  return /^\/(?:groups\/)?@?([^/]*)/.exec(pathname)?.[1] ?? '';
}

function itemsBy(ways: ListWay[]): Element[] {
  for (const { css, how } of ways) {
    const found = [...document.querySelectorAll(css)];
    if (found.length === 0) continue;
    if (how === 'climb')
      return withoutInner(found.map((one, at) => climbed(one, [found[at - 1], found[at + 1]])));
    return withoutInner(how === 'children' ? found.flatMap(childrenIn) : found);
  }
  return [];
}

/** The highest element around `start` in which neither of its neighbours stands, and so none of the others. */
function climbed(start: Element, neighbours: (Element | undefined)[]): Element {
  let highest = start;
  for (let next = start.parentElement; next && next !== document.body; next = next.parentElement) {
    const holder = next;
    if (holder.matches(FRAME) || neighbours.some((one) => one && holder.contains(one))) break;
    highest = holder;
  }
  return highest;
}

function childrenIn(box: Element): Element[] {
  let holder = box;
  while (holder.children.length === 1 && holder.firstElementChild) holder = holder.firstElementChild;
  return [...holder.children];
}
