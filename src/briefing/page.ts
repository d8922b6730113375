import type { SiteId } from '../sites/site.ts';

/**
 * How one page stands. `on`: acts are held; `marking`: posts are marked only, as IT wants it; `off-season`: no stage runs, nothing to hold; `waiting`: the briefing has not arrived yet;
 * `inactive`: we cannot protect here, `reason` says why.
 */
export interface PageState {
  site: SiteId;
  protection: 'on' | 'marking' | 'off-season' | 'waiting' | 'inactive';
  reason?: 'no-briefing' | 'broken-briefing' | 'orphaned' | 'turned-off';
  rehearsal: boolean;
}

/** Content script to background: shown as the badge of the tab. */
export interface PageReport {
  say: 'page';
  state: PageState;
}

/** Content script to background: there is no briefing, or its days are over. */
export interface BriefingNeeded {
  say: 'briefing-needed';
}

/** Popup to content script of the tab in front; answered with a `PageState`. */
export interface PageQuestion {
  ask: 'page';
}
