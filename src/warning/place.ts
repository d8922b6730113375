const GAP = 8;

/**
 * Sets `box` beside `control`: below it where there is room, above it otherwise, always inside the window. A control that is gone
 * from view leaves it at the lower edge.
 */
export function placeBeside(box: HTMLElement, control: Element): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const lowest = innerHeight - height - GAP;
  const rightmost = document.documentElement.clientWidth - width - GAP;
  const at = control.getBoundingClientRect();
  const isInView = at.width + at.height > 0 && at.bottom > 0 && at.top < innerHeight;
  const below = at.bottom + GAP;
  const top = below <= lowest ? below : at.top - GAP - height;
  const left = isInView ? at.left + at.width / 2 - width / 2 : rightmost / 2;
  box.style.top = `${clamp(isInView ? top : lowest, lowest)}px`;
  box.style.left = `${clamp(left, rightmost)}px`;
}

function clamp(value: number, max: number): number {
  return Math.max(GAP, Math.min(value, max));
}
