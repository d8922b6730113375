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
  threads: /(^|\.)threads\.(net|com)$/,
};

/** Host, path and query of an address. (A `URL` for each act would fill the browser's memory beside the script's, which is cleared up late.) */
const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d*)?([^?#]*)\??([^#]*)/i;

/** The name of the account that an address of `site` leads to, or whose post it is; empty when it does not tell. */
export function handleIn(address: string, site: ArchiveSite): string {
  const [, host = '', path = '', query = ''] = ADDRESS.exec(address.trim()) ?? [];
  if (!HOSTS[site].test(host.toLowerCase())) return '';
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [first = '', second = ''] = parts;
  if (first === 'profile.php') return /(?:^|&)id=([^&]*)/.exec(query)?.[1] ?? '';
  if (first === '_u' || (site === 'youtube' && first === 'channel')) return second;
  if (site === 'facebook' && ['people', 'pg', 'groups'].includes(first))
    return (first === 'people' ? parts[2] : second) ?? '';
  if (site === 'tiktok' || site === 'youtube' || site === 'threads')
    return first.startsWith('@') ? first.slice(1) : '';
  return NO_ACCOUNT.has(first.toLowerCase()) ? '' : first;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
