import type { Glance, Site, Target } from '../sites/site.ts';

/**
 * What a gesture was let pass for: what was hit, the control and post there, all that the post says at a glance, and what identifies it, where
 * that was asked for.
 */
export interface Passed {
  hit: Element;
  control: Element;
  post: Element;
  sight: string;
  key: string | undefined;
}

/** Remembers that an act at `target` was let pass where `hit` was hit. */
export function passedAt(hit: Element, { control, post }: Target, glance: Glance, key?: string): Passed {
  return { hit, control: control.element, post, sight: sightOf(glance), key };
}

/** Whether the element that was let pass shows the same post. A press has five events, and where posts have no address, to identify one anew takes a millisecond. */
export function isStill(site: Site, { post, sight, key }: Passed): boolean {
  return sightOf(site.glance(post)) === sight || (key !== undefined && site.key(post) === key);
}

function sightOf({ texts, addresses }: Glance): string {
  return [...texts, ...addresses].join('\n');
}
