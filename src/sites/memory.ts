import type { ControlState, Target } from './site.ts';

/** Remembers which post a menu, dialog or composer was opened from. */
export interface Memory {
  /** `isHovered`: the pointer is over the opener and has not pressed it. */
  remember(target: Target, isHovered?: boolean): void;
  /**
   * What was opened last by one of the openers with these names, unless it was long ago or on another page. By hovering only a menu or dialog is
   * opened, `box`, and none that was there before.
   */
  last(openers: string[], box?: Element): Opened | undefined;
}

export interface Opened {
  post: Element;
  name: string;
  state: ControlState;
}

/** A menu or dialog older than this was surely closed; an hour allows for being called away from one. */
const LIFE_MS = 3_600_000;

interface Remembered extends Opened {
  at: number;
  page: string;
}

/** `layerPages` are the addresses that a site shows while its dialog is open; `layer` matches menus and dialogs. */
export function memoryOf(layerPages: string[], layer: string): Memory {
  let pressed: Remembered[] = [];
  /** Also what was hovered since the last press. */
  let all = pressed;
  /** What a menu or dialog can have been opened by, where the pointer came over an opener while it was there. */
  let before = new WeakMap<Element, Remembered[]>();

  function remember({ post, control: { name, state } }: Target, isHovered = false) {
    const others = (isHovered ? all : pressed).filter((one) => one.name !== name);
    const now = [...others, { post, name, state, at: performance.now(), page: location.pathname }];
    if (isHovered) {
      for (const box of document.querySelectorAll(layer)) if (!before.has(box)) before.set(box, all);
    } else {
      pressed = now;
      before = new WeakMap();
    }
    all = now;
  }

  function last(openers: string[], box?: Element): Opened | undefined {
    const here = layerPages.some((page) => location.pathname.includes(page));
    // A site may show what one opens by hovering in a layer that is always there.
    const known = box ? [...all, ...(before.get(box) ?? [])] : pressed;
    return known.findLast(
      ({ name, at, page }) =>
        openers.includes(name) && performance.now() - at < LIFE_MS && (here || page === location.pathname),
    );
  }

  return { remember, last };
}
