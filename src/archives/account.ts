import type { ArchiveSite } from './act.ts';

/** Addresses that begin like an account but are none. */
const NO_ACCOUNT = new Set(
  (
    'p reel reels tv stories explore accounts direct s share sharer story.php permalink.php photo photo.php photos watch video videos ' +
    'groups events pages hashtag i home search intent status login help public marketplace gaming notes media posts channel c user ' +
    'results playlist shorts post feed'
  ).split(' '),
);

const HOSTS: Record<ArchiveSite, RegExp> = {
  facebook: /(^|\.)(facebook\.com|fb\.com)$/,
  instagram: /(^|\.)instagram\.com$/,
  x: /(^|\.)(x|twitter)\.com$/,
  tiktok: /(^|\.)tiktok\.com$/,
  youtube: /(^|\.)youtube\.com$/,
};

/** The name of the account that an address of `site` leads to, or whose post it is; empty when it does not tell. */
export function handleIn(address: string, site: ArchiveSite): string {
  if (!URL.canParse(address)) return '';
  const { hostname, pathname, searchParams } = new URL(address);
  if (!HOSTS[site].test(hostname)) return '';
  const parts = pathname.split('/').filter(Boolean).map(decoded);
  if (parts[0] === 'profile.php') return searchParams.get('id') ?? '';
  if (parts[0] === '_u' || (site === 'youtube' && parts[0] === 'channel')) return parts[1] ?? '';
  if (site === 'facebook' && ['people', 'pg', 'groups'].includes(parts[0] ?? ''))
    return parts.at(parts[0] === 'people' ? 2 : 1) ?? '';
  const [first = ''] = parts;
  if (site === 'tiktok' || site === 'youtube') return first.startsWith('@') ? first.slice(1) : '';
  return NO_ACCOUNT.has(first.toLowerCase()) ? '' : first;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
