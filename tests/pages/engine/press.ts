import type { Knobs } from '../knobs.ts';
import { doubler } from './double.ts';

/** How the site noticed that it should act. */
export interface How {
  via: string;
  trusted: boolean;
}

/** What an element does. Kept beside the elements, as React keeps it: no button has a listener of its own. */
export interface Handlers {
  press?: (how: How) => void;
  /** Pressed twice quickly; only beside `press`. */
  double?: (how: How) => void;
  /** Hovered, or held down, for half a second. */
  linger?: () => void;
  /** A key while it, or something in it, has the focus; true when it was used. */
  key?: (event: KeyboardEvent) => boolean;
  input?: () => void;
}

const LINGER_MS = 500;
const TOUCH_DEAF_MS = 500;
const SLOP_PX = 10;

/** Every event React listens to that matters here, in both phases. */
const TYPES = [
  ...['pointerdown', 'pointerup', 'pointercancel', 'pointerover', 'pointerout', 'mousedown', 'mouseup'],
  ...[
    'click',
    'auxclick',
    'dblclick',
    'contextmenu',
    'touchstart',
    'touchend',
    'keydown',
    'keypress',
    'keyup',
  ],
  ...['beforeinput', 'input', 'submit', 'focusin', 'focusout'],
];

const handlers = new WeakMap<Element, Handlers>();
const shortcuts: ((event: KeyboardEvent) => void)[] = [];

export function handle(element: Element, does: Handlers): void {
  handlers.set(element, does);
}

/** Gives `to` what `from` does. */
export function moveHandlers(from: Element, to: Element): void {
  const does = handlers.get(from);
  if (does) handlers.set(to, does);
  else handlers.delete(to);
}

/** Adds a listener for the whole page, as the sites have for their shortcuts. */
export function onPageKey(listener: (event: KeyboardEvent) => void): void {
  shortcuts.push(listener);
}

/** Starts listening on `root` in the way of React; with `capture` the page's first script does it instead, on `window`. */
export function listen(root: Element, knobs: Knobs): void {
  const press = presser(knobs);
  const isDouble = doubler(knobs);
  const take = (event: Event) => receive(event, press, isDouble, knobs);
  if (knobs.capture) {
    window.__hostile = (event) => {
      notice(event);
      take(event);
      if (event instanceof KeyboardEvent && event.type === 'keydown') pageKey(event, knobs);
    };
    return;
  }
  for (const type of TYPES) {
    root.addEventListener(type, notice, true);
    root.addEventListener(type, take);
  }
}

function notice(event: Event): void {
  const { type } = event;
  window.__site.reached.push(event instanceof KeyboardEvent ? `${type} ${event.key}` : type);
}

/** Starts the site's own shortcuts; once a page. */
export function listenToKeys(knobs: Knobs): void {
  if (!knobs.capture) document.addEventListener('keydown', (event) => pageKey(event, knobs));
}

function pageKey(event: KeyboardEvent, knobs: Knobs): void {
  if (event.defaultPrevented || (knobs.strict && !event.isTrusted)) return;
  for (const listener of shortcuts) listener(event);
}

type Press = (event: Event, control: Element) => string | undefined;

function receive(event: Event, press: Press, isDouble: ReturnType<typeof doubler>, knobs: Knobs): void {
  if (linger(event)) return;
  if (knobs.strict && !event.isTrusted) return;
  if (event instanceof KeyboardEvent && event.type === 'keydown' && useKey(event)) return;
  if (event.type === 'input') nearest(event, 'input')?.does.input?.();
  const control = nearest(event, 'press');
  // Buttons that lie over a picture are pressed for what they are.
  if (control?.does.double && isDouble(event, control.element))
    control.does.double({ via: `double ${event.type}`, trusted: event.isTrusted });
  if (!control) {
    press(event, document.documentElement);
    return;
  }
  if (event.type === 'click') event.preventDefault();
  const via = keyPress(event, control.element, knobs) ?? press(event, control.element);
  if (via !== undefined) control.does.press?.({ via, trusted: event.isTrusted });
}

