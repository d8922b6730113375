import type { Interaction } from '../policy/circular.ts';
import type { Control, Rank, SiteId } from './site.ts';

/** One way to recognise an element. All conditions that are given must hold; of several ways the one with the first rank wins. */
export interface Way {
  rank: Rank;
  /** A CSS selector that the element itself matches. */
  css?: string;
  /** Not what stands in one of these. */
  outside?: string;
  /** How the `d` of a path, or the `points` of a polygon, inside the element begins: one of these. */
  icon?: string[];
  /** The table of `words` in which its `aria-label` stands or, where it has none of its own, that of the icon in it. */
  label?: string;
  /** The table of `words` in which its visible text stands. */
  text?: string;
  row?: Row;
  /** What being recognised this way tells about the state; left out where it tells nothing. */
  state?: 'on' | 'off';
}

/** A place among the buttons of a row. The row is the nearest ancestor that matches `in`, or else the nearest one with `min` buttons. */
export interface Row {
  in?: string;
  /** What counts as a button of the row; everything that can be pressed when left out. */
  of?: string;
  /** How many buttons the row has; with other numbers it is not this row. */
  min: number;
  max: number;
  /** Places from 0 at which the control can stand. */
  at: number[];
}

/** Where a piece of a post stands. The first field of a list that yields something is taken. */
export interface Field {
  rank: Rank;
  /** A CSS selector for elements inside the post; those in another post inside it are left out. */
  css: string;
  /** Not what stands in one of these within the post. */
  outside?: string;
  /** Take the first element only; otherwise all of them, in their order. */
  take?: 'first';
  /** Take the part of `href` that follows the first of these markers found in it, up to the next `/ ? & #`. */
  after?: string[];
  /** Also what is hidden from assistive technology, as Instagram hides its pictures. */
  hidden?: boolean;
  /** Look in the whole page instead, and only while the path of its address contains this. */
  page?: string;
  /** With `page`: look in the page around the frame that this page is in, as YouTube's live chat is in the page of the video. */
  above?: boolean;
}

/** One form in which posts come on a site, and where its pieces stand. */
export interface Shape {
  /** For people and tests: `post`, `comment`, `account` … */
  name: string;
  /** What the post's element matches, in the order of trust. May be empty when `around` is given. */
  ways: { rank: Rank; css: string }[];
  /** Without such an element: a control's nearest ancestor that holds an element for each of these selectors. */
  around?: string[];
  /** What an ancestor found by `around` does not hold: with it, it is more than this post. */
  without?: string;
  /** Found by `around` only while the path of the page's address contains this, and there before the shapes of any page. */
  page?: string;
  /** A part with an author and controls of its own in a post that matches this; found by `around`. */
  within?: string;
  /** A part that answers the post around it, as comments do, and is not one of the things that it shares. */
  answers?: boolean;
  /** It stands in a post or answers one, whose text then is context. */
  nested?: boolean;
  /** A CSS selector of the name in the head of a profile, group or channel: from there a follow or join that is on is looked for. */
  head?: string;
  author: Field[];
  handle: Field[];
  text: Field[];
  images?: Field[];
  links?: Field[];
  context?: Field[];
  /** Elements of a post quoted inside it: the element itself, or (`climb`) its highest ancestor without the post's own author. */
  quoted?: { rank: Rank; css: string; climb?: boolean }[];
  /** Elements whose text stands in the table `paid` of `words` when the site labels the post as paid political content. */
  paid?: string[];
  /** The link that identifies the post. */
  permalink?: Field[];
  /** Names of the controls that every post of this shape shows to people who are logged in; health counts them. */
  controls?: string[];
}

/** A control and every way in which it is known. */
export interface ControlSelectors {
  interaction: Interaction;
  name: string;
  step: Control['step'];
  /** `post`: it stands in the post it is about. `layer`: in a menu or dialog that belongs to the opener used last. */
  place: 'post' | 'layer';
  /** Names of the openers that lead to it, when it stands in a layer. */
  openers?: string[];
  /** Where its own state is unknown it has that of its opener: the item that takes back what the opener shows as done. */
  inherits?: boolean;
  ways: Way[];
  /** Ways that only tell the state of a control recognised by another way. */
  states?: Way[];
}

/** What sending from a composer does, and to which post, by where the composer stands. The first one that finds its post is taken. */
export interface Destination {
  interaction: Interaction;
  name: string;
  /**
   * Which post it is about. `around`: the one it stands in; `layer`: the last one before it in its dialog; `quoted`: the one
   * quoted in its dialog; `opener`: the one of the opener used last; `inside`: that one, where it is a part of the post that the composer stands
   * in; `before`: the last one before it on the page; `nothing`: none, a new post.
   */
  about: 'around' | 'layer' | 'quoted' | 'opener' | 'inside' | 'before' | 'nothing';
  openers?: string[];
  /** Only while the path of the page's address contains this. */
  page?: string;
}

