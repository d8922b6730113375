import { isEndless } from '../sites/glance.ts';
import type { Glance, Identified, Site, Target } from '../sites/site.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Answer, Decision, HeldAct, Warner } from './act.ts';
import { Allowances } from './allowances.ts';
import { decisionFor, judgeAct, judgeWritten } from './decide.ts';
import { type Found, find } from './find.ts';
import { Gestures, isRepeat, type Tracked, told } from './gestures.ts';
import { stop } from './listen.ts';
import { isStill, passedAt } from './passed.ts';
import { isDouble, isRepeatable, reissue } from './reissue.ts';
import type { Standing } from './standing.ts';
import { whenTaken } from './taken.ts';

interface Held {
  decision: Exclude<Decision, 'pass'>;
  control: Element;
  /** What to ask about; nothing when we could not judge yet. */
  act?: HeldAct;
  answered: boolean;
}

/** These end a press: the moment to ask, because before them the person can still slip off the control. */
const ASKING = ['click', 'auxclick', 'dblclick', 'touchend', 'keydown', 'submit'];

/** These tell that something has been written, and are no act. */
const WRITTEN = ['input', 'compositionend'];

/** Holds acts on one page before the site sees them, asks the person, and does what they decide. */
export class Guard {
  readonly #site: Site;
  readonly #warner: Warner;
  readonly #stand: () => Standing;
  readonly #isCutOff: () => boolean;
  readonly #delivered: (taken: boolean) => void;
  readonly #gestures = new Gestures<Held>();
  readonly #allowances = new Allowances();
  #standing: Standing = { is: 'waiting' };
  #reissuing = false;
  /** The key that went down inside our own warning: it belongs to it until it is let go, wherever the focus is by then. */
  #ourKey: string | undefined;
  /** The control under the pointer: the parts of it are not looked at one by one. */
  #hovered: Element | undefined;

  /**
   * `stand` says how the guard stands now; it is asked by `renew` and when a standing is over. `isCutOff`: the extension has gone away under
   * the open page, so that nobody could be told how we stand. `delivered` hears whether the site has taken an act that was let through.
   */
  constructor(
    site: Site,
    warner: Warner,
    stand: () => Standing,
    isCutOff: () => boolean,
    delivered: (taken: boolean) => void,
  ) {
    this.#site = site;
    this.#warner = warner;
    this.#stand = stand;
    this.#isCutOff = isCutOff;
    this.#delivered = delivered;
  }

