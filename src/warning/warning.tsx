import { type ComponentChild, render } from 'preact';
import type { Answer, HeldAct, Warner } from '../guard/act.ts';
import type { Post } from '../sites/site.ts';
import type { Words } from '../words/words.ts';
import { Bubble, Corrected, Note, TinyBubble } from './bubble.tsx';
import { Dialog } from './dialog.tsx';
import { type ExplainedAct, type Explanation, explain, type Situation } from './explain.ts';
import { keepFocus, restoreFocus, tabThrough } from './focus.ts';
import { follow } from './follow.ts';
import { isKeyOfPerson, movesOn } from './moves-on.ts';
import { placeBeside } from './place.ts';
import type { Shown } from './shown.ts';
import { Surface } from './surface.ts';

/** How long a note stays. It repeats what the person has just felt: the press did nothing. */
const NOTE_MS = 4_000;

/** Who sends with a key looks at what they have written, who presses twice at the picture. */
const AT_HIT: HeldAct['gesture'][] = ['send-key', 'double-click', 'double-tap'];

/** In CSS pixels: less is no window, but the frame of a button. */
const ROOM = { width: 240, height: 200 };

/** The person says that a post has nothing to do with the election, or that no post of `account` has, until they undo it. */
type Correct = (post: Post, account?: string) => void;

/** Shows dialog, bubble and note on one page; at most one of them at a time. */
export class Warning implements Warner {
  readonly #surface = new Surface();
  readonly #words: () => Words;
  readonly #situation: () => Situation | undefined;
  readonly #correct: Correct;
  #shown: Shown | undefined;
  #turn: 0 | 1 = 1;

  /** `situation` says what the warnings need to know; nothing before the briefing has arrived, when there are only notes. `correct` hears of corrections. */
  constructor(words: () => Words, situation: () => Situation | undefined, correct: Correct) {
    this.#correct = correct;
    this.#words = words;
    this.#situation = situation;
  }

