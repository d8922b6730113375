import type { Election } from '../policy/calendar.ts';
import type { QuotedCircular } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import type { CivilDate } from '../policy/date.ts';
import type { Region } from '../policy/region.ts';
import type { Status } from '../policy/status.ts';
import type { Settings } from '../settings/settings.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import type { Lexicon } from '../verdict/lexicon.ts';
import type { Model } from '../verdict/model.ts';
import type { NameWords } from '../verdict/word-index.ts';

/**
 * All that a page is told: compiled by the background from packs and settings, kept as one text under one key of
 * `storage.local`, read once by the content script. Its dates are judged at the time of the act, so it holds across midnight.
 * Of names, phrases, stages and sanctions it carries no sources: nothing at the act shows them.
 */
export interface Briefing {
  /** When the newest of the packs was issued. */
  issued: CivilDate;
  /** The first and the last day for which it holds everything that may be in force. */
  from: CivilDate;
  to: CivilDate;
  /** The person's regions; the first one gives the time zone. Empty when none is chosen. */
  regions: Region[];
  /** Only elections that have a contest in `contests`, and when they run. */
  elections: Pick<Election, 'id' | 'stages'>[];
  contests: Contest[];
  /** The words of the names in `contests`, where the briefing has been read and has them at hand. */
  names?: NameWords | undefined;
  /** Only rules for interactions, in the language of `texts`. */
  circulars: QuotedCircular[];
  /** Empty, as all that a judge needs, where there are no contests. */
  lexicon: Lexicon;
  model?: Model | undefined;
  settings: Settings;
  /** What is said to people on pages, in their language (`words/page-texts.ts`). */
  texts?: string;
  /** How it looks (`warning/warning.css`). */
  styles?: string | undefined;
  /** How the person is employed, where they have said so. */
  status?: Status;
  /** Only when IT has brought newer ones than those that the content script carries. */
  sites?: SiteSelectors[];
}

/** The key of `storage.local` under which the background keeps the briefing. */
export const BRIEFING_KEY = 'briefing';
