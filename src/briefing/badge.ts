import type { Badge } from '../browser/badge.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { PageState } from './page.ts';

const CALM = { background: '#5a2e6b', color: '#ffffff' };
const CAUTION = { background: '#8a4b00', color: '#ffffff' };

const TITLES: Record<PageState['protection'], WordKey> = {
  on: 'badgeTitleOn',
  marking: 'badgeTitleMarking',
  'off-season': 'badgeTitleOffSeason',
  waiting: 'badgeTitleWaiting',
  inactive: 'badgeTitleInactive',
};

/** How the toolbar shows a page: quiet when all is well, a sign when we cannot protect or do not know the region, a word during a rehearsal. */
export function badgeFor({ protection, rehearsal, regionless }: PageState, words: Words): Badge {
  if (protection === 'inactive') return { ...CAUTION, text: '!', title: words('badgeTitleInactive') };
  if (regionless) return { ...CALM, text: '?', title: words('badgeTitleRegionless') };
  if (rehearsal) return { ...CALM, text: words('badgeRehearsal'), title: words('badgeTitleRehearsal') };
  return { ...CALM, text: '', title: words(TITLES[protection]) };
}
