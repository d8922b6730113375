import type { SitePost } from '../content.ts';
import type { Build } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import type { Knobs } from '../knobs.ts';
import type { ThreadsWords } from './words.ts';

/** What every part of the local Threads needs. */
export interface Threads {
  knobs: Knobs;
  words: ThreadsWords;
  build: Build;
  /** What the viewer has done so far, by post id or handle. */
  done: { liked: Set<string>; reposted: Set<string>; followed: Set<string> };
  layers: Layers;
  like(post: SitePost, how: How): void;
}

/** What opens over the column, in a part of the page of its own. */
export interface Layers {
  repostMenu(post: SitePost): void;
  shareMenu(post: SitePost): void;
  compose(about: { answering?: SitePost; quoting?: SitePost }): void;
  viewPicture(post: SitePost): void;
}
