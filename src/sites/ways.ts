import type { Row, Way } from './selectors.ts';
import type { Tables } from './tables.ts';
import { closestTo, firstIn, isDecoy, matchesCss, textOf } from './text.ts';

/** What is needed to hold an element against ways. */
export interface Eyes {
  tables: Tables;
  /** The site's `pressable`. */
  pressable: string;
}

const HIGHEST_ROW = 8;
const MOST_SHAPES = 6;

/** Whether `element` is recognised by `way`. */
export function matches(element: Element, way: Way, { tables, pressable }: Eyes): boolean {
  if (way.css !== undefined && !matchesCss(element, way.css)) return false;
  if (way.outside !== undefined && closestTo(element.parentElement, way.outside)) return false;
  if (way.label !== undefined && !tables(way.label, labelOf(element))) return false;
  if (way.icon !== undefined && !hasIcon(element, way.icon)) return false;
  if (way.text !== undefined && !tables(way.text, textOf(element, isDrawing))) return false;
  return way.row === undefined || standsIn(way.row, element, pressable);
}

/** What assistive technology calls the element: Threads and Instagram put the name on the icon in the button. */
function labelOf(element: Element): string {
  const own = element.getAttribute('aria-label');
  return own ?? element.querySelector('svg[aria-label]')?.getAttribute('aria-label') ?? '';
}

/** The title of an icon is a tooltip, not a word that stands there. */
function isDrawing(part: Element): boolean {
  return part.tagName.toLowerCase() === 'svg';
}

function hasIcon(element: Element, beginnings: string[]): boolean {
  const shapes = firstIn(element, 'svg path, svg polygon', MOST_SHAPES);
  return shapes.some((shape) => {
    const drawn = shape.getAttribute('d') ?? shape.getAttribute('points') ?? '';
    return beginnings.some((beginning) => drawn.startsWith(beginning));
  });
}

function standsIn(row: Row, element: Element, pressable: string): boolean {
  const of = row.of ?? pressable;
  const holder = row.in === undefined ? undefined : closestTo(element.parentElement, row.in);
  const buttons =
    row.in === undefined ? nearestRow(element, row.min, of) : holder ? buttonsIn(holder, of) : [];
  const fits = buttons.length >= row.min && buttons.length <= row.max;
  return fits && row.at.includes(buttons.indexOf(element));
}

function nearestRow(element: Element, least: number, of: string): Element[] {
  let holder = element.parentElement;
  for (let height = 0; holder && height < HIGHEST_ROW; height += 1, holder = holder.parentElement) {
    const buttons = buttonsIn(holder, of);
    if (buttons.length >= least) return buttons;
  }
  return [];
}

/** The buttons of a row: without decoys and without those inside another button. */
function buttonsIn(holder: Element, of: string): Element[] {
  return [...holder.querySelectorAll(of)].filter((one) => {
    const outer = closestTo(one.parentElement, of);
    return !isDecoy(one, holder) && !(outer && outer !== holder && holder.contains(outer));
  });
}
