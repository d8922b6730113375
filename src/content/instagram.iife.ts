import type { SiteHosts } from '../sites/repairable.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone; the build puts it here (`vite.config.ts`). */
declare const INSTAGRAM_HOSTS: SiteHosts;
declare const INSTAGRAM_SELECTORS: SiteSelectors;

start(INSTAGRAM_HOSTS, () => INSTAGRAM_SELECTORS);
