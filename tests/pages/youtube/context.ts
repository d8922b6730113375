import type { Build } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import type { Knobs } from '../knobs.ts';
import type { YoutubeWords } from './words.ts';

/** What every part of the local YouTube needs. */
export interface Youtube {
  knobs: Knobs;
  words: YoutubeWords;
  build: Build;
  /** What the viewer has done so far, by the id of a post, comment or channel. */
  done: { liked: Set<string>; disliked: Set<string>; followed: Set<string> };
  /** Which comments are being answered. */
  answering: Set<string>;
  /** Shows the dialog to share something. */
  share(id: string): void;
  /** Shows the menu of a video in a list. */
  menu(id: string): void;
  go(path: string): void;
}

/** Something with buttons to like it: a video, a Short, a post of a channel, a comment. */
export interface Rated {
  id: string;
  /** What YouTube calls it in its labels. */
  what: 'video' | 'comment' | 'post';
  /** Builds everything that shows it anew. */
  again(): void;
}

export type Press = (how: How) => void;
