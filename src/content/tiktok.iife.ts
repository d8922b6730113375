import type { SiteHosts } from '../sites/repairable.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone; the build puts it here (`vite.config.ts`). */
declare const TIKTOK_HOSTS: SiteHosts;
declare const TIKTOK_SELECTORS: SiteSelectors;

start(TIKTOK_HOSTS, () => TIKTOK_SELECTORS);
