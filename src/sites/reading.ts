import { elementsOfPage } from './pages.ts';
import type { Posts } from './posts.ts';
import type { Field, Shape, SiteSelectors } from './selectors.ts';
import type { Identified, Post } from './site.ts';
import type { Tables } from './tables.ts';
import {
  firstIn,
  isDecoy,
  isElement,
  matchesCss,
  parametersOf,
  parentOf,
  textOf,
  withoutInner,
} from './text.ts';

/** Reads posts as plain data and identifies them. */
export interface Reading {
  read(post: Element): Post;
  key(post: Element): string;
  /** Both at once. */
  identify(post: Element): Identified;
  /** Whether the site says that somebody has paid for `post`. */
  isPaid(post: Element): boolean;
  /** The post quoted inside `post`, when there is one. */
  quotedIn(post: Element): Element | undefined;
}

const KEY_TEXT = 200;
const SHORTEST_DESCRIPTION = 4;
/** More links or pictures than anybody puts into a post; keeps the cost of one post within bounds. */
const MOST = 100;

/** Reads the posts that `posts` finds, by the fields that `selectors` name; `tables` are the site's words, such as those for an advertisement. */
export function readingOf(selectors: SiteSelectors, posts: Posts, tables: Tables): Reading {
  const { skip, redirects = [] } = selectors;
  /** What was read last in this go: its comments come next, and tell what they answer. */
  let last: { post: Element; own: Post } | undefined;

  const read = (post: Element): Post => identify(post).post;

  function identify(post: Element): Identified {
    const shape = posts.shape(post);
    const outer = posts.outer(post);
    const inside = quotedIn(post);
    const here = placeOf(post, inside);
    // A part of a post stands under what it shares: there the post around it is the one quoted.
    const quoted = shape?.within === undefined || shape.answers ? inside : outer;
    const own = pieces(here, shape);
    if (!outer) keep(post, own);
    const answered = outer && quoted !== outer ? contextOf(outer) : [];
    const whole = {
      ...own,
      context: [...own.context, ...answered],
      ...(quoted ? { quoted: piecesOf(quoted) } : {}),
      ...(isPaid(post) ? { paid: true } : {}),
    };
    return { key: keyOf(here, shape, own.author.handle, () => own), post: whole };
  }

  function piecesOf(post: Element): Post {
    return pieces(placeOf(post, quotedIn(post)), posts.shape(post));
  }

  function pieces(here: Place, shape: Shape | undefined): Post {
    const others = new Set(here.others);
    // Texts are read from the outside in, so a post inside this one is met at its own element first.
    const outside = (part: Element) => others.has(part) || matchesCss(part, skip);
    const beside = (part: Element) => posts.isPost(part) || matchesCss(part, skip);
    const words = (fields: Field[] | undefined) =>
      texts(here, fields, (element) => textOf(element, here.post.contains(element) ? outside : beside));
    return {
      author: { name: words(shape?.author)[0] ?? '', handle: handleOf(here, shape) },
      text: words(shape?.text).join(' '),
      images: texts(here, shape?.images, described),
      links: [...new Set(texts(here, shape?.links, (element) => target(element, redirects)))],
      context: words(shape?.context),
    };
  }

  function keep(post: Element, own: Post): void {
    if (!last) {
      queueMicrotask(() => {
        last = undefined;
      });
    }
    last = { post, own };
  }

  function contextOf(outer: Element): string[] {
    const known = last?.post === outer ? last.own : undefined;
    const { author, text, images, context } = known ?? piecesOf(outer);
    return [...context, author.name, text, ...images].filter((piece) => piece !== '');
  }

  function handleOf(here: Place, shape: Shape | undefined): string {
    return (texts(here, shape?.handle, textOf)[0] ?? '').replace(/^@/, '');
  }

  function key(post: Element): string {
    const shape = posts.shape(post);
    const here = placeOf(post, quotedIn(post));
    return keyOf(here, shape, handleOf(here, shape), () => pieces(here, shape));
  }

  function keyOf(here: Place, shape: Shape | undefined, by: string, own: () => Post): string {
    const link = texts(here, shape?.permalink, textOf)[0];
    if (link !== undefined) return `${selectors.site}:${by}:${link}`;
    const { author, text, images } = own();
    const digest = fnv1a([text.slice(0, KEY_TEXT), ...images].join('\n'));
    return `${selectors.site}:${by || author.name}:${digest}`;
  }

  function quotedIn(post: Element): Element | undefined {
    const shape = posts.shape(post);
    for (const { css, climb } of shape?.quoted ?? []) {
      const own = climb && shape ? firstOf(shape.author, post) : undefined;
      const found = [...post.querySelectorAll(css)].find(
        (one) => posts.owns(post, one) && !(own && (one.contains(own) || own.contains(one))),
      );
      if (found) return climb && shape ? climbFrom(found, post, shape, own) : found;
    }
    return undefined;
  }

  function isPaid(post: Element): boolean {
    return (posts.shape(post)?.paid ?? []).some((css) =>
      [...post.querySelectorAll(css)].some(
        (one) => posts.owns(post, one) && tables('paid', one.textContent ?? ''),
      ),
    );
  }

  function placeOf(post: Element, quoted: Element | undefined): Place {
    const others = posts.inside(post);
    return { post, others: quoted ? [...others, quoted] : others };
  }

  function isOwn(element: Element, { outside, page, hidden }: Field, { post, others }: Place): boolean {
    if (page !== undefined) return true;
    if (others.some((other) => other.contains(element))) return false;
    const excluded = outside === undefined ? null : element.closest(outside);
    return !(excluded && post.contains(excluded)) && (hidden || !isDecoy(element, post));
  }

  /** The values of the first field that has any; elements inside another one that was taken are not taken again. */
  function texts(here: Place, fields: Field[] | undefined, value: (element: Element) => string): string[] {
    for (const field of fields ?? []) {
      const found = elementsOf(field, here.post).filter((one) => isOwn(one, field, here));
      const outermost = withoutInner(found);
      const { after } = field;
      const values = outermost
        .map((one) => (after ? following(one, after) : value(one)))
        .filter((one) => one !== '');
      if (values.length > 0) return field.take === 'first' ? values.slice(0, 1) : values;
    }
    return [];
  }

  return { read, key, identify, isPaid, quotedIn };
}

