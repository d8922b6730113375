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

/** How the toolbar shows a page on which nothing of ours runs, because it was there before us. */
export function badgeToReload(words: Words): Badge {
  return { ...CAUTION, text: '!', title: words('badgeTitleReload') };
}

/** How the toolbar shows pages that tell us nothing, while these hosts (`x.com`) are withheld from us; none is as it should be. */
export function badgeForMissing(hosts: string[], words: Words): Badge {
  if (hosts.length === 0) return { ...CALM, text: '', title: words('extensionShortName') };
  return { ...CAUTION, text: '!', title: words('badgeTitleNoAccess', hosts.join(', ')) };
}

/** How the toolbar shows a page: quiet when all is well, a sign when we cannot protect or do not know the region, a word during a rehearsal. */
export function badgeFor({ protection, reason, rehearsal, regionless }: PageState, words: Words): Badge {
  if (reason === 'late') return badgeToReload(words);
  if (protection === 'inactive') return { ...CAUTION, text: '!', title: words('badgeTitleInactive') };
  if (regionless) return { ...CALM, text: '?', title: words('badgeTitleRegionless') };
  if (rehearsal) return { ...CALM, text: words('badgeRehearsal'), title: words('badgeTitleRehearsal') };
  return { ...CALM, text: '', title: words(TITLES[protection]) };
}
