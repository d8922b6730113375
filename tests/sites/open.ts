import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DetachedWindowAPI } from 'happy-dom';
import bundled from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import type { Site, Target } from '../../src/sites/site.ts';
import { siteFor } from '../../src/sites/sites.ts';

declare global {
  interface Window {
    happyDOM?: DetachedWindowAPI;
  }
}

/** The markup of a page of ours, without the white space between tags that real pages do not have either. */
export function page(folder: string, name: string): string {
  return readFileSync(join(import.meta.dirname, folder, `${name}.html`), 'utf8').replace(/>\s*\n\s*</g, '><');
}

/** Shows `markup` at `address` and gives what the bundled pack knows of the site. */
export function open(markup: string, address: string): Site {
  window.happyDOM?.setURL(address);
  document.body.innerHTML = markup;
  const site = siteFor(new URL(address).hostname, readSites(bundled).body);
  if (!site) throw new Error(`no site for ${address}`);
  return site;
}

export function byId(id: string): Element {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/** What a press of the element with this id is about to do. */
export function press(site: Site, id: string): Target | undefined {
  return site.targetOf(pathTo(id));
}

/** What two quick presses of it are about to do. */
export function pressTwice(site: Site, id: string): Target | undefined {
  return site.targetOfDouble(pathTo(id));
}

function pathTo(id: string): EventTarget[] {
  const path: EventTarget[] = [];
  for (let element: Element | null = byId(id); element; element = element.parentElement) path.push(element);
  return [...path, document, window];
}

/** A key of which `target` would be told. */
export function key(
  site: Site,
  key: string,
  target: Element,
  more: KeyboardEventInit = {},
): Target | undefined {
  let found: Target | undefined;
  const listener = (event: KeyboardEvent) => {
    found = site.targetOfKey(event);
  };
  window.addEventListener('keydown', listener, { capture: true, once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
  return found;
}

/** In one line, as the tables write it: `like act off by mark on p1`. */
export function line(target: Target | undefined): string {
  if (!target) return 'nothing';
  const { interaction, name, step, state, rank } = target.control;
  return `${interaction} ${name} ${step} ${state} by ${rank} on ${target.post.id || target.post.tagName}`;
}

/** Takes an attribute away from the whole page, as a site does that renames it. */
export function rename(attribute: string): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    element.setAttribute('data-renamed', element.getAttribute(attribute) ?? '');
    element.removeAttribute(attribute);
  }
}
