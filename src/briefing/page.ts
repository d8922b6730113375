import { TROUBLES } from '../health/trouble.ts';
import type { SiteId } from '../sites/site.ts';

/**
 * How one page stands. `on`: acts are held; `marking`: posts are marked only, as IT wants it; `off-season`: no stage runs, nothing to hold; `waiting`: the briefing has not arrived yet;
 * `inactive`: we cannot protect here, `reason` says why.
 */
export interface PageState {
  site: SiteId;
  protection: 'on' | 'marking' | 'off-season' | 'waiting' | 'inactive';
  reason?: InactiveReason;
  rehearsal: boolean;
  /** No region is chosen while a stage runs: only national contests count as near. */
  regionless?: boolean;
}

/**
 * Why a page is not protected, or not as it should be. `clock`: the computer's date cannot be right; `late`: the page was there before us, so that it may act before we
 * see an event; the troubles are those that a checkup has
 * found, and acts are still held as far as they can be.
 */
export const INACTIVE_REASONS = [
  'no-briefing',
  'broken-briefing',
  'orphaned',
  'turned-off',
  'clock',
  'late',
  ...TROUBLES,
] as const;
export type InactiveReason = (typeof INACTIVE_REASONS)[number];

/** Content script to background: shown as the badge of the tab. */
export interface PageReport {
  say: 'page';
  state: PageState;
}

/** Content script to background: there is no briefing, or its days are over. */
export interface BriefingNeeded {
  say: 'briefing-needed';
}

/** Content script to background: the person says that posts of `account` (`SITE/HANDLE`) have nothing to do with the election. */
export interface CorrectionAsked {
  say: 'correct';
  account: string;
}

/** Popup to content script of the tab in front; answered with a `PageState`. */
export interface PageQuestion {
  ask: 'page';
}