  /** Draws a dialog about `act` outside of the page, because the first one takes twice as long as those after it. */
  prepare(act: ExplainedAct): void {
    const situation = this.#situation();
    if (this.#shown || !situation) return;
    const { words, pauseSeconds } = situation;
    const explanation = explain(act, situation);
    this.#draw(<Dialog {...{ explanation, words, layout: 0, pauseSeconds, ready: false }} />);
  }

  dialog(act: HeldAct, answer: Answer): void {
    this.#explained(act, (explanation, { words, pauseSeconds }, layout) => {
      // Not before: a bubble that leads here gives the focus back first.
      const giveFocusBack = keepFocus();
      let ready = pauseSeconds === 0;
      const draw = () => this.#draw(<Dialog {...{ explanation, words, layout, pauseSeconds, ready }} />);
      const pause = setTimeout(() => {
        ready = true;
        draw();
      }, pauseSeconds * 1000);
      this.#shown = {
        kind: 'dialog',
        beside: act.target.control.element,
        giveUp: answer.giveUp,
        end() {
          clearTimeout(pause);
          giveFocusBack();
        },
      };
      this.#surface.show((name) => {
        if (name === 'give-up') this.close();
        if (name !== 'proceed' || !ready) return;
        this.#end();
        answer.goThrough();
      }, this.#close);
      draw();
      this.#openDialog();
    });
  }

  bubble(act: HeldAct, answer: Answer): void {
    const beside = AT_HIT.includes(act.gesture) ? act.hit : act.target.control.element;
    this.#explained(act, (explanation, { words }, layout) => {
      this.#shown = {
        kind: 'bubble',
        beside,
        giveUp: answer.giveUp,
        end: follow(this.#movable, beside, this.#close),
      };
      this.#surface.show((name) => {
        if (name === 'close') this.close();
        if (name === 'more') this.dialog(act, answer);
        if (name === 'not-election') this.#corrected(act.post, beside, explanation.account);
      }, this.#close);
      const Fitting = this.isCramped() ? TinyBubble : Bubble;
      this.#drawBeside(beside, <Fitting {...{ explanation, words, layout }} />);
    });
  }

  isCramped(): boolean {
    return innerWidth < ROOM.width || innerHeight < ROOM.height;
  }

  note(what: 'not-ready' | 'press-again', beside: Element): void {
    this.#note(this.#words()(what === 'not-ready' ? 'noteNotReady' : 'notePressAgain'), beside);
  }

  #note(text: string, beside: Element): void {
    this.close();
    const stopFollowing = follow(this.#movable, beside);
    const fade = setTimeout(this.#close, NOTE_MS);
    this.#shown = {
      kind: 'note',
      beside,
      giveUp() {},
      end() {
        stopFollowing();
        clearTimeout(fade);
      },
    };
    this.#surface.show(() => {}, this.#close);
    this.#drawBeside(beside, <Note text={text} />);
  }

  /** The post is corrected at once; the account only when the person says so, too. */
  #corrected(post: Post, beside: Element, account: string | undefined): void {
    const words = this.#words();
    this.close();
    this.#correct(post);
    const end = follow(this.#movable, beside, this.#close);
    this.#shown = { kind: 'bubble', beside, answered: true, giveUp() {}, end };
    this.#surface.show((name) => {
      if (name === 'close') this.close();
      if (name !== 'account' || account === undefined) return;
      this.#correct(post, account);
      this.#note(words('correctedAccountDone', account), beside);
    }, this.#close);
    this.#drawBeside(beside, <Corrected account={account} words={words} />);
    // The button that was pressed is gone, and the keyboard must not be lost with it.
    tabThrough(this.#surface.root, false);
  }

  close(): void {
    this.#end()?.giveUp();
  }

  takes(event: Event): boolean {
    const shown = this.#shown;
    if (!shown) return false;
    if (this.#surface.owns(event) || this.#surface.isFocusOfOurs(event)) {
      this.#surface.take(event);
      if (isKeyOfPerson(event)) this.#key(event, shown);
      return true;
    }
    if (shown.kind === 'dialog') return false;
    if (event instanceof KeyboardEvent) return isKeyOfPerson(event) && this.#keyOutside(event, shown);
    if (movesOn(event, shown.beside, shown.answered)) this.close();
    return false;
  }

  readonly #close = () => this.close();

  /** What keeps to its control, where there is room for that. */
  readonly #movable = () => (this.isCramped() ? null : this.#box());

  /** Takes away what is shown and shows something new about `act`. */
  #explained(act: HeldAct, show: (about: Explanation, situation: Situation, layout: 0 | 1) => void): void {
    const situation = this.#situation();
    this.close();
    if (!situation) return;
    this.#turn = this.#turn === 0 ? 1 : 0;
    show(explain(act, situation), situation, this.#turn);
  }

  #key(event: KeyboardEvent, shown: Shown): void {
    if (event.key === 'Escape') this.close();
    else if (event.key !== 'Tab' || shown.kind === 'dialog') return;
    else if (!tabThrough(this.#surface.root, event.shiftKey)) {
      restoreFocus(shown.beside);
      // From the control the browser goes on to what follows it.
      if (!event.shiftKey) return;
    }
    event.preventDefault();
  }

  /** A bubble hears of two keys although it has no focus: Escape closes it, Tab at the control leads into it. */
  #keyOutside(event: KeyboardEvent, shown: Shown): boolean {
    const enters = event.key === 'Tab' && !event.shiftKey && event.composedPath().includes(shown.beside);
    if (event.key === 'Escape') this.close();
    else if (!enters || !tabThrough(this.#surface.root, false)) return false;
    event.stopImmediatePropagation();
    event.preventDefault();
    return true;
  }

  #end(): Shown | undefined {
    const shown = this.#shown;
    this.#shown = undefined;
    if (!shown) return undefined;
    const { root } = this.#surface;
    // Who has moved on keeps it where it is, and a dialog gives it back itself.
    const hasFocus = shown.kind === 'bubble' && root.activeElement;
    root.querySelector('dialog')?.close();
    this.#draw(null);
    this.#surface.hide();
    if (hasFocus) restoreFocus(shown.beside);
    shown.end();
    return shown;
  }

  #openDialog(): void {
    const dialog = this.#surface.root.querySelector('dialog');
    // The browser's own ways to dismiss a dialog (Escape, the back gesture) all come through here.
    dialog?.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.close();
    });
    // And where they do not ask first; one that we have closed is out of the page by then.
    dialog?.addEventListener('close', () => {
      if (dialog.isConnected) this.close();
    });
    // It gives the focus to the first button; asking for that once more would have the browser lay the page out again.
    dialog?.showModal();
    const first = this.#surface.root.querySelector<HTMLElement>('[autofocus]');
    if (first !== this.#surface.root.activeElement) first?.focus();
  }

  #drawBeside(beside: Element, content: ComponentChild): void {
    this.#draw(content);
    const box = this.#box();
    box?.showPopover();
    if (box && !this.isCramped()) placeBeside(box, beside);
  }

  #box(): HTMLElement | null {
    return this.#surface.root.querySelector<HTMLElement>('.bubble');
  }

  #draw(content: ComponentChild): void {
    const mount = this.#surface.dressed(content ? this.#situation()?.styles : undefined);
    mount.lang = this.#words()('warningLanguage');
    render(content, mount);
  }
}
