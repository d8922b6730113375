import type { SitePost } from '../content.ts';
import type { Build } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import type { Knobs } from '../knobs.ts';
import type { XWords } from './words.ts';

/** What every part of the local X needs. */
export interface X {
  knobs: Knobs;
  words: XWords;
  build: Build;
  /** What the viewer has done so far, by post id or handle. */
  done: { liked: Set<string>; reposted: Set<string>; followed: Set<string> };
  layers: Layers;
  like(post: SitePost, how: How): void;
  go(path: string): void;
}

export interface Layers {
  repostMenu(post: SitePost): void;
  shareMenu(post: SitePost): void;
  sendTo(post: SitePost): void;
  confirmUnfollow(handle: string, done: (how: How) => void): void;
  compose(about: { answering?: SitePost; quoting?: SitePost }): void;
}
