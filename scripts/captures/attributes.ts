import sitesPack from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';

/** Attributes that carry an element's content or address: no site can rename them; hidden decoys stay hidden. */
const FIXED = [
  'alt',
  'href',
  'lang',
  'dir',
  'contenteditable',
  'type',
  'd',
  'points',
  'src',
  'id',
  'target',
  'aria-hidden',
  'hidden',
];

/** The attributes by which the pack recognises things on `site`, in the order in which it first names them. */
export function markedAttributes(site: string): string[] {
  const selectors = readSites(sitesPack).body.find((one) => one.site === site);
  const css = JSON.stringify(selectors?.shapes ?? []) + JSON.stringify(selectors?.controls ?? []);
  const named = [...css.matchAll(/\[([a-z][a-z0-9-]*)(?=[\]=^$*~|])/g)].map(([, name]) => name ?? '');
  return [...new Set([...named, 'aria-label'])].filter((name) => name !== '' && !FIXED.includes(name));
}
