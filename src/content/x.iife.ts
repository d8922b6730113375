import type { SiteHosts } from '../sites/repairable.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone; the build puts it here (`vite.config.ts`). */
declare const X_HOSTS: SiteHosts;
declare const X_SELECTORS: SiteSelectors;

start(X_HOSTS, () => X_SELECTORS);
