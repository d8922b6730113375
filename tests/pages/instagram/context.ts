import type { SitePost } from '../content.ts';
import type { Build } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import type { Knobs } from '../knobs.ts';
import type { InstagramWords } from './words.ts';

/** What every part of the local Instagram needs. */
export interface Instagram {
  knobs: Knobs;
  words: InstagramWords;
  build: Build;
  /** What the viewer has done so far, by post id or handle. */
  done: { liked: Set<string>; reposted: Set<string>; followed: Set<string> };
  /** Likes or un-likes; `again` builds what shows it. */
  like(post: SitePost, how: How, again: () => HTMLElement): void;
  openShare(post: SitePost): void;
  /** Shows a post over the page, as an article or as its own page has it. */
  openPost(post: SitePost, as?: 'article' | 'single'): void;
}
