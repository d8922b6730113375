import type { Interaction } from '../policy/circular.ts';

/** The sites the extension has access to (see `manifest.json`). */
export const SITE_IDS = ['facebook', 'instagram', 'x', 'tiktok', 'youtube', 'threads'] as const;
export type SiteId = (typeof SITE_IDS)[number];

/** What somebody published, as plain data. A profile or group header is a post whose controls are follow and join. */
export interface Post {
  author: { name: string; handle: string };
  text: string;
  /** Descriptions of its images (`alt`), in which Facebook and Instagram put the words of a poster. */
  images: string[];
  /** Addresses it links to, without those of its own controls. */
  links: string[];
  /** The name of the group, page or video it stands in or answers. */
  context: string[];
  /** A post quoted or shared inside it. */
  quoted?: Post;
  /** The site itself labels it as paid political content. */
  paid?: boolean;
}

/** Whether pressing the control would set (`off`) or take back (`on`) the interaction; `unknown` unless read for certain. */
export type ControlState = 'off' | 'on' | 'unknown';

/** How a control was recognised, from what lasts longest to what changes first. */
export const RANKS = ['mark', 'icon', 'structure', 'label', 'text'] as const;
export type Rank = (typeof RANKS)[number];

/** Something on a post that a person can press. */
export interface Control {
  interaction: Interaction;
  /** The element that the site gives a role to (a button), not the one inside it that was hit. */
  element: Element;
  /**
   * `act`: pressing it is the act. `opener`: it opens a menu, dialog or composer, and the act comes at a later control.
   * `send`: it sends what was written in a composer.
   */
  step: 'act' | 'opener' | 'send';
  /**
   * What exactly happens: `like`, `react`, `repost`, `quote`, `share-now`, `reply` … For wording and tests. A `vote` in a poll is of the
   * interaction `like`: one press that says what one is for.
   */
  name: string;
  state: ControlState;
  rank: Rank;
}

/** An act about to happen: a control being pressed, or a key of the site that acts without one, and the post it is about. */
export interface Target {
  control: Control;
  /** The post's element: for `send` the post answered or quoted, for something new of one's own the composer. */
  post: Element;
}

/** What a look at a part of a page sees of the posts in it, in no order. */
export interface Glance {
  texts: string[];
  /** Of each the path tells words and accounts. */
  addresses: string[];
}

/** What is seen of one post: whether it can be read, and how much of what it should have is recognised. */
export interface PostSigns {
  /** The name of its shape: posts and comments are compared with their like. */
  shape: string;
  author: boolean;
  /** It has a text, or a described image, of its own or of what it quotes. */
  words: boolean;
  /** Everything in it that looks like a button. */
  buttons: number;
  /** How many controls a post of its shape has, 0 where that is not known, and how many of them are recognised. */
  expected: number;
  found: number;
}

/** `feed`: the page consists of posts; `quiet`: nobody can act on posts there, or there are none; `other`: there may be some. */
export type PageKind = 'feed' | 'quiet' | 'other';

/** What tells without any selector of a post that a page shows posts. */
export interface ContentSigns {
  /** How much there is that stands in posts alone. */
  traces: number;
  /** How many buttons there are outside its frame of menus. */
  buttons: number;
  /** It says itself that something is still to come. */
  loading: boolean;
}

/** A post as it stands, and what identifies it. */
export interface Identified {
  key: string;
  post: Post;
}

/** Counts what tells whether a site's pages are read as they should be. Asks for no layout. */
export interface SiteHealth {
  page(): PageKind;
  /** Goes through the whole page. */
  content(): ContentSigns;
  post(post: Element): PostSigns;
}

/** A list of what one has done oneself, as far as the page has loaded it. */
export interface OwnList {
  /** What one did to all of it; nothing where the list mixes it. */
  interaction: Interaction | undefined;
  items: Element[];
  /** The same item as each of the accounts that it may be about. */
  read(item: Element): Post[];
}

/**
 * What the guard knows about a site. Elements go in, plain data comes out; the only code that reads a site's DOM.
 * All of it is synchronous and without side effects on the page.
 */
export interface Site {
  id: SiteId;
  /** Every post in `root`, including `root` itself. */
  posts(root: Element): Element[];
  /** The elements in `root`, or `root` itself, in which all of its posts stand: posts mostly, and what looks like one. None stands in another. */
  outermost(root: Element): Element[];
  /** At least all words and addresses that `read` gives of any post in `element`, for a fraction of its cost. */
  glance(element: Element): Glance;
  /** Whether a glance sees all that counts of `post`: not of what the person is writing, and not that a post is paid for. */
  isSeen(post: Element): boolean;
  read(post: Element): Post;
  /**
   * The controls of one post as it stands now, or those with one of these interactions. For marks, health and the captures command; the guard
   * uses `targetOf`.
   */
  controls(post: Element, wanted?: readonly Interaction[]): Control[];
  /** What a gesture whose `event.composedPath()` is `path` is about to press; nothing when it is no control of ours. */
  targetOf(path: EventTarget[]): Target | undefined;
  /** What two quick presses at `path` do, where it is no control but the picture or video of a post. */
  targetOfDouble(path: EventTarget[]): Target | undefined;
  /** What `event` does by the site's own keyboard shortcuts or by sending a composer; nothing for every other key. */
  targetOfKey(event: KeyboardEvent): Target | undefined;
  /** What sending the composer that `element` stands in would do; nothing when it is no composer. */
  targetOfDraft(element: Element): Target | undefined;
  /** What submitting `form` would do. */
  targetOfForm(form: Element): Target | undefined;
  /** What stands in the composer that a `send` target sends; empty where nothing can be read. */
  written(target: Target): string;
  /** Remembers which post a menu, dialog or composer was opened from; call it when an `opener` is used, or (`isHovered`) comes under the pointer. */
  opened(target: Target, isHovered?: boolean): void;
  /**
   * Finds `target`'s control again after the page has changed: the control with the same interaction and name on the element
   * that now holds the same post. Nothing when the post is gone or the element shows another post.
   */
  again(target: Target, key: string): Target | undefined;
  /** Identifies a post whatever element shows it: its permalink where the page has one, otherwise a digest of author, text and images. */
  key(post: Element): string;
  /** `read` and `key` at once, for little more than one of them. */
  identify(post: Element): Identified;
  /** What on the heads of the page, of a profile, group or channel, shows that one follows or is a member; nothing where it does not. */
  heads(): Target[];
  /** The list of one's own doings that the page is; nothing where it is none. */
  list(): OwnList | undefined;
  health: SiteHealth;
}
