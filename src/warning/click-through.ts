/** A press sooner than this many milliseconds after something appeared was meant for what stood there before. */
export const CLICK_THROUGH_MS = 400;
