import {
  type BrowserUnderTest,
  nameOf,
  type Place,
  type Point,
  type Seen,
  type Spot,
  until,
} from './browser.ts';

/** How a driver finds what is on the page. */
export interface Eyes {
  look(spot: Spot): Promise<Seen | undefined>;
  /** Scrolls so that the element is in the viewport, unless it is already. */
  reveal(spot: Spot): Promise<void>;
}

/** A driver's trusted input; times in milliseconds between press and release. */
export interface Hands {
  move(to: Point): Promise<void>;
  mouse(at: Point, times: number, held: number): Promise<void>;
  touch(at: Point, times: number, held: number): Promise<void>;
}

type Senses = Pick<
  BrowserUnderTest,
  'look' | 'waitFor' | 'waitUntilGone' | 'click' | 'doubleClick' | 'tap' | 'doubleTap' | 'hold' | 'hover'
>;

/** All of a `BrowserUnderTest` that is the same in every browser, given eyes and hands. */
export function senses(eyes: Eyes, hands: Hands): Senses {
  const at = (place: Place) => pointOf(place, eyes);
  return {
    look: eyes.look,
    waitFor: (spot, is = () => true) =>
      until(nameOf(spot), async () => {
        const seen = await eyes.look(spot);
        return seen && isRendered(seen) && is(seen) && seen;
      }),
    async waitUntilGone(spot) {
      await until(`${nameOf(spot)} to go`, async () => {
        const seen = await eyes.look(spot);
        return !(seen && isRendered(seen));
      });
    },
    hover: async (place) => hands.move(await at(place)),
    click: async (place) => hands.mouse(await at(place), 1, 0),
    doubleClick: async (place) => hands.mouse(await at(place), 2, 0),
    tap: async (place) => hands.touch(await at(place), 1, 0),
    doubleTap: async (place) => hands.touch(await at(place), 2, 0),
    async hold(place, milliseconds, by = 'mouse') {
      const point = await at(place);
      await (by === 'touch' ? hands.touch(point, 1, milliseconds) : hands.mouse(point, 1, milliseconds));
    },
  };
}

/** The point to press for a place, once it is in the viewport and has stopped moving. */
async function pointOf(place: Place, { look, reveal }: Eyes): Promise<Point> {
  if (typeof place === 'object' && 'x' in place) return place;
  let before = '';
  const { box } = await until(nameOf(place), async () => {
    await reveal(place);
    const seen = await look(place);
    const now = JSON.stringify(seen?.box);
    const steady = now === before;
    before = now;
    return seen && isRendered(seen) && steady && seen;
  });
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function isRendered({ box }: Seen): boolean {
  return box.width > 0 && box.height > 0;
}

/** Runs in the page, sent as text: what a person would find at the element. */
export function describeElement(element: Element): Seen {
  const { x, y, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  const around = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  return {
    text: 'innerText' in element ? String(element.innerText) : (element.textContent ?? ''),
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    focused: 'activeElement' in root && root.activeElement === element,
    disabled: element.matches(':disabled, [aria-disabled="true"]'),
    box: { x: x + (around?.x ?? 0), y: y + (around?.y ?? 0), width, height },
  };
}

/** Runs in the page, sent as text. */
export function revealElement(element: Element): void {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const { innerHeight: height, innerWidth: width } = element.ownerDocument.defaultView ?? window;
  const inside = top >= 0 && left >= 0 && bottom <= height && right <= width;
  if (!inside) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
}
