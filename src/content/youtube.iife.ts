import type { SiteHosts } from '../sites/repairable.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone; the build puts it here (`vite.config.ts`). */
declare const YOUTUBE_HOSTS: SiteHosts;
declare const YOUTUBE_SELECTORS: SiteSelectors;

start(YOUTUBE_HOSTS, () => YOUTUBE_SELECTORS);
