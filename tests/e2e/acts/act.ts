import type { Deed } from '../../pages/engine/site.ts';
import type { BrowserUnderTest } from '../drivers/browser.ts';
import { focusOn, pointOf } from '../local-page.ts';

/** Something a person does on a site, in one of the ways they can do it. */
export interface ActCase {
  site: 'X' | 'Facebook' | 'YouTube' | 'TikTok' | 'Instagram' | 'Threads';
  act: string;
  gesture: string;
  /** What the site writes into its log when it happens. */
  deed: Deed;
  /** Where it is done: on something that campaigns, and on something ordinary. */
  campaign: Subject;
  ordinary: Subject;
  /** Everything before the act: opens menus, writes the comment. */
  prepare(browser: BrowserUnderTest, id: string): Promise<void>;
  /** The act itself; may be done again when it was given up. */
  perform(browser: BrowserUnderTest, id: string): Promise<void>;
  /** Firefox on a desktop has no touch. */
  touch: boolean;
  /** Which events may reach the page, once each, although the act is held: those of the first of two quick presses. */
  passing?: string[];
}

export interface Subject {
  /** The post's id in the log; the handle or id for profiles and groups. */
  id: string;
  url: string;
}

/** How the same control is pressed in different ways. */
export type Way = 'click' | 'tap' | 'Enter' | 'Space';

export const WAYS: Way[] = ['click', 'tap', 'Enter', 'Space'];

/** Presses a control of a post in one of the ways. */
export async function pressControl(
  browser: BrowserUnderTest,
  way: Way,
  id: string,
  control: string,
): Promise<void> {
  if (way === 'click') return browser.click(await pointOf(browser, id, control));
  if (way === 'tap') return browser.tap(await pointOf(browser, id, control));
  await focusOn(browser, id, control);
  return browser.press(way);
}

export async function write(browser: BrowserUnderTest, id: string, text: string): Promise<void> {
  await focusOn(browser, id, 'composer');
  await browser.type(text);
}

export async function nothing(): Promise<void> {}

export function ways(...some: Way[]): Way[] {
  return some;
}

/** An act that is one press of a control. */
export function pressing(way: Way, control: string): Pick<ActCase, 'gesture' | 'touch' | 'perform'> {
  return {
    gesture: way,
    touch: way === 'tap',
    perform: (browser, id) => pressControl(browser, way, id, control),
  };
}

const MOUSE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** An act that is two quick presses on the picture of a post. */
export function pressingTwice(
  way: 'double-click' | 'double-tap',
): Pick<ActCase, 'gesture' | 'touch' | 'perform' | 'passing'> {
  const touch = way === 'double-tap';
  return {
    gesture: way,
    touch,
    passing: touch ? [...MOUSE, 'touchstart', 'touchend'] : MOUSE,
    async perform(browser, id) {
      const picture = await pointOf(browser, id, 'media');
      await (touch ? browser.doubleTap(picture) : browser.doubleClick(picture));
    },
  };
}

/** Presses what has to be open before the act, one after the other. */
export function opening(...controls: string[]): ActCase['prepare'] {
  return async (browser, id) => {
    for (const control of controls) await pressControl(browser, 'click', id, control);
  };
}
