import type { Posts } from './posts.ts';
import type { Field, Shape, SiteSelectors } from './selectors.ts';
import type { Post } from './site.ts';
import type { Tables } from './tables.ts';
import { isDecoy, textOf } from './text.ts';

/** Reads posts as plain data and identifies them. */
export interface Reading {
  read(post: Element): Post;
  key(post: Element): string;
  /** The post quoted inside `post`, when there is one. */
  quotedIn(post: Element): Element | undefined;
}

const KEY_TEXT = 200;
const SHORTEST_DESCRIPTION = 4;

export function readingOf(selectors: SiteSelectors, posts: Posts, tables: Tables): Reading {
  const { skip, redirects = [] } = selectors;

  function read(post: Element): Post {
    const shape = posts.shape(post);
    const quoted = quotedIn(post);
    const own = pieces(post, shape, quoted);
    return {
      ...own,
      context: [...own.context, ...contextOf(post)],
      ...(quoted ? { quoted: pieces(quoted, posts.shape(quoted), undefined) } : {}),
      ...(isPaid(post, shape) ? { paid: true } : {}),
    };
  }

  function pieces(post: Element, shape: Shape | undefined, quoted: Element | undefined): Post {
    const outside = (part: Element) => part === quoted || part.matches(skip) || !posts.owns(post, part);
    const here = { post, quoted };
    const words = (fields: Field[] | undefined) => texts(here, fields, (element) => textOf(element, outside));
    return {
      author: { name: words(shape?.author)[0] ?? '', handle: handleOf(here, shape) },
      text: words(shape?.text).join(' '),
      images: texts(here, shape?.images, described),
      links: [...new Set(texts(here, shape?.links, (element) => target(element, redirects)))],
      context: words(shape?.context),
    };
  }

  function contextOf(post: Element): string[] {
    const outer = posts.outer(post);
    if (!outer) return [];
    const { author, text, images, context } = pieces(outer, posts.shape(outer), quotedIn(outer));
    return [...context, author.name, text, ...images].filter((piece) => piece !== '');
  }

  function handleOf(here: Place, shape: Shape | undefined): string {
    return (texts(here, shape?.handle, textOf)[0] ?? '').replace(/^@/, '');
  }

  function key(post: Element): string {
    const shape = posts.shape(post);
    const here = { post, quoted: quotedIn(post) };
    const { author, text, images } = pieces(post, shape, here.quoted);
    const by = author.handle || author.name;
    const link = texts(here, shape?.permalink, textOf)[0];
    const digest = link ?? fnv1a([text.slice(0, KEY_TEXT), ...images].join('\n'));
    return `${selectors.site}:${by}:${digest}`;
  }

  function quotedIn(post: Element): Element | undefined {
    const shape = posts.shape(post);
    for (const { css, climb } of shape?.quoted ?? []) {
      const found = [...post.querySelectorAll(css)].find((one) => one !== post && posts.owns(post, one));
      if (found) return climb ? highestWithout(found, post, shape?.author ?? []) : found;
    }
    return undefined;
  }

  function isPaid(post: Element, shape: Shape | undefined): boolean {
    return (shape?.paid ?? []).some((css) =>
      [...post.querySelectorAll(css)].some(
        (one) => posts.owns(post, one) && tables('paid', one.textContent ?? ''),
      ),
    );
  }

  /** The values of the first field that has any; elements inside another one that was taken are not taken again. */
  function texts(
    { post, quoted }: Place,
    fields: Field[] | undefined,
    value: (element: Element) => string,
  ): string[] {
    for (const field of fields ?? []) {
      const found = elementsOf(field, post).filter(
        (one) =>
          field.page !== undefined ||
          (posts.owns(post, one) && !quoted?.contains(one) && !isDecoy(one, post)),
      );
      const outermost = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
      const { after } = field;
      const values = outermost
        .map((one) => (after ? following(one, after) : value(one)))
        .filter((one) => one !== '');
      if (values.length > 0) return field.take === 'first' ? values.slice(0, 1) : values;
    }
    return [];
  }

  return { read, key, quotedIn };
}

interface Place {
  post: Element;
  quoted: Element | undefined;
}

function elementsOf({ css, page }: Field, post: Element): Element[] {
  if (page === undefined) return [...post.querySelectorAll(css)];
  return location.pathname.includes(page) ? [...document.querySelectorAll(css)] : [];
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
  const address = link.getAttribute('href') ?? '';
  if (!URL.canParse(address, location.href)) return '';
  const url = new URL(address, location.href);
  const redirect = redirects.find(({ host }) => host === url.hostname);
  const behind = redirect ? url.searchParams.get(redirect.param) : null;
  if (behind) return behind;
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('__')) url.searchParams.delete(name);
  return url.href;
}

function highestWithout(start: Element, post: Element, author: Field[]): Element {
  const own = author
    .map(({ css }) => [...post.querySelectorAll(css)].find((one) => one !== start))
    .find((one) => one);
  let highest = start;
  while (
    highest.parentElement &&
    highest.parentElement !== post &&
    !highest.parentElement.contains(own ?? post)
  ) {
    highest = highest.parentElement;
  }
  return highest;
}

/** 32 bits of FNV-1a, in hex; tells posts apart, keeps no secret. http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
