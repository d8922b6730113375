import type { SitePost } from '../content.ts';
import type { Build } from '../engine/dom.ts';
import type { Knobs } from '../knobs.ts';
import type { TiktokWords } from './words.ts';

/** What every part of the local TikTok needs. */
export interface Tiktok {
  knobs: Knobs;
  words: TiktokWords;
  build: Build;
  /** What the viewer has done so far, by the id of a video or comment or the name of an account. */
  done: { liked: Set<string>; reposted: Set<string>; followed: Set<string> };
  /** Opens the browse mode over the page. */
  browse(post: SitePost): void;
  /** Shows the items of sharing beside the button. */
  shareMenu(post: SitePost): void;
  like(post: SitePost, how: { via: string; trusted: boolean }): void;
}

/** Where a video is shown: in the feed, or alone over it, where most marks have other names. */
export type Place = 'feed' | 'browse';
