import sitesPack from '../packs/bundled/sites.json?raw';
import { readSites } from '../packs/kinds/sites.ts';
import type { SiteId } from '../sites/site.ts';

/** How people call the sites. */
export const SITE_NAMES: Record<SiteId, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
};

/** A site that this version protects. */
export interface ProtectedSite {
  site: SiteId;
  name: string;
  hosts: string[];
}

/** The sites whose pages the bundled pack knows: all that the extension has access to. */
export function protectedSites(): ProtectedSite[] {
  return readSites(sitesPack).body.map(({ site, hosts }) => ({ site, name: SITE_NAMES[site], hosts }));
}