/** A place to write in. */
export interface ComposerSelectors {
  editor: Way[];
  send: Way[];
  /** Which keys send; `Mod` is Ctrl or ⌘. */
  keys: ('Enter' | 'Mod+Enter')[];
  answers: Destination[];
}

/** The keys of a site that act without a control. */
export interface KeySelectors {
  /** The element with the site's own table of keys in an attribute of the same name; a key that is not in it does nothing. Left out where the page has none. */
  table?: string;
  /** From a key, as in `KeyboardEvent.key`, to the name of a control. */
  names: Record<string, string>;
}

/** Where two quick presses act without a control. */
export interface DoubleSelectors {
  /** The name of the control that they stand for. */
  name: string;
  /** What is pressed, or something around it within the post: the picture or video with all that lies over it. */
  on: Way[];
  /** Not what is, or stands in, one of these: buttons that lie over it. */
  outside?: string;
  /** Not while the path of the page's address contains this. */
  except?: string;
}

/** A page or frame that does one thing about what its address carries: a sharing dialog, a like button on somebody else's page. */
export interface IntentSelectors {
  interaction: Interaction;
  name: string;
  /** Paths of addresses; a `*` at the beginning stands for anything. */
  paths: string[];
  /** Names of parameters that carry words, addresses, and an account. */
  text?: string[];
  links?: string[];
  handle?: string[];
  /** A CSS selector: the first element that matches shows what it is about. */
  shows?: string;
  /** What does it when pressed. */
  press: Way[];
}

/** How a page tells, without any selector of a post, whether there are posts on it. Paths may have `*` for one whole segment. */
export interface HealthSelectors {
  /** Paths of pages that consist of posts. */
  feeds: string[];
  /** Paths, with all below them, of pages without posts of the public: settings, messages, signing in. */
  quiet: string[];
  /** CSS selectors of what stands in posts alone, by other marks than those by which posts are found. */
  traces: string[];
}

/** A page on which a site lists what one has liked, followed or written oneself. */
export interface ListSelectors {
  /** For people and tests. */
  name: string;
  /** What was done to all that is listed; left out where the page mixes it. Of what is followed only that counts which shows it. */
  interaction?: Interaction;
  /** Paths of its address; a `*` stands for one whole segment. */
  paths: string[];
  /** One of these stands in what follows the path. */
  search?: string[];
  /** At such an address stands what oneself follows, and nothing else: it need not show it. */
  own?: boolean;
  /** A CSS selector of what shows that the list is one's own, or open. */
  shows?: string;
  /** What finds its items; of several the first that finds any. */
  items: ListWay[];
  /** How an item is read where it is no post of the site. */
  shape?: ListShape;
}

/**
 * Without `how` it finds the items. `climb`: one thing in each; the item is the highest element around that without another such thing. `children`: the
 * box of the list; the items are the children of the first element in it that has several.
 */
export interface ListWay {
  rank: Rank;
  css: string;
  how?: 'climb' | 'children';
}

export type ListShape = Pick<Shape, 'author' | 'handle' | 'text' | 'images' | 'links'>;

/** All that is known of one site's pages: values, never steps. */
export interface SiteSelectors {
  site: SiteId;
  /** Host names; their subdomains belong to them. */
  hosts: string[];
  /** What a person can press at all. */
  pressable: string;
  /** Menus and dialogs. */
  layer: string;
  /** Parts of a post that are not its text. */
  skip: string;
  /** Paths of addresses that still belong to the opener used before the address changed. */
  layerPages?: string[];
  /** Addresses that only lead to another one, which stands in `param`. */
  redirects?: { host: string; param: string }[];
  /** Tables of words by language; a `*` at the beginning or the end of a word stands for anything. */
  words: Record<string, Record<string, string[]>>;
  shapes: Shape[];
  controls: ControlSelectors[];
  /** What looks like a control and never is one. */
  never?: Way[];
  composers?: ComposerSelectors[];
  keys?: KeySelectors;
  doubles?: DoubleSelectors[];
  intents?: IntentSelectors[];
  lists?: ListSelectors[];
  /** Without it a page on which no post is found is taken for an empty one. */
  health?: HealthSelectors;
  /** The day on which the selectors were last held against a page. */
  checked: string;
  sources: string[];
}
