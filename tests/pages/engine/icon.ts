import type { Knobs } from '../knobs.ts';
import { registerBuilt } from './site.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An icon with its name, as Instagram and Threads have them: buttons there carry no name of their own. `d` begins with what the real
 * drawing begins with; `notestid` draws it otherwise.
 */
export function icon(knobs: Knobs, name: string, d: string, size = 24): Element {
  const svg = node('svg', {
    role: 'img',
    height: String(size),
    width: String(size),
    viewBox: '0 0 24 24',
    ...(knobs.nolabels ? {} : { 'aria-label': name }),
  });
  const title = node('title', {});
  title.textContent = name;
  svg.append(
    ...(knobs.nolabels ? [] : [title]),
    node('path', {
      d: knobs.notestid ? `M0.5 0.5${d.replace(/^M/, 'L')}` : d,
      stroke: 'currentColor',
      fill: 'none',
    }),
  );
  return svg;
}

function node(tag: string, attributes: Record<string, string>): Element {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  registerBuilt(element);
  return element;
}
