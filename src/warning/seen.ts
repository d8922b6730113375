import type { Interaction } from '../policy/circular.ts';
import type { SiteId } from '../sites/site.ts';
import type { WordKey } from '../words/words.ts';

/**
 * Who could see an act, per site. X hides likes from the public since 12 June 2024 but not from the author of the post (thejournal.ie
 * 6407544); the rest is what the sites' own pages show to others. Where nothing is known for certain, one modest sentence serves.
 */
const SEEN: Partial<Record<SiteId, Partial<Record<Interaction, WordKey>>>> = {
  x: {
    like: 'dialogSeenXLike',
    share: 'dialogSeenXShare',
    comment: 'dialogSeenXComment',
    follow: 'dialogSeenXFollow',
    publish: 'dialogSeenXPublish',
  },
  facebook: {
    like: 'dialogSeenFacebookLike',
    share: 'dialogSeenFacebookShare',
    comment: 'dialogSeenFacebookComment',
    follow: 'dialogSeenFacebookFollow',
    join: 'dialogSeenFacebookJoin',
  },
};

/** What a site has no sentence of its own for: what one writes is for others to read. */
const ANYWHERE: Partial<Record<Interaction, WordKey>> = {
  comment: 'dialogSeenComment',
  publish: 'dialogSeenPublish',
};

/** The sentence on who could see `interaction` on `site`. */
export function whoSees(site: SiteId, interaction: Interaction): WordKey {
  return SEEN[site]?.[interaction] ?? ANYWHERE[interaction] ?? 'dialogSeenAnywhere';
}
