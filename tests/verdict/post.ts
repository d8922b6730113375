import type { Post } from '../../src/sites/site.ts';

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
