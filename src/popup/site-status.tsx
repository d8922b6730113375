import type { InactiveReason } from '../briefing/page.ts';
import { Sign, type SignName } from '../surface/sign.tsx';
import { listed } from '../surface/speech.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { PopupData, PopupProps } from './props.ts';
import type { PageStanding } from './site.ts';

interface Status {
  sign: SignName;
  title: string;
  detail: string;
}

/** Whether the page in front is protected, and why not. */
export function SiteStatus({ data }: PopupProps) {
  const { standing, speech } = data;
  if (!standing) return null;
  const { sign, title, detail } = statusOf(standing, data);
  return (
    <section class={`site site-${sign}`} aria-labelledby="site">
      <h2 id="site" class="unseen">
        {speech.words('popupSiteHeading')}
      </h2>
      <Sign name={sign} />
      <div>
        <p class="strong">{title}</p>
        <p>{detail}</p>
      </div>
    </section>
  );
}

function statusOf(standing: PageStanding, { speech: { words }, sites }: PopupData): Status {
  switch (standing.is) {
    case 'answered':
      return answered(standing.state, words);
    case 'silent':
      return {
        sign: 'caution',
        title: words('popupSiteInactive'),
        detail: words('popupSiteSilent', standing.host),
      };
    case 'not-yet':
      return {
        sign: 'none',
        title: words('popupSiteOther'),
        detail: words('popupSiteNotYet', standing.host),
      };
    case 'no-access':
      return {
        sign: 'caution',
        title: words('popupSiteNoAccess'),
        detail: words('popupSiteNoAccessDetail', listed(standing.hosts, words)),
      };
    case 'withheld':
      return { sign: 'caution', title: words('popupSiteInactive'), detail: words('popupSiteWithheld') };
    case 'other':
      return {
        sign: 'none',
        title: words('popupSiteOther'),
        detail: words('popupSiteOtherDetail', listed(sites, words)),
      };
  }
}

function answered(
  { protection, reason }: Extract<PageStanding, { is: 'answered' }>['state'],
  words: Words,
): Status {
  switch (protection) {
    case 'on':
      return { sign: 'yes', title: words('popupSiteOn'), detail: words('popupSiteOnDetail') };
    case 'marking':
      return { sign: 'rest', title: words('popupSiteMarking'), detail: words('popupSiteMarkingDetail') };
    case 'off-season':
      return { sign: 'rest', title: words('popupSiteOffSeason'), detail: words('popupSiteOffSeasonDetail') };
    case 'waiting':
      return { sign: 'rest', title: words('popupSiteWaiting'), detail: words('popupSiteWaitingDetail') };
    case 'inactive':
      return {
        sign: 'caution',
        title: words('popupSiteInactive'),
        detail: words(REASONS[reason ?? 'no-briefing']),
      };
  }
}

const REASONS: Record<InactiveReason, WordKey> = {
  'no-briefing': 'popupSiteNoBriefing',
  'broken-briefing': 'popupSiteBroken',
  orphaned: 'popupSiteOrphaned',
  'turned-off': 'popupSiteTurnedOff',
  clock: 'popupSiteClock',
  late: 'popupSiteLate',
  'no-posts': 'popupSiteNoPosts',
  'few-controls': 'popupSiteFewControls',
  unreadable: 'popupSiteUnreadable',
  undelivered: 'popupSiteUndelivered',
};
