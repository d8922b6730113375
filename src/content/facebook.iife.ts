import type { SiteHosts } from '../sites/repairable.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone; the build puts it here (`vite.config.ts`). */
declare const FACEBOOK_HOSTS: SiteHosts;
declare const FACEBOOK_SELECTORS: SiteSelectors;

start(FACEBOOK_HOSTS, () => FACEBOOK_SELECTORS);
