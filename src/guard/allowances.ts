/** After so many dialogs within an hour the bubble takes over: people stop reading what interrupts them too often. */
const DIALOGS_AN_HOUR = 3;
const HOUR_MS = 3_600_000;
/** Two clicks closer together are a double-click, which is one act; the longest time that systems take for one. */
const DOUBLE_CLICK_MS = 500;

/**
 * What the person has already decided on this page. Lives and dies with the page. Acts are named by `actId`; times are
 * milliseconds of one clock that never goes back (`event.timeStamp`).
 */
export class Allowances {
  readonly #proceeded = new Set<string>();
  readonly #dialogs: number[] = [];
  #firstPress: { act: string; at: number } | undefined;

  /** The person went through with `act`: it no longer interrupts. */
  proceed(act: string): void {
    this.#proceeded.add(act);
  }

  covers(act: string): boolean {
    return this.#proceeded.has(act);
  }

  /** A bubble was shown for `act` at `at`; a press after the pause goes through once. */
  bubbled(act: string, at: number): void {
    this.#firstPress = { act, at };
  }

  isBubbled(act: string): boolean {
    return this.#firstPress?.act === act;
  }

  /** The bubble for `act` is gone: the next press is a first one again. */
  forget(act: string): void {
    if (this.isBubbled(act)) this.#firstPress = undefined;
  }

  /** Whether a press of `act` at `at` is the second one after the pause. Says so once. */
  takeSecondPress(act: string, at: number, pauseMs: number): boolean {
    if (this.#firstPress?.act !== act || at - this.#firstPress.at < Math.max(pauseMs, DOUBLE_CLICK_MS))
      return false;
    this.#firstPress = undefined;
    return true;
  }

  dialogShown(at: number): void {
    this.#dialogs.push(at);
  }

  /** Whether there were so many dialogs within the last hour that the next one should be a bubble. */
  isTired(at: number): boolean {
    return this.#dialogs.filter((shown) => at - shown < HOUR_MS).length >= DIALOGS_AN_HOUR;
  }
}
