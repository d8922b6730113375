import { flag, oneOf, optional, type Reader, record } from '../packs/read.ts';
import { SITE_IDS } from '../sites/site.ts';
import { type BriefingNeeded, INACTIVE_REASONS, type PageReport, type PageState } from './page.ts';

/** Reads what a content script answers to a `PageQuestion`. */
export const readPageState: Reader<PageState> = record<PageState>({
  site: oneOf(SITE_IDS),
  protection: oneOf(['on', 'marking', 'off-season', 'waiting', 'inactive']),
  reason: optional(oneOf(INACTIVE_REASONS)),
  rehearsal: flag,
  regionless: optional(flag),
});

/** Reads what a content script says to the background. */
export const readPageMessage: Reader<PageReport | BriefingNeeded> = (value, path) =>
  isNeed(value) ? { say: 'briefing-needed' } : report(value, path);

const report = record<PageReport>({ say: oneOf(['page']), state: readPageState });

function isNeed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'say' in value && value.say === 'briefing-needed';
}
