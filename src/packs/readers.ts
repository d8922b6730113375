import type { Answer } from '../policy/answer.ts';
import type { Election } from '../policy/calendar.ts';
import type { Circular } from '../policy/circular.ts';
import type { Contest } from '../policy/contest.ts';
import type { Region } from '../policy/region.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import type { Lexicon } from '../verdict/lexicon.ts';
import { readAnswers } from './kinds/answers.ts';
import { readCalendar } from './kinds/calendar.ts';
import { readCirculars } from './kinds/circulars.ts';
import { readContestants } from './kinds/contestants.ts';
import { readLexicon } from './kinds/lexicon.ts';
import { type ModelPack, readModel } from './kinds/model.ts';
import { readRegions } from './kinds/regions.ts';
import { readSites } from './kinds/sites.ts';
import { type Pack, readPack } from './pack.ts';

/** What the packs of each kind hold. */
export interface Bodies {
  regions: Region[];
  calendar: Election[];
  contestants: Contest[];
  circulars: Circular[];
  answers: Answer[];
  lexicon: Lexicon;
  model: ModelPack;
  sites: SiteSelectors[];
}

/** Reads the text of a pack of each kind whole, or throws `Unreadable`. */
export const READERS: { [Kind in keyof Bodies]: (content: string) => Pack<Bodies[Kind]> } = {
  regions: (content) => readPack(content, 'regions', readRegions),
  calendar: (content) => readPack(content, 'calendar', readCalendar),
  contestants: (content) => readPack(content, 'contestants', readContestants),
  circulars: (content) => readPack(content, 'circulars', readCirculars),
  answers: (content) => readPack(content, 'answers', readAnswers),
  lexicon: (content) => readPack(content, 'lexicon', readLexicon),
  model: (content) => readPack(content, 'model', readModel),
  sites: readSites,
};
