import { render } from 'preact';
import type { Language } from '../words/words.ts';
import { type Mounted, mounted } from './dress.ts';
import type { Explanation } from './explain.ts';

/** What the bar says, as finished texts. */
export interface BarTexts {
  /** What the bar is, for whom it is read to. */
  label: string;
  /** Read out when it changes. */
  status: string;
  hint: string;
  /** The names of its buttons and what stands on them, in their order. */
  buttons: [name: string, text: string][];
}

/** The same with what is said on every page: in which language, and that a day is rehearsed. */
interface LineProps extends BarTexts, Pick<Explanation, 'rehearsal'> {
  lang: Language;
}

/**
 * A quiet line at the foot of the window, in a closed shadow root in the top layer, there only while it says something. It takes no focus and moves
 * nothing.
 */
export class Bar {
  readonly #pressed: (name: string) => void;
  #made: Mounted | undefined;
  #shown = '';

  /** `pressed` hears of presses by the name of the button; scripts of the page press nothing. */
  constructor(pressed: (name: string) => void) {
    this.#pressed = pressed;
  }

  show({ styles, ...texts }: LineProps & { styles: string | undefined }): void {
    this.#made ??= makeParts(this.#pressed, styles);
    const { host, root, mount } = this.#made;
    const shown = JSON.stringify(texts);
    if (shown === this.#shown && host.isConnected) return;
    this.#shown = shown;
    render(<Line {...texts} />, mount);
    if (!host.isConnected) document.documentElement.append(host);
    const box = root.querySelector<HTMLElement>('.bar');
    if (box?.matches(':not(:popover-open)')) box.showPopover();
  }

  hide(): void {
    this.#made?.host.remove();
  }
}

function makeParts(pressed: (name: string) => void, styles: string | undefined): Mounted {
  const parts = mounted(styles);
  parts.root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (event.isTrusted && button) pressed(button.name);
  });
  return parts;
}

function Line({ lang, label, rehearsal, status, hint, buttons }: LineProps) {
  return (
    <section id="bar" class="bar" popover="manual" lang={lang} aria-label={label}>
      {rehearsal && <p class="rehearsal">{rehearsal}</p>}
      <p class="brief" role="status">
        {status}
      </p>
      <p>{hint}</p>
      <div class="links">
        {buttons.map(([name, text]) => (
          // Closed it can be though our script has gone.
          <button
            key={name}
            type="button"
            name={name}
            class="link"
            {...(name === 'close' ? { popovertarget: 'bar', popovertargetaction: 'hide' } : {})}
          >
            {text}
          </button>
        ))}
      </div>
    </section>
  );
}
