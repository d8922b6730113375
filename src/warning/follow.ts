import { placeBeside } from './place.ts';

/**
 * Keeps `box()` beside a control until the returned function is called; `gone` hears that the control has left the window or the page.
 */
export function follow(box: () => HTMLElement | null, beside: Element, gone?: () => void): () => void {
  const place = () => {
    const shown = box();
    if (shown) placeBeside(shown, beside);
  };
  const view = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) gone?.();
  });
  const passive = { capture: true, passive: true };
  view.observe(beside);
  addEventListener('scroll', place, passive);
  addEventListener('resize', place, passive);
  return () => {
    view.disconnect();
    removeEventListener('scroll', place, passive);
    removeEventListener('resize', place, passive);
  };
}