interface Place {
  post: Element;
  /** What in the post is not its own: posts inside it, and the one that it quotes. */
  others: Element[];
}

function elementsOf(field: Field, post: Element): Element[] {
  return field.page === undefined ? firstIn(post, field.css, MOST) : elementsOfPage(field).slice(0, MOST);
}

function described(image: Element): string {
  const words = (image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length >= SHORTEST_DESCRIPTION ? words : '';
}

/** What follows the first marker found in the address: `/warung/status/17?x` after `/status/` is `17`. */
function following(link: Element, markers: string[]): string {
  const address = inside(link.getAttribute('href') ?? '');
  const marker = markers.find((one) => address.includes(one));
  if (marker === undefined) return '';
  return /^[^/?&#]*/.exec(address.slice(address.indexOf(marker) + marker.length))?.[0] ?? '';
}

/** The path and what follows it. */
function inside(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '');
}

function target(link: Element, redirects: NonNullable<SiteSelectors['redirects']>): string {
  const url = urlOf(link.getAttribute('href') ?? '');
  if (!url) return '';
  if (url.search === '') return url.href;
  const redirect = redirects.find(({ host }) => host === url.hostname);
  const behind = redirect ? url.searchParams.get(redirect.param) : null;
  if (behind) return behind;
  for (const [name] of parametersOf(url)) if (name.startsWith('__')) url.searchParams.delete(name);
  return url.href;
}

function urlOf(address: string): URL | undefined {
  try {
    return new URL(address, location.href);
  } catch {
    return undefined;
  }
}

function firstOf(fields: Field[], post: Element): Element | undefined {
  const found = fields.map(({ css }) => post.querySelector(css)).find((one) => one !== null);
  return found ?? undefined;
}

/** The highest ancestor of a quoted author that holds neither the author nor the text of the post around it. */
function climbFrom(start: Element, post: Element, { text }: Shape, author: Element | undefined): Element {
  const before = text
    .slice(0, 1)
    .flatMap(({ css }) => [...post.querySelectorAll(css)].filter((one) => precedes(one, start)));
  const own = author ? [author, ...before] : before;
  let highest = start;
  for (let next = parentOf(start); isElement(next) && next !== post; next = parentOf(next)) {
    const holder = next;
    if (own.some((one) => holder.contains(one))) break;
    highest = next;
  }
  return highest;
}

function precedes(one: Element, other: Element): boolean {
  return (
    (one.compareDocumentPosition(other) &
      (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) ===
    Node.DOCUMENT_POSITION_FOLLOWING
  );
}

/** 32 bits of FNV-1a, in hex; tells posts apart, keeps no secret. http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
