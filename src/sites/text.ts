/** What stands further down than two pages is read by nobody; keeps the cost of one post within bounds. */
const LONGEST = 5_000;

/** Deeper than any site nests its texts; what reads them must not run out of stack. */
const DEEPEST = 200;

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

/** Elements whose text nobody is shown. */
const UNSHOWN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

/**
 * The text of `element` in one line, with the descriptions of the emoji images in it, without hidden parts and without parts
 * that match `skip`. Asks for no layout.
 */
export function textOf(element: Element, skip?: (part: Element) => boolean): string {
  const pieces: string[] = [];
  collect(element, pieces, skip ?? (() => false), { left: LONGEST });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/**
 * Whether `node` is the first thing in a block, or comes after a line break: what is before it is another word. Deeper than any site nests its
 * texts, it is taken for the same word.
 */
export function beginsBlock(node: Node): boolean {
  let at: Node | null = node;
  for (let height = 0; at && height < DEEPEST; height += 1, at = parentOf(at)) {
    if (BLOCKS.has(at.nodeName)) return true;
    const before = at.previousSibling;
    if (before) return before.nodeName === 'BR';
  }
  return false;
}

/** What `node` stands in. A form that has a field called `parentNode` gives that field for it, which would lead in a circle. */
export function parentOf(node: Node): Node | null {
  parentNode ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  return parentNode?.call(node) ?? null;
}

let parentNode: (() => Node | null) | undefined;

/** Whether `node` is an element, of whatever frame. */
export function isElement(node: EventTarget | null | undefined): node is Element {
  const nodeType: unknown = node && Reflect.get(node, 'nodeType');
  // Only a form can have a field of that name; asking what it is an instance of takes longer.
  return typeof nodeType === 'number' ? nodeType === 1 : node instanceof HTMLFormElement;
}

/** `element.matches(css)`, also for a form that has a field called `matches`. */
export function matchesCss(element: Element, css: string): boolean {
  return Element.prototype.matches.call(element, css);
}

/** The first `most` elements in `root` that match `css`; of those after them a page may have any number, so they are not even made objects of. */
export function firstIn(root: ParentNode, css: string, most: number): Element[] {
  const all = root.querySelectorAll(css);
  const found: Element[] = [];
  for (let at = 0; at < most; at++) {
    const one = all[at];
    if (!one) break;
    found.push(one);
  }
  return found;
}

/** `element.closest(css)`, also for a form that has a field called `closest`; nothing from nothing. */
export function closestTo(element: Element | null, css: string): Element | null {
  return element && Element.prototype.closest.call(element, css);
}

/** The parameters of an address in their order. In content scripts of Firefox their iterators cannot be iterated. */
export function parametersOf(url: URL): [name: string, value: string][] {
  const found: [string, string][] = [];
  url.searchParams.forEach((value, name) => void found.push([name, value]));
  return found;
}

/** `elements`, in the order of the page, without those that stand in another one of them. */
export function withoutInner(elements: Element[]): Element[] {
  let last: Element | undefined;
  return elements.filter((one) => {
    if (last?.contains(one)) return false;
    last = one;
    return true;
  });
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
  depth = 0,
) {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (room.left <= 0) return;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').slice(0, room.left);
      room.left -= text.length;
      pieces.push(text);
    } else if (isElement(node) && isShown(node) && !skip(node)) {
      // An element without a word costs, too.
      room.left -= 1;
      if (node.tagName === 'IMG') pieces.push(described(node, room));
      const apart = BLOCKS.has(node.tagName);
      if (apart) pieces.push(' ');
      if (depth < DEEPEST) collect(node, pieces, skip, room, depth + 1);
      if (apart) pieces.push(' ');
    }
  }
}

function isShown(element: Element): boolean {
  return element.getAttribute('aria-hidden') !== 'true' && !UNSHOWN.has(element.tagName);
}

function described(image: Element, room: { left: number }): string {
  const words = (image.getAttribute('alt') ?? '').slice(0, Math.max(0, room.left));
  room.left -= words.length;
  return words;
}
