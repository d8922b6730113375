import type { Shape, SiteSelectors } from './selectors.ts';
import { closestTo, matchesCss, withoutInner } from './text.ts';

/** Finds posts and tells what stands in which. */
export interface Posts {
  /** Every post in `root`, including `root` itself. */
  within(root: Element): Element[];
  /** What stands in `root`, or is it, that may be a post and stands in nothing else that may be one. */
  outermost(root: Element): Element[];
  /** The innermost post that `element` stands in, or is. */
  of(element: Element): Element | undefined;
  /** The post that `post` stands in or answers, when its shape is one that does. */
  outer(post: Element): Element | undefined;
  shape(post: Element): Shape | undefined;
  /** Whether `element` stands in a post that a selector finds. */
  isMarked(element: Element): boolean;
  /** Whether a selector finds `element` itself as a post. */
  isPost(element: Element): boolean;
  /** What a selector finds as a post inside `post`. */
  inside(post: Element): Element[];
  /** Whether `element` belongs to `post` itself and not to a post inside it. */
  owns(post: Element, element: Element): boolean;
}

const HIGHEST = 40;

/** Posts as the `shapes` of `selectors` tell them. */
export function postsOf(selectors: SiteSelectors): Posts {
  const { shapes } = selectors;
  const parts = shapes.filter((shape) => shape.within !== undefined);
  const loose = shapes.filter((shape) => shape.around && (shape.within === undefined || shape.answers));
  /** A quoted post has the pieces of a post but no element of its own kind. */
  const fallback = shapes.find((one) => !one.nested);
  const marked = cssOf(shapes);
  const standing = cssOf(shapes.filter((shape) => !shape.nested));
  /** Posts that no selector finds: by which shape they were found from a control in them. */
  const found = new WeakMap<Element, Shape>();

  function shape(post: Element): Shape | undefined {
    return (
      found.get(post) ?? shapes.find(({ ways }) => ways.some(({ css }) => matchesCss(post, css))) ?? fallback
    );
  }

  function of(element: Element): Element | undefined {
    const post = element.closest(marked);
    if (!post) return around(element, loose, null, standing);
    const inPost = parts.filter(
      ({ within, around: pieces }) =>
        within !== undefined && matchesCss(post, within) && pieces?.every((css) => post.querySelector(css)),
    );
    return (inPost.length > 0 ? around(element, inPost, post) : undefined) ?? post;
  }

  /** By a shape that belongs to this page, if there is one: in part of what it stands in the others would be found first. */
  function around(
    element: Element,
    wanted: Shape[],
    end: Element | null,
    foreign?: string,
  ): Element | undefined {
    const others = wanted.filter(({ page }) => page === undefined);
    return nearest(element, wanted.filter(isHere), end, foreign) ?? nearest(element, others, end, foreign);
  }

  function nearest(
    element: Element,
    wanted: Shape[],
    end: Element | null,
    foreign?: string,
  ): Element | undefined {
    let holder = element.parentElement;
    for (
      let height = 0;
      wanted.length > 0 && holder && holder !== end && height < HIGHEST;
      height += 1, holder = holder.parentElement
    ) {
      if (holder === document.body) return undefined;
      const here = holder;
      const fitting = wanted.find((one) => holds(here, one));
      if (fitting) {
        if (foreign !== undefined && holder.querySelector(foreign)) return undefined;
        found.set(holder, fitting);
        return holder;
      }
    }
    return undefined;
  }

  /** The posts in `root` that only shapes of this page find, from what stands in each of them. */
  function ofPage(root: Element): Element[] {
    const here = loose.filter(isHere);
    const pieces = here.flatMap(({ around: [first] = [] }) =>
      first === undefined ? [] : [...Element.prototype.querySelectorAll.call(root, first)],
    );
    return pieces
      .flatMap((piece) => nearest(piece, here, null, standing) ?? [])
      .filter((one) => root.contains(one));
  }

  /** Everything in `root`, and `root` itself, that may be a post, in the order of the page. */
  function candidates(root: Element): Element[] {
    const known = [
      ...(matchesCss(root, marked) ? [root] : []),
      ...Element.prototype.querySelectorAll.call(root, marked),
    ];
    const more = ofPage(root);
    return more.length > 0 ? [...new Set([...known, ...more])].toSorted(inOrder) : known;
  }

  function outer(post: Element): Element | undefined {
    if (!shape(post)?.nested || !post.parentElement) return undefined;
    const next =
      closestTo(post.parentElement, standing) ??
      around(
        post,
        loose.filter((one) => !one.nested),
        null,
        standing,
      );
    return next === post ? undefined : next;
  }

  function owns(post: Element, element: Element): boolean {
    const nearest = element.closest(marked);
    return !nearest || nearest === post || !post.contains(nearest);
  }

  function within(root: Element): Element[] {
    const written = candidates(root)
      .map((post) => ({ post, shape: shape(post) }))
      .filter((one) => hasAuthor(one.post, one.shape));
    return written.filter((one, index) => !holdsPost(one, written, index)).map(({ post }) => post);
  }

  function outermost(root: Element): Element[] {
    // Feeds put each post into elements with nothing else in them: to step through these takes less than a query.
    for (let at: Element | null = root; at; at = onlyIn(at)) {
      if (!matchesCss(at, marked)) continue;
      if (at === root || matchesCss(at, standing)) return [at];
      // What may stand in a post may stand in one that only shapes of this page find.
      break;
    }
    return withoutInner(candidates(root));
  }

  const inside = (post: Element) => [...Element.prototype.querySelectorAll.call(post, marked)];
  const isMarked = (element: Element) => element.closest(marked) !== null;
  const isPost = (element: Element) => matchesCss(element, marked);

  return { within, outermost, of, outer, shape, isMarked, isPost, inside, owns };
}

/** The element that stands alone in `element`; a form that has fields of these names gives those for them. */
function onlyIn(element: Element): Element | null {
  const of = (name: string, one: Element): Element | null => Reflect.get(Element.prototype, name, one);
  const first = of('firstElementChild', element);
  return first && of('nextElementSibling', first) ? null : first;
}

interface Shaped {
  post: Element;
  shape: Shape | undefined;
}

/**
 * Wrappers match the less trusted selectors too: the post is what stands in them, and comes after them in the list. Posts of another
 * shape can stand in a post, as the next videos stand in the page of a video.
 */
function holdsPost({ post, shape }: Shaped, all: Shaped[], index: number): boolean {
  for (const inner of all.slice(index + 1)) {
    if (!post.contains(inner.post)) return false;
    if (inner.shape === shape && !shape?.nested) return true;
  }
  return false;
}

function isHere({ page }: Shape): boolean {
  return page !== undefined && location.pathname.includes(page);
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Whether everything that the shape is found by stands in `holder`, and nothing that it is without. */
function holds(holder: Element, { around, without }: Shape): boolean {
  if (without !== undefined && holder.querySelector(without)) return false;
  return around?.every((css) => holder.querySelector(css)) ?? false;
}

/** Skeletons and empty placeholders match the selectors of posts too, but nobody has written them. */
function hasAuthor(post: Element, shape: Shape | undefined): boolean {
  return shape?.author.some(({ css }) => post.querySelector(css)) ?? false;
}

function cssOf(shapes: Shape[]): string {
  const all = shapes.flatMap(({ ways }) => ways.map(({ css }) => css));
  return all.length > 0 ? all.join(',') : ':not(*)';
}
