/** Enough for the longest article; keeps the cost of one post within bounds. */
const LONGEST = 20_000;

const BLOCKS = new Set([
  'DIV',
  'P',
  'BR',
  'LI',
  'UL',
  'OL',
  'SECTION',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'TR',
  'PRE',
  'BLOCKQUOTE',
]);

/**
 * The text of `element` in one line, with the descriptions of the emoji images in it, without hidden parts and without parts
 * that match `skip`. Asks for no layout.
 */
export function textOf(element: Element, skip?: (part: Element) => boolean): string {
  const pieces: string[] = [];
  collect(element, pieces, skip ?? (() => false), { left: LONGEST });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** Whether `node` is an element, of whatever frame. */
export function isElement(node: EventTarget | null | undefined): node is Element {
  return !!node && 'nodeType' in node && node.nodeType === 1;
}

/** Whether `element`, or something around it up to `within`, is hidden from people on purpose, as decoys are. */
export function isDecoy(element: Element, within: Element): boolean {
  const hidden = element.closest('[aria-hidden="true"]');
  return hidden !== null && within.contains(hidden);
}

function collect(
  element: Element,
  pieces: string[],
  skip: (part: Element) => boolean,
  room: { left: number },
) {
  for (const node of element.childNodes) {
    if (room.left <= 0) return;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      room.left -= text.length;
      pieces.push(text);
    } else if (isElement(node) && node.getAttribute('aria-hidden') !== 'true' && !skip(node)) {
      if (node.tagName === 'IMG') pieces.push(node.getAttribute('alt') ?? '');
      const apart = BLOCKS.has(node.tagName);
      if (apart) pieces.push(' ');
      collect(node, pieces, skip, room);
      if (apart) pieces.push(' ');
    }
  }
}
