import type { Level, Verdict } from '../verdict/verdict.ts';
import type { WordKey } from '../words/words.ts';
import { closedHost } from './dress.ts';
import { rehearsalIn, type Situation } from './explain.ts';
import { whenMoved } from './follow.ts';

/** Who writes on is not told about half a sentence. */
const PAUSE_MS = 400;
/** Sites empty a composer, or take it away, without any event. */
const AGAIN_MS = 500;
const GAP = 6;

const WORD: Record<Level, WordKey> = {
  campaign: 'hintCampaign',
  participant: 'hintParticipant',
  possible: 'hintPossible',
};

/** What stands on the page: the host of a closed root, and the box in that. */
interface Box {
  host: HTMLElement;
  box: HTMLElement;
}

/**
 * Says beside a composer, while the person writes, that what stands in it will be held at sending. Moves nothing on the page, takes no focus
 * and lets every press through.
 */
export class Hint {
  readonly #weigh: (editor: Element) => Verdict | undefined;
  readonly #situation: () => Situation | undefined;
  #made: Box | undefined;
  #beside: Element | undefined;
  #stopFollowing: (() => void) | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setInterval> | undefined;

  /**
   * `weigh` says why sending what stands in the composer around an element would be held, or nothing. `situation` says what the texts need to
   * know; nothing before the briefing has arrived, when there is no hint.
   */
  constructor(weigh: (editor: Element) => Verdict | undefined, situation: () => Situation | undefined) {
    this.#weigh = weigh;
    this.#situation = situation;
  }

  /** Takes every event of the page; only those of writing and of the focus matter. */
  heard(event: Event): void {
    if (!/^(input|compositionend|focusin|focusout)$/.test(event.type)) return;
    // Letters that an input method is still putting together are not written yet.
    if (event instanceof InputEvent && event.isComposing) return;
    const [hit] = event.composedPath();
    if (!(hit instanceof Element)) return;
    clearTimeout(this.#pause);
    if (event.type === 'focusout') this.hide();
    else this.#pause = setTimeout(() => this.#look(hit), PAUSE_MS);
  }

  hide(): void {
    clearTimeout(this.#pause);
    clearInterval(this.#again);
    if (!this.#beside) return;
    this.#beside = undefined;
    this.#stopFollowing?.();
    this.#made?.host.remove();
  }

  #look(editor: Element): void {
    const situation = this.#situation();
    const verdict = editor.isConnected ? this.#weigh(editor) : undefined;
    if (!verdict || !situation) this.hide();
    else this.#show(editor, verdict, situation);
  }

  #show(editor: Element, { level }: Verdict, situation: Situation): void {
    const rehearsal = rehearsalIn(situation);
    const text = (rehearsal ? `${rehearsal}. ` : '') + situation.words(WORD[level]);
    if (this.#beside !== editor) {
      this.hide();
      this.#beside = editor;
      // Made when it is needed: on most pages nobody writes of an election.
      this.#made ??= makeBox(situation.styles);
      const { host, box } = this.#made;
      box.textContent = '';
      box.lang = situation.language;
      document.documentElement.append(host);
      box.showPopover();
      this.#stopFollowing = whenMoved(this.#place);
      this.#again = setInterval(() => this.#look(editor), AGAIN_MS);
    }
    // Screen readers tell what changes in a status that is there, so the words come a frame later.
    requestAnimationFrame(() => {
      const box = this.#made?.box;
      if (this.#beside !== editor || !box) return;
      if (box.textContent !== text) box.textContent = text;
      this.#place();
    });
  }

  /** Above the composer, because what sends it mostly stands below; below it where there is no room, never on what is written. */
  readonly #place = (): void => {
    const at = this.#beside?.getBoundingClientRect();
    const box = this.#made?.box;
    if (!at || !box) return;
    const { offsetWidth: width, offsetHeight: height } = box;
    const rightmost = document.documentElement.clientWidth - width - GAP;
    const above = at.top - GAP - height;
    box.style.top = `${above < GAP ? Math.min(at.bottom + GAP, innerHeight - height - GAP) : above}px`;
    box.style.left = `${Math.max(GAP, Math.min(at.left, rightmost))}px`;
  };
}

function makeBox(styles: string | undefined): Box {
  const { host, root } = closedHost('span', 'pointer-events:none', styles);
  const box = document.createElement('div');
  box.className = 'bubble note hint';
  box.popover = 'manual';
  box.setAttribute('role', 'status');
  root.append(box);
  return { host, box };
}
