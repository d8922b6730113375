import type { Knobs } from '../knobs.ts';
import { breakBuild } from './broken.ts';
import { type Handlers, handle, moveHandlers } from './press.ts';
import { elementOf, forget, isOwn, moveRegistered, registerBuilt, registerControl } from './site.ts';

export type Child = Node | string | undefined | false;

export interface Attributes {
  [name: string]: string | undefined;
}

export interface Extra {
  /** The post and name under which the ground truth knows this control. */
  control?: [postId: string, name: string];
  on?: Handlers;
}

export type Build = (tag: string, attributes: Attributes, children?: Child[], extra?: Extra) => HTMLElement;

const NEUTRAL = /^data-(testid|ad-|e2e)/;

/** An element builder that obeys the knobs on labels and language-neutral attributes and gives every element random classes. */
export function builder(knobs: Knobs): Build {
  return (wantedTag, wanted, within = [], extra = {}) => {
    const made = { tag: wantedTag, attributes: wanted, children: within };
    const { tag, attributes, children } = knobs.broken ? breakBuild(knobs.broken, made) : made;
    const element = document.createElement(tag);
    registerBuilt(element);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined || (name === 'aria-label' && knobs.nolabels)) continue;
      element.setAttribute(name, NEUTRAL.test(name) && knobs.notestid ? renamed(value) : value);
    }
    if (attributes.class === undefined) element.className = randomClasses();
    element.append(
      ...children.filter((child): child is Node | string => child !== undefined && child !== false),
    );
    if (extra.on) handle(element, extra.on);
    if (extra.control) registerControl(extra.control[0], extra.control[1], element);
    return element;
  };
}

/** Renders again into the elements that show the post, as React does: they stay the same ones, their attributes do not. */
export function renderAgain(old: Element | undefined, postId: string, build: () => Element): void {
  if (!old?.isConnected) return;
  const moved = new Map<Element, Element>();
  morph(old, build(), moved);
  moveRegistered(postId, moved);
}

/** Makes the element that shows post `from` show post `to`, which `build` gives: what recycling sites do. */
export function recyclePost(from: string, to: string, build: () => Element): void {
  const old = elementOf(from);
  forget(from);
  renderAgain(old, to, build);
}

/** Puts `fresh` in the place of the element that shows the post, as a render with a new key does. */
export function replacePost(postId: string, build: () => Element): void {
  const old = elementOf(postId);
  if (old?.isConnected) old.replaceWith(build());
}

/** Takes over from `fresh` what a render would change; elements that somebody else has put in are left alone. */
function morph(old: Element, fresh: Element, moved: Map<Element, Element>): void {
  moved.set(fresh, old);
  moveHandlers(fresh, old);
  for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const name of fresh.getAttributeNames()) old.setAttribute(name, fresh.getAttribute(name) ?? '');
  const olds = [...old.childNodes].filter(isOwn);
  const freshes = [...fresh.childNodes];
  freshes.forEach((next, n) => {
    const was = olds[n];
    if (was instanceof Element && next instanceof Element && isSameKind(was, next)) morph(was, next, moved);
    else if (was instanceof Text && next instanceof Text) was.data = next.data;
    else if (was) was.replaceWith(next);
    else old.append(next);
  });
  for (const rest of olds.slice(freshes.length)) rest.remove();
}

/** An editor keeps its own model, so it is always built anew. */
function isSameKind(was: Element, next: Element): boolean {
  return was.tagName === next.tagName && !next.hasAttribute('contenteditable');
}

function renamed(value: string): string {
  let hash = 7;
  for (const letter of value) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return `z${hash.toString(36)}`;
}

function randomClasses(): string {
  return Array.from({ length: 6 }, () => `x${Math.random().toString(36).slice(2, 8)}`).join(' ');
}
