import { CLICK_THROUGH_MS } from './click-through.ts';
import { dress, type Mounted, mounted } from './dress.ts';

/**
 * A closed shadow root at the end of the document, there only while something is shown. Events inside it are dealt with before the page can
 * see them: a focus trap does not pull the focus back, and menus of the page do not close.
 */
export class Surface {
  #made: Mounted | undefined;
  #styles: string | undefined;
  readonly #watch = new MutationObserver((records) => this.#check(records));
  #shownAt = 0;
  #lost: (() => void) | undefined;
  #pressed: ((name: string) => void) | undefined;

  get root(): ShadowRoot {
    return this.#parts.root;
  }

  get #host(): HTMLElement {
    return this.#parts.host;
  }

  /** Made when they are needed: most pages show no warning. */
  get #parts(): Mounted {
    this.#made ??= mounted();
    return this.#made;
  }

  /** What to draw into, with the `styles` of a briefing; those that were given last stay. */
  dressed(styles: string | undefined): HTMLElement {
    // Given again, the same styles would have the browser look at every element anew, at the press.
    if (styles && styles !== this.#styles) dress(this.root, styles);
    this.#styles = styles ?? this.#styles;
    return this.#parts.mount;
  }

  /** Puts the root into the page. `pressed` hears of trusted presses by the button's name, `lost` when the page takes the root away. */
  show(pressed: (name: string) => void, lost: () => void): void {
    this.#pressed = pressed;
    this.#lost = lost;
    this.#shownAt = performance.now();
    document.documentElement.append(this.#host);
    this.#watch.observe(document, { childList: true });
    this.#watch.observe(document.documentElement, { childList: true });
    this.#watch.observe(this.#host, { attributes: true });
  }

  hide(): void {
    this.#lost = undefined;
    this.#pressed = undefined;
    this.#watch.disconnect();
    this.#host.remove();
  }

  owns(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  /** Whether the page loses the focus to us, or we to the page, by `event`. */
  isFocusOfOurs(event: Event): boolean {
    return event instanceof FocusEvent && (this.owns(event) || event.relatedTarget === this.#host);
  }

  /** Deals with an event inside the root: the page does not see it, a trusted press reaches our button. */
  take(event: Event): void {
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted || !(event instanceof MouseEvent)) return;
    if (event.timeStamp - this.#shownAt < CLICK_THROUGH_MS) {
      event.preventDefault();
      return;
    }
    const button = this.#elementOf(event)?.closest('button');
    if (!button) return;
    // What the browser would do by itself is for when we are gone.
    event.preventDefault();
    if (button.name) this.#pressed?.(button.name);
  }

  /** From outside a closed root an event does not tell which element was hit. */
  #elementOf({ detail, clientX, clientY }: MouseEvent): Element | null {
    const byPointer = detail > 0 || clientX !== 0 || clientY !== 0;
    return byPointer ? this.root.elementFromPoint(clientX, clientY) : this.root.activeElement;
  }

  /** The host taken away, moved, hidden by an attribute: a warning that may not be seen any more must not leave the page blocked. */
  #check(records: MutationRecord[]): void {
    const isMoved = this.#host.parentNode !== document.documentElement;
    if (isMoved || records.some(({ target }) => target === this.#host)) this.#lost?.();
  }
}
