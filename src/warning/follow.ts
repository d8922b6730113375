import { placeBeside } from './place.ts';

/**
 * Keeps `box()` beside a control until the returned function is called; `gone` hears that the control has left the page, or the window in which
 * it was: a key of the site acts on a post whose button is out of sight.
 */
export function follow(box: () => HTMLElement | null, beside: Element, gone?: () => void): () => void {
  const place = () => {
    const shown = box();
    if (shown) placeBeside(shown, beside);
  };
  let wasSeen = false;
  const view = new IntersectionObserver((entries) => {
    const isSeen = entries.at(-1)?.isIntersecting;
    if (!isSeen && (wasSeen || !beside.isConnected)) gone?.();
    wasSeen ||= isSeen === true;
  });
  view.observe(beside);
  const stop = whenMoved(place);
  return () => {
    view.disconnect();
    stop();
  };
}

/** Calls `place` when what is in the window may have moved, until the returned function is called. */
export function whenMoved(place: () => void): () => void {
  const passive = { capture: true, passive: true };
  addEventListener('scroll', place, passive);
  addEventListener('resize', place, passive);
  return () => {
    removeEventListener('scroll', place, passive);
    removeEventListener('resize', place, passive);
  };
}
