const GAP = 8;

/** Sets `box` beside `control`: below it where there is room, above it otherwise, always inside the window. */
export function placeBeside(box: HTMLElement, control: Element): void {
  const at = control.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = at.bottom + GAP;
  const top = below + height <= innerHeight - GAP ? below : at.top - GAP - height;
  const left = at.left + at.width / 2 - width / 2;
  box.style.top = `${clamp(top, innerHeight - height - GAP)}px`;
  box.style.left = `${clamp(left, document.documentElement.clientWidth - width - GAP)}px`;
}

/** Whether any of `control` is in the window. */
export function isInView(control: Element): boolean {
  const { top, bottom, width, height } = control.getBoundingClientRect();
  return control.isConnected && width + height > 0 && bottom > 0 && top < innerHeight;
}

function clamp(value: number, max: number): number {
  return Math.max(GAP, Math.min(value, max));
}
