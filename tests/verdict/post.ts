import type { Glance, Post } from '../../src/sites/site.ts';

/** A post of which only what matters to a test is said. */
export function postOf(given: Partial<Post>): Post {
  return {
    author: { name: '', handle: '' },
    text: '',
    images: [],
    links: [],
    context: [],
    ...given,
  };
}

/** What a site sees of a post at a glance. */
export function glanceAt({ author, text, images, links, context, quoted }: Post): Glance {
  const inside = quoted ? glanceAt(quoted) : { texts: [], addresses: [] };
  return {
    texts: [text, author.name, ...images, ...context, ...inside.texts],
    addresses: [`/${author.handle}`, ...links, ...inside.addresses],
  };
}
