import type { Browser } from 'webextension-polyfill';

/** A point of the viewport in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/**
 * An element: a CSS selector of the page, or `{ ours }`, a CSS selector within closed shadow roots, which the page cannot look
 * into. The first match counts.
 */
export type Spot = string | { ours: string };

/** Where to press: an element, at its centre, or a point of the viewport. */
export type Place = Spot | Point;

/** What a person would find at a place. */
export interface Seen {
  /** As rendered: `innerText`. */
  text: string;
  /** The attributes of the element. */
  attributes: Record<string, string>;
  /** Whether it has the focus, within its shadow root if it is in one. */
  focused: boolean;
  disabled: boolean;
  /** In CSS pixels of the viewport; all zero when it is not rendered. */
  box: { x: number; y: number; width: number; height: number };
}

/**
 * A browser with the built extension, seen from the tab in front. Same meaning in Chromium and Firefox, so that one test runs in both.
 * Whatever a person does (click, tap, press, type, hover) is trusted input at the place's centre, scrolled into view before.
 * Places that are not there yet are waited for; after five seconds the promise is rejected with the place's name.
 */
export interface BrowserUnderTest {
  readonly name: 'chromium' | 'firefox';
  /** The extension's own address, without a slash at the end. */
  readonly origin: string;

  /** Goes to `url` in the tab in front and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Opens a tab in front, goes to `url` there and waits until it has loaded. */
  openTab(url: string): Promise<void>;
  /** Closes the tab in front; the one opened before it comes to the front. */
  closeTab(): Promise<void>;

  click(place: Place): Promise<void>;
  doubleClick(place: Place): Promise<void>;
  /** A touch of one finger. */
  tap(place: Place): Promise<void>;
  doubleTap(place: Place): Promise<void>;
  /** Presses the main button, or a finger, and lets go after `milliseconds`. */
  hold(place: Place, milliseconds: number, by?: 'mouse' | 'touch'): Promise<void>;
  hover(place: Place): Promise<void>;
  /** One key as `KeyboardEvent.key` names it, after its modifiers: `Enter`, `l`, `Control+Enter`. Space is `Space`. */
  press(keys: string): Promise<void>;
  /** Keeps one key down until it has come this many times, then lets go. */
  keepDown(key: string, times: number): Promise<void>;
  /** Types at the focus, key by key. */
  type(text: string): Promise<void>;
  /** Chooses files of this machine, by their paths, in a field for files of the page. */
  chooseFiles(place: string, files: string[]): Promise<void>;
  /** Gives a place the keyboard focus without pressing it, and waits until it has it. */
  focus(place: Spot): Promise<void>;

  /** What is at the place now; nothing when it is not in the page. Does not wait. */
  look(place: Spot): Promise<Seen | undefined>;
  /** Waits until something rendered is at the place and `is` (if given) holds for it. */
  waitFor(place: Spot, is?: (seen: Seen) => boolean): Promise<Seen>;
  /** Waits until nothing rendered is left at the place. */
  waitUntilGone(place: Spot): Promise<void>;
  /** Runs `work` in the page's own world. It is sent as text: it sees its arguments and the page, nothing around it. */
  evaluate<A extends unknown[], T>(work: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;

  /** Runs `work` in a page of the extension, in a tab of its own in the background; its first argument is the browser API. */
  inExtension<A extends unknown[], T>(
    work: (api: Browser, ...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T>;
  /** The processes of the browser, its own first. */
  processes(): Promise<number[]>;
  /** Reloads the extension; pages that are open keep the old content script, cut off from the extension. */
  reloadExtension(): Promise<void>;
  /** Sets the size of the viewport, in CSS pixels; 1280 × 800 at the start. Firefox has no window narrower than 500. */
  resize(width: number, height: number): Promise<void>;
  /** A picture of the viewport, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** How to start a browser. */
export interface Start {
  /** The folder of the built extension; `dist/chromium` or `dist/firefox` unless given. */
  extension?: string;
  /** The port of `startServer`: every https address leads there, none leaves the machine. */
  port: number;
  /** Shows a window instead of running headless. */
  window?: boolean;
  /** Leaves the welcome page open, behind the tab in front. Chromium only. */
  keepWelcome?: boolean;
  /** The language of browser and extension, e.g. `id` or `en-US`; `id` unless given. */
  language?: string;
  /**
   * Whether the person likes things to move. In a window only, unless given: half of what Firefox does in a test is then to turn the sign of loading in its tab bar, and
   * a quarter of what Chromium does to let our dialog appear.
   */
  motion?: boolean;
  /** The computer's time zone, e.g. `Asia/Makassar`; the machine's own unless given. */
  zone?: string;
}

/** The page that the extension opens after its installation, below its origin; the drivers close it at once. */
export const WELCOME = '/src/welcome/index.html';

/** Asks again and again, less often the longer it takes, until there is an answer; rejects after `seconds`, naming what was waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  seconds = 15,
): Promise<T> {
  const begin = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    const passed = performance.now() - begin;
    if (passed > seconds * 1000) throw new Error(`Waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, Math.max(25, passed / 10)));
  }
}

/** Gives `place` the focus as soon as it is there: before that there is nobody to take it, and keys would go to the page. */
export async function focusOnceThere(
  place: Spot,
  focus: (place: Spot) => Promise<void>,
  look: (place: Spot) => Promise<Seen | undefined>,
): Promise<void> {
  await until(`${nameOf(place)} to take the focus`, async () => {
    await focus(place);
    return (await look(place))?.focused;
  });
}

/** How a place is named in messages. */
export function nameOf(place: Place): string {
  if (typeof place === 'string') return place;
  return 'ours' in place ? `${place.ours} (ours)` : `${place.x},${place.y}`;
}