  /** Asks anew how the guard stands. */
  renew(): void {
    this.#standing = this.#stand();
    if (this.#standing.is !== 'on') this.#warner.close();
  }

  /** Takes every event that `listen` brings. `now` is the present instant. */
  handle(event: Event, now: number): void {
    if (this.#standing.is === 'asleep' && !this.#isOver(now)) return;
    if (this.#reissuing) return;
    if (this.#warner.takes(event)) {
      if (event instanceof KeyboardEvent) this.#ourKey = event.type === 'keyup' ? undefined : event.code;
      // Of a press that opened the dialog: it must not wait for its end for ever.
      if (event.type === 'keyup') this.#gestures.of(told(event));
      return;
    }
    // What a script does is not the person's act; replays of our own are such events, too.
    if (!event.isTrusted) return;
    if (event instanceof FocusEvent || WRITTEN.includes(event.type)) return;
    if (this.#isOver(now)) this.renew();
    if (this.#standing.is === 'asleep') return;
    if (event instanceof KeyboardEvent && this.#isOurKey(event)) stop(event);
    else if (event.type === 'pointerover') this.#remember(event);
    else this.#guard(event, this.#gestures.of(told(event)));
  }

  /** Why sending what stands in the composer around `element` would be interrupted for its own words; nothing when it would not. */
  draftIn(element: Element): Verdict | undefined {
    const target = this.#standing.is === 'on' ? this.#site.targetOfDraft(element) : undefined;
    if (!target || this.#standing.is !== 'on') return undefined;
    const verdict = judgeWritten(target, this.#site, this.#standing.judge)?.verdict;
    if (!verdict) return undefined;
    const { interaction } = target.control;
    return decisionFor(verdict, interaction, this.#standing, false) === 'pass' ? undefined : verdict;
  }

  #isOver(now: number): boolean {
    const standing = this.#standing;
    return standing.is !== 'waiting' && (now < standing.from || now >= standing.until);
  }

  #isOurKey({ type, repeat, code }: KeyboardEvent): boolean {
    if (type === 'keydown' && !repeat) this.#ourKey = undefined;
    return code === this.#ourKey;
  }

  #remember(event: Event): void {
    const path = event.composedPath();
    if (this.#hovered && path.includes(this.#hovered)) return;
    const target = this.#site.targetOf(path);
    this.#hovered = target?.control.element;
    if (target?.control.step === 'opener') this.#site.opened(target, true);
  }

  #guard(event: Event, gesture: Tracked<Held>): void {
    gesture.held ??= this.#hold(event, gesture);
    if (!gesture.held) return;
    stop(event);
    const canAsk =
      ASKING.includes(event.type) && !isRepeat(event) && !gesture.scrolled && !gesture.held.answered;
    // Pressed there and let go elsewhere, or the other way round: such a click belongs to what is around both.
    if (event.type === 'click' && !this.#isOn(event.composedPath(), gesture.held)) return;
    if (!canAsk || (event.type === 'touchend' && !event.cancelable)) return;
    gesture.held.answered = true;
    this.#ask(gesture.held, event.timeStamp);
  }

  /** Whether what was held, or what the page has put in its place since, is on `path`. */
  #isOn(path: EventTarget[], { control, act }: Held): boolean {
    return path.some((one) => one === control || one === act?.hit) || this.#site.targetOf(path) !== undefined;
  }

  /** What is held of a gesture from this event on, or nothing. */
  #hold(event: Event, gesture: Tracked<Held>): Held | undefined {
    // A key that is kept down acts again and again: what it has taken back it would give again.
    const passed = isRepeat(event) ? undefined : gesture.passed;
    if (passed && event.composedPath()[0] === passed.hit && isStill(this.#site, passed)) return undefined;
    const found = find(event, this.#site, gesture.second);
    if (!found) return undefined;
    const { hit, target } = found;
    const glance = this.#site.glance(target.post);
    if (this.#saysNothing(glance, target)) {
      gesture.passed = passedAt(hit, target, glance);
      return undefined;
    }
    const identified = this.#site.identify(target.post);
    const { key } = identified;
    if (passed?.control === target.control.element && passed.key === key) return undefined;
    const held = this.#judge(found, identified, event.timeStamp);
    if (!held) gesture.passed = passedAt(hit, target, glance, key);
    return held;
  }

  /** Whether nothing can count in what the act at a target is about: of most posts a glance tells. */
  #saysNothing(glance: Glance, { control, post }: Target): boolean {
    if (this.#standing.is !== 'on' || control.step !== 'act' || isEndless(glance)) return false;
    return !this.#standing.mayCount(glance) && this.#site.isSeen(post);
  }

  #judge(found: Found, { key, post }: Identified, at: number): Held | undefined {
    const { target } = found;
    const { control } = target;
    if (control.step === 'opener') {
      this.#site.opened(target);
      return undefined;
    }
    if (control.state === 'on') return undefined;
    if (this.#isCutOff()) this.renew();
    if (this.#standing.is === 'waiting') {
      return { decision: 'not-ready', control: control.element, answered: false };
    }
    if (this.#standing.is === 'asleep') return undefined;
    const judged = judgeAct(target, post, this.#site, this.#standing.judge);
    if (!judged) return undefined;
    const act: HeldAct = { ...found, ...judged, key };
    const id = actId(act);
    const decision = this.#allowances.covers(id) ? 'pass' : this.#decide(act, at);
    if (decision === 'pass') return undefined;
    if (this.#allowances.takeSecondPress(id, at, this.#standing.pauseSeconds * 1000)) {
      this.#warner.close();
      return undefined;
    }
    return { decision, control: control.element, act, answered: false };
  }

  #decide({ verdict, target }: HeldAct, at: number): Decision {
    if (this.#standing.is !== 'on') return 'pass';
    const { interaction } = target.control;
    const small = this.#allowances.isTired(at) || this.#warner.isCramped();
    return decisionFor(verdict, interaction, this.#standing, small);
  }

  #ask({ decision, act, control }: Held, at: number): void {
    if (!act) {
      this.#warner.note('not-ready', control);
      return;
    }
    const id = actId(act);
    const answer: Answer = {
      goThrough: () => this.#goThrough(act),
      giveUp: () => this.#allowances.forget(id),
    };
    if (decision === 'dialog') {
      this.#allowances.dialogShown(at);
      this.#warner.dialog(act, answer);
    } else if (!this.#allowances.isBubbled(id)) {
      this.#warner.bubble(act, answer);
      this.#allowances.bubbled(id, at);
    }
  }

  #goThrough(act: HeldAct): void {
    this.#allowances.proceed(actId(act));
    const target = this.#site.again(act.target, act.key);
    if (!target || !isRepeatable(act, target)) {
      this.#warner.note('press-again', isDouble(act) ? act.hit : act.target.control.element);
      return;
    }
    // Somebody has done it meanwhile; doing it again would take it back.
    if (target.control.state === 'on') return;
    const taken = whenTaken(this.#site, target, act.key);
    this.#reissue(act, target);
    void taken.then((yes) => {
      if (yes === undefined) return;
      this.#delivered(yes);
      if (!yes) this.#warner.note('press-again', target.control.element);
    });
  }

  #reissue(act: HeldAct, target: Target): void {
    this.#reissuing = true;
    try {
      reissue(act, target.control.element);
    } finally {
      this.#reissuing = false;
    }
  }
}

/** Names what an allowance covers: an interaction on a post or, where the person's own words count, the same words there. */
function actId({ target, key, written }: HeldAct): string {
  return JSON.stringify([target.control.interaction, key, written ?? '']);
}
