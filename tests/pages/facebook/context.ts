import type { SitePost } from '../content.ts';
import type { Build } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import type { Knobs } from '../knobs.ts';
import type { FacebookWords } from './words.ts';

/** What every part of the local Facebook needs. */
export interface Facebook {
  knobs: Knobs;
  words: FacebookWords;
  build: Build;
  /** What the viewer has done so far, by post id, handle or group id. */
  done: { liked: Set<string>; followed: Set<string> };
  like(post: SitePost, how: How): void;
  openPicker(post: SitePost, beside: Element): void;
  openShare(post: SitePost): void;
  openPost(post: SitePost): void;
  openPhoto(post: SitePost): void;
}
