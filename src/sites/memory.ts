import type { ControlState, Target } from './site.ts';

/** Remembers which post a menu, dialog or composer was opened from. */
export interface Memory {
  remember(target: Target): void;
  /** What was opened last by one of the openers with these names, unless it was long ago or on another page. */
  last(openers: string[]): Opened | undefined;
}

export interface Opened {
  post: Element;
  name: string;
  state: ControlState;
}

/** A menu or dialog older than this was surely closed; an hour allows for being called away from one. */
const LIFE_MS = 3_600_000;

/** `layerPages` are the addresses that a site shows while its dialog is open. */
export function memoryOf(layerPages: string[]): Memory {
  const opened = new Map<string, Opened & { at: number; page: string }>();

  function remember({ post, control: { name, state } }: Target) {
    opened.delete(name);
    opened.set(name, { post, name, state, at: performance.now(), page: location.pathname });
  }

  function last(openers: string[]): Opened | undefined {
    const here = layerPages.some((page) => location.pathname.includes(page));
    return [...opened.values()].findLast(
      ({ name, at, page }) =>
        openers.includes(name) && performance.now() - at < LIFE_MS && (here || page === location.pathname),
    );
  }

  return { remember, last };
}
