import type { SiteHosts } from '../sites/repairable.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone, its selectors as JSON; the build puts it here (`vite.config.ts`). */
declare const X_HOSTS: SiteHosts;
declare const X_SELECTORS: string;

start(X_HOSTS, () => JSON.parse(X_SELECTORS));
