import type { ArchiveSite } from '../archives/act.ts';
import type { SurfaceProps } from '../surface/props.ts';
import { SITE_NAMES } from '../surface/sites.ts';
import type { WordKey } from '../words/words.ts';

/** How each site's archive is requested, what keeps it small, and the site's own help page, where these words come from. */
const STEPS: [site: ArchiveSite, how: WordKey, small: WordKey, help: string][] = [
  [
    'facebook',
    'lookbackGuideFacebook',
    'lookbackGuideFacebookSmall',
    'https://www.facebook.com/help/1701730696756992',
  ],
  [
    'instagram',
    'lookbackGuideInstagram',
    'lookbackGuideInstagramSmall',
    'https://help.instagram.com/181231772500920',
  ],
  [
    'x',
    'lookbackGuideX',
    'lookbackGuideXSmall',
    'https://help.x.com/en/managing-your-account/how-to-download-your-x-archive',
  ],
  [
    'tiktok',
    'lookbackGuideTiktok',
    'lookbackGuideTiktokSmall',
    'https://support.tiktok.com/en/account-and-privacy/personalized-ads-and-data/requesting-your-data',
  ],
  [
    'youtube',
    'lookbackGuideYoutube',
    'lookbackGuideYoutubeSmall',
    'https://support.google.com/accounts/answer/3024190',
  ],
];

/** How to get an archive from each site. */
export function Guide({ data }: SurfaceProps) {
  const { words } = data.speech;
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">{words('lookbackGuide')}</h2>
      <p class="soft">{words('lookbackGuideWhat')}</p>
      {STEPS.map(([site, how, small, help]) => (
        <details class="act" key={site}>
          <summary>
            <strong>{SITE_NAMES[site]}</strong>
          </summary>
          <div class="inside">
            <ol>
              {words(how)
                .split('\n')
                .map((step) => (
                  <li key={step}>{step}</li>
                ))}
            </ol>
            <p>{words('lookbackGuideSmall', words(small))}</p>
            <a href={help} target="_blank" rel="noreferrer noopener">
              {words('lookbackGuideHelp', SITE_NAMES[site])}
              <span class="unseen"> {words('popupNewTab')}</span>
            </a>
          </div>
        </details>
      ))}
    </section>
  );
}