function nearest(event: Event, kind: keyof Handlers): { element: Element; does: Handlers } | undefined {
  for (const node of event.composedPath()) {
    const does = node instanceof Element ? handlers.get(node) : undefined;
    if (node instanceof Element && does?.[kind]) return { element: node, does };
  }
  return undefined;
}

function useKey(event: KeyboardEvent): boolean {
  const used = nearest(event, 'key')?.does.key?.(event) ?? false;
  if (used) event.preventDefault();
  return used;
}

/** Enter and Space on a control: native buttons make a click of it, the others are the site's own work. */
function keyPress(event: Event, control: Element, knobs: Knobs): string | undefined {
  if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || event.repeat) return undefined;
  const makesClick = control instanceof HTMLButtonElement || control instanceof HTMLAnchorElement;
  if (makesClick && knobs.activation !== 'pointerup' && knobs.activation !== 'mousedown') return undefined;
  if (event.key !== 'Enter' && event.key !== ' ') return undefined;
  event.preventDefault();
  return 'key';
}

function presser(knobs: Knobs): Press {
  let down: { control: Element; x: number; y: number } | undefined;
  let touchedAt = Number.NEGATIVE_INFINITY;
  const remember = (event: Event, control: Element) => {
    const at = event instanceof MouseEvent ? event : { clientX: 0, clientY: 0 };
    down = { control, x: at.clientX, y: at.clientY };
  };
  const began = (event: Event, control: Element) => {
    const at = event instanceof MouseEvent ? event : { clientX: 0, clientY: 0 };
    return down?.control === control && Math.hypot(at.clientX - down.x, at.clientY - down.y) <= SLOP_PX;
  };
  const models: Record<Knobs['activation'], Press> = {
    click: (event) => (event.type === 'click' ? 'click' : undefined),
    mousedown: (event) => (event.type === 'mousedown' ? 'mousedown' : undefined),
    pointerup: (event, control) => {
      if (event.type === 'pointerdown') remember(event, control);
      return event.type === 'pointerup' && began(event, control) ? 'pointerup' : undefined;
    },
    touchend: (event) => {
      if (event.type === 'touchend') touchedAt = event.timeStamp;
      if (event.type === 'touchend') return 'touchend';
      return event.type === 'click' && event.timeStamp - touchedAt > TOUCH_DEAF_MS ? 'click' : undefined;
    },
    responder: (event, control) => {
      if (event.type === 'mousedown' || event.type === 'touchstart') down = { control, x: 0, y: 0 };
      if (!(event instanceof MouseEvent) || event.type !== 'click') return undefined;
      return event.detail === 0 || down?.control === control ? 'click' : undefined;
    },
  };
  return models[knobs.activation];
}

let waiting: { element: Element; timer: number } | undefined;
/** A press that lasted long enough to open something is no click any more. */
let longPressed = false;

/** Waits on hover and press; true for the click that ends a long press. */
function linger(event: Event): boolean {
  const hovers =
    event instanceof PointerEvent && event.type === 'pointerover' && event.pointerType === 'mouse';
  const starts = hovers || event.type === 'pointerdown';
  const ends = ['pointerup', 'pointerout', 'pointercancel', 'click'].includes(event.type);
  if (event.type === 'pointerdown') longPressed = false;
  const found = starts ? nearest(event, 'linger') : undefined;
  if (found && (event.type === 'pointerdown' || waiting?.element !== found.element)) {
    clearTimeout(waiting?.timer);
    waiting = {
      element: found.element,
      timer: window.setTimeout(() => lingered(event, found.does), LINGER_MS),
    };
  }
  if (ends && waiting) {
    clearTimeout(waiting.timer);
    waiting = undefined;
  }
  return event.type === 'click' && longPressed;
}

function lingered(event: Event, does: Handlers): void {
  longPressed = event.type === 'pointerdown';
  does.linger?.();
}
