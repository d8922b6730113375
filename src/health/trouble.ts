import type { ContentSigns, PageKind, PostSigns } from '../sites/site.ts';

/**
 * Why a page is not protected as it should be. `no-posts`: there are posts, but none is recognised; `few-controls`: fewer than half of their
 * controls are; `unreadable`: who posted, or what, cannot be read on most; `undelivered`: the site does not take what the person lets through.
 */
export const TROUBLES = ['no-posts', 'few-controls', 'unreadable', 'undelivered'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What was counted on a page. */
export interface Signs {
  page: PageKind;
  /** Milliseconds since the page has this address. */
  age: number;
  /** Some of the posts that were recognised; none when none was. */
  posts: PostSigns[];
  /** Where there are no posts: what else tells of them. */
  content?: ContentSigns;
  /** How often in a row the site did not take an act that was let through. */
  refused: number;
}

/** Once may be chance: a slow network, a like that somebody took back meanwhile. */
const REFUSALS = 2;
/** Fewer posts tell nothing: one may be an advertisement, another a suggestion. */
const LEAST_POSTS = 3;
/** An empty page may link to a post or two. */
const LEAST_TRACES = 4;
/** Four posts with five buttons each; the frame of an empty feed has about ten. */
const LEAST_BUTTONS = 20;
/** So long may a page say that it is loading. */
const LOADING_MS = 10_000;

/** What is wrong on a page, or nothing. */
export function troubleIn(signs: Signs): Trouble | undefined {
  const { page, posts, refused } = signs;
  if (refused >= REFUSALS) return 'undelivered';
  if (page === 'quiet') return undefined;
  if (posts.length === 0) return showsPosts(signs) ? 'no-posts' : undefined;
  const known = posts.filter(({ expected }) => expected > 0);
  const shapes = [...new Set(known.map(({ shape }) => shape))];
  const alike = shapes.map((shape) => known.filter((post) => post.shape === shape));
  const telling = alike.filter(({ length }) => length >= LEAST_POSTS);
  if (telling.some(isUnreadable)) return 'unreadable';
  return telling.some((some) => lacksControls(some, page)) ? 'few-controls' : undefined;
}

function showsPosts({ page, content, age }: Signs): boolean {
  if (!content) return false;
  if (content.traces >= LEAST_TRACES) return true;
  return page === 'feed' && content.buttons >= LEAST_BUTTONS && !(content.loading && age < LOADING_MS);
}

/** Without an author on most, or without words on two of three: some posts are nothing but a picture. */
function isUnreadable(posts: PostSigns[]): boolean {
  const lacking = (what: 'author' | 'words') => posts.filter((post) => !post[what]).length / posts.length;
  return lacking('author') > 1 / 2 || lacking('words') >= 2 / 3;
}

function lacksControls(posts: PostSigns[], page: PageKind): boolean {
  // Suggestions among the posts, and posts shown to strangers, have no buttons; where no post of a feed has any, they look otherwise now.
  const equipped = posts.filter(({ buttons, expected }) => buttons >= expected);
  if (equipped.length < LEAST_POSTS) return page === 'feed' && sum(posts, 'found') === 0;
  return sum(equipped, 'found') * 2 < sum(equipped, 'expected');
}

function sum(posts: PostSigns[], what: 'found' | 'expected'): number {
  return posts.reduce((total, post) => total + post[what], 0);
}
