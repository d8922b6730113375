import { flag, oneOf, optional, type Reader, record } from '../packs/read.ts';
import { ENTRY_READERS } from '../settings/read.ts';
import { SITE_IDS } from '../sites/site.ts';
import {
  type BriefingNeeded,
  type CorrectionAsked,
  INACTIVE_REASONS,
  type PageReport,
  type PageState,
} from './page.ts';

/** Reads what a content script answers to a `PageQuestion`. */
export const readPageState: Reader<PageState> = record<PageState>({
  site: oneOf(SITE_IDS),
  protection: oneOf(['on', 'marking', 'off-season', 'waiting', 'inactive']),
  reason: optional(oneOf(INACTIVE_REASONS)),
  rehearsal: flag,
  regionless: optional(flag),
});

/** Reads what a content script says to the background. */
export const readPageMessage: Reader<PageReport | BriefingNeeded | CorrectionAsked> = (value, path) => {
  switch (said(value)) {
    case 'briefing-needed':
      return { say: 'briefing-needed' };
    case 'correct':
      return correction(value, path);
    default:
      return report(value, path);
  }
};

const report = record<PageReport>({ say: oneOf(['page']), state: readPageState });
const correction = record<CorrectionAsked>({ say: oneOf(['correct']), account: ENTRY_READERS.allowAccounts });

function said(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'say' in value ? value.say : undefined;
}
