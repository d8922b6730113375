import type { Site, Target } from '../sites/site.ts';

/** What a gesture was let pass for: what was hit, the control and post there, what identifies the post, and all that it says at a glance. */
export interface Passed {
  hit: Element;
  control: Element;
  post: Element;
  key: string;
  sight: string;
}

/** Remembers that an act at `target`, whose post has `key`, was let pass where `hit` was hit. */
export function passedAt(site: Site, hit: Element, { control, post }: Target, key: string): Passed {
  return { hit, control: control.element, post, key, sight: sightOf(site, post) };
}

/** Whether the element that was let pass shows the same post. To identify it takes ten times as long as a glance, and a press has five events. */
export function isStill(site: Site, { post, key, sight }: Passed): boolean {
  return sightOf(site, post) === sight || site.key(post) === key;
}

function sightOf(site: Site, post: Element): string {
  const { texts, addresses } = site.glance(post);
  return [...texts, ...addresses].join('\n');
}
